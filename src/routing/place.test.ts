import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromEpochDay } from '#model/day.ts'
import { fromUrl, listKey, type Place, toUrl } from './place.ts'

const day = fc.integer({ min: 0, max: 30_000 }).map(fromEpochDay)
const source = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,31}$/)
const place: fc.Arbitrary<Place> = fc.record(
  {
    day: fc.oneof(day, fc.constant(0)),
    sources: fc.uniqueArray(source, { maxLength: 4 }).map((ids) => ids.sort()),
    article: fc.record({ id: fc.stringMatching(/^[a-z2-7]{12}$/), day: fc.oneof(day, fc.constant(0)) }),
    panel: fc.constantFrom('filters' as const, 'settings' as const, 'keys' as const),
    lang: fc.constantFrom('zh-Hans', 'zh-Hant', 'en'),
  },
  { requiredKeys: ['sources'] },
)

test('writing an address and reading it gives the place back', () => {
  fc.assert(
    fc.property(place, (value) => {
      expect(fromUrl(toUrl(value))).toEqual({ place: value, ignored: [] })
    }),
  )
})

test('reading any text never throws, and what was understood is written canonically', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const once = toUrl(fromUrl(text).place)
      expect(toUrl(fromUrl(once).place)).toBe(once)
    }),
  )
})

test.each([
  ['?d=2024-02-30', ['d=2024-02-30']],
  ['?d=2024', ['d=2024']],
  ['?a=20240503-K7F3M2Q2X4AB', ['a=20240503-K7F3M2Q2X4AB']],
  ['?a=20249903-k7f3m2q2x4ab', ['a=20249903-k7f3m2q2x4ab']],
  ['?s=../../etc', ['s=../../etc']],
  ['?feed=https://example.org/feed.json', ['feed=https://example.org/feed.json']],
  ['?p=nowhere&lang=fr', ['p=nowhere', 'lang=fr']],
])('names what it does not understand in %s', (search, ignored) => {
  expect(fromUrl(search)).toEqual({ place: { sources: [] }, ignored })
})

test('the list of an open article is the list behind it', () => {
  const open = fromUrl('?d=2024-05-03&s=rfi&a=20240503-k7f3m2q2x4ab&lang=en').place
  expect(listKey(open)).toBe('?d=2024-05-03&s=rfi')
})
