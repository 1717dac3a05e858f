import { describe, expect, it, test } from 'vitest'
import { en } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

function flat(words: object, prefix = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )
}

/** The Chinese words for an English key: every number takes the one plural form. */
function chinese(words: object, key: string): string | undefined {
  return new Map(flat(words)).get(key.replace(/_one$/, '_other'))
}

const variables = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

test.each(flat(en))('%s has words, and the same variables, in every language', (key, english) => {
  expect(english.trim()).not.toBe('')
  for (const words of [zhHans, zhHant]) {
    const text = chinese(words, key) ?? ''
    expect(text.trim()).not.toBe('')
    expect(variables(text)).toEqual(variables(english))
  }
})

it('has a form for one wherever English counts', () => {
  const keys = new Set(flat(en).map(([key]) => key))
  for (const key of keys) {
    if (/_(one|other)$/.test(key))
      expect(keys).toContain(key.replace(/_(one|other)$/, key.endsWith('_one') ? '_other' : '_one'))
  }
})

describe.each([
  ['zh-Hans', zhHans, /[「」『』]/],
  ['zh-Hant', zhHant, /[“”‘’]/],
])('%s', (_language, words, foreignQuotes) => {
  test.each(flat(words))('%s keeps the rules of Chinese type', (_key, text) => {
    expect(text, 'a space typed beside Han').not.toMatch(/\p{Script=Han} [\w{]|[\w}] \p{Script=Han}/u)
    expect(text, 'a half-width mark').not.toMatch(/[,;!?()]|[.:](?!\w)|\p{Script=Han}[.:]/u)
    expect(text, 'an exclamation mark').not.toMatch(/！/)
    expect(text, 'quotation marks of the other script').not.toMatch(foreignQuotes)
    expect(text, 'a formal you').not.toMatch(/您/)
    expect(text, 'a lone ellipsis').not.toMatch(/(?<!…)…(?!…)/)
  })
})

it('shouts in no language', () => {
  for (const [, text] of flat(en)) expect(text).not.toMatch(/!/)
})

it('is written in Traditional characters where it says so', () => {
  for (const [, text] of flat(zhHant)) expect(text).not.toMatch(/[个们这为无关开页载显图读阅搜网络设语条筛选]/)
  for (const [, text] of flat(zhHans)) expect(text).not.toMatch(/[個們這為無關開頁載顯圖讀閱網絡設語條篩選]/)
})
