import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fromEpochDay } from '#model/day.ts'
import { createFormat } from './format.ts'
import { UI_LANGUAGES, type UiLanguage } from './ui-language.ts'

const TODAY = 20240506

function formatOf(language: UiLanguage, preferred: readonly string[] = []) {
  return createFormat({ language, timeZone: 'Asia/Shanghai', undated: '?', preferred })
}

describe('dayHead', () => {
  test.each([
    [20240506, '今天', '今天', 'Today'],
    [20240505, '昨天', '昨天', 'Yesterday'],
    [20240503, '5月3日 周五', '5月3日 週五', 'Fri 3 May'],
    [20240507, '5月7日 周二', '5月7日 週二', 'Tue 7 May'],
    [20230503, '2023年5月3日 周三', '2023年5月3日 週三', 'Wed 3 May 2023'],
    [0, '?', '?', '?'],
  ])('heads day %i', (day, hans, hant, en) => {
    expect(formatOf('zh-Hans').dayHead(day, TODAY)).toBe(hans)
    expect(formatOf('zh-Hant').dayHead(day, TODAY)).toBe(hant)
    expect(formatOf('en').dayHead(day, TODAY)).toBe(en)
  })

  it('calls the last day of the year before yesterday on the first of January', () => {
    expect(formatOf('zh-Hans').dayHead(20231231, 20240101)).toBe('昨天')
  })

  it('writes day and month in the order of the English that the browser asks for', () => {
    expect(formatOf('en', ['zh-CN', 'en-US']).dayHead(20240503, TODAY)).toBe('Fri May 3')
    expect(formatOf('en', ['en']).dayHead(20240503, TODAY)).toBe('Fri 3 May')
  })

  it('never prints an unusual space or a broken date', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UI_LANGUAGES), fc.integer({ min: -25_000, max: 40_000 }), (language, epochDay) => {
        const format = formatOf(language)
        const day = fromEpochDay(epochDay)
        for (const text of [format.dayHead(day, TODAY), format.day(day), format.month(Math.floor(day / 100))]) {
          expect(text).not.toMatch(/[\u00a0\u2009\u202f]|Invalid|undefined|NaN/)
        }
      }),
    )
  })
})

test.each([
  ['zh-Hans', '2024年5月3日', '2024年5月', '甲、乙和C', '1.2万', 1],
  ['zh-Hant', '2024年5月3日', '2024年5月', '甲、乙和C', '1.2萬', 7],
  ['en', '3 May 2024', 'May 2024', '甲, 乙 and C', '12K', 1],
] as const)('%s writes days, months, lists, large counts and weeks in its own way', (...expected) => {
  const [language, day, month, list, compact, weekStart] = expected
  const format = formatOf(language)
  expect(format.day(20240503)).toBe(day)
  expect(format.day(0)).toBe('?')
  expect(format.month(202405)).toBe(month)
  expect(format.list(['甲', '乙', 'C'])).toBe(list)
  expect(format.count(12_345, 'compact')).toBe(compact)
  expect(format.weekStart).toBe(weekStart)
})

test.each(UI_LANGUAGES)('%s shortens only counts above 9,999, and only when asked', (language) => {
  const format = formatOf(language)
  expect(format.count(9_999, 'compact')).toBe('9,999')
  expect(format.count(12_345)).toBe('12,345')
})

test.each(UI_LANGUAGES)('%s has a clock of 24 hours in the time zone of the archive', (language) => {
  const format = formatOf(language)
  expect(format.clock(Date.UTC(2024, 4, 3, 4, 5))).toBe('12:05')
  expect(format.clock(Date.UTC(2024, 4, 3, 16, 5))).toBe('00:05')
})

it('begins an American week on Sunday', () => {
  expect(formatOf('en', ['en-US']).weekStart).toBe(7)
})
