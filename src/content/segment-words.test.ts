import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordBreaks } from './segment-words.ts'

it.each([
  ['中国新闻的历史', 'zh-Hans', ['中国', '新闻', '的', '历史']],
  ['他说：“好。”完了', 'zh-Hans', ['他', '说：', '“好。”', '完了']],
  ['《新聞》歷史', 'zh-Hant', ['《新聞》', '歷史']],
  ['COVID-19 新闻', 'zh', ['COVID-19 ', '新闻']],
  ['English words stay', 'en', ['English words stay']],
])('breaks %j (%s) between words and before no closing mark', (text, lang, expected) => {
  expect(wordBreaks(text, lang)).toEqual(expected)
})

it('loses nothing of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(wordBreaks(text, 'zh-Hans').join('')).toBe(text)
    }),
  )
})
