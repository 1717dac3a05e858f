import { describe, expect, it, test } from 'vitest'
import { dayIn } from '#model/day.ts'
import type { ClaimedDate } from '../sources/parsed-article.ts'
import { believeDate } from './believe-date.ts'
import { parseDate } from './parse-date.ts'

test.each<[string, string | number | undefined]>([
  ['2014-02-05T11:54:35+01:00', '2014-02-05T10:54:35.000Z'],
  ['2020-10-23T10:07:15.000Z', '2020-10-23T10:07:15.000Z'],
  ['2020-10-23 10:07:15 +0800', '2020-10-23T02:07:15.000Z'],
  ['2020-10-23T10:07', '2020-10-23T10:07:00.000Z'],
  ['Fri, 26 Jun 2020 22:43:08 +0000', '2020-06-26T22:43:08.000Z'],
  ['Mon, 21 Jun 2021 12:32:37 GMT', '2021-06-21T12:32:37.000Z'],
  ['1 Jan 70 00:00 EST', '1970-01-01T05:00:00.000Z'],
  ['2020-08-06', 20200806],
  ['2020-02-30', undefined],
  ['Fri, 31 Feb 2020 22:43:08 +0000', undefined],
  ['2020-10-23T25:07:15Z', undefined],
  ['15 分钟前', undefined],
  ['', undefined],
])('parseDate(%j) is %j', (text, expected) => {
  const date = parseDate(text)
  const found = date && ('day' in date ? date.day : new Date(date.timeMs).toISOString())
  expect(found).toBe(expected)
})

describe('believeDate', () => {
  const now = new Date('2022-09-15T00:00:00Z')
  const believe = (...claims: [ClaimedDate['kind'], string][]) =>
    believeDate(
      claims.map(([kind, text]) => ({ kind, text })),
      now,
      dayIn('Asia/Shanghai'),
    )

  it('takes the day in the zone of the archive', () => {
    expect(believe(['stamp', '1663170301000'])).toEqual({
      day: 20220914,
      timeMs: 1663170301000,
      hasClock: true,
      doubts: [],
    })
    expect(believe(['stamp', '1663171300000']).day).toBe(20220915)
  })

  it('prefers the header to the front matter', () => {
    expect(believe(['stamp', '1663170301000'], ['front-matter', '2020-01-01']).day).toBe(20220914)
  })

  it('takes the day of the front matter under the stamp NaN, without a clock', () => {
    const date = believe(['stamp', 'NaN'], ['front-matter', '2021-05-15T05:03:14.902Z'])
    expect(date).toMatchObject({ day: 20210515, hasClock: false, doubts: [expect.stringContaining('NaN')] })
  })

  it('knows a day without a time', () => {
    expect(believe(['front-matter', '2020-08-06'])).toEqual({ day: 20200806, hasClock: false, doubts: [] })
  })

  it('goes on to the next claim when one cannot be read', () => {
    expect(believe(['date-line', 'gestern'], ['front-matter', '2020-08-06']).day).toBe(20200806)
  })

  test.each<[string, [ClaimedDate['kind'], string][]]>([
    ['before 1970', [['stamp', '-1']]],
    ['more than 48 hours ahead', [['stamp', String(now.getTime() + 49 * 3_600_000)]]],
    ['a day far ahead', [['front-matter', '2999-01-01']]],
    ['the stamp NaN alone', [['stamp', 'NaN']]],
    ['nothing', []],
  ])('shows %s as undated and says so', (_name, claims) => {
    const date = believe(...claims)
    expect(date).toMatchObject({ day: 0, hasClock: false })
    expect(date.timeMs).toBeUndefined()
    expect(date.doubts).toHaveLength(1)
  })

  it('lets an announcement of tomorrow stand', () => {
    expect(believe(['stamp', String(now.getTime() + 47 * 3_600_000)]).day).toBe(20220917)
  })

  it('reads a stamp in seconds and says so', () => {
    expect(believe(['stamp', '1663170301'])).toMatchObject({
      day: 20220914,
      doubts: [expect.stringContaining('seconds')],
    })
  })
})
