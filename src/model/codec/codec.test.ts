import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Manifest, PlacedRow, Segment } from '../archive.ts'
import { fromEpochDay } from '../day.ts'
import { decodeColumns, encodeColumns } from './columns.ts'
import { decodeCounts, encodeCounts } from './counts.ts'
import { decodeIdentities, encodeIdentities } from './identities.ts'
import { decodeManifest, encodeManifest } from './manifest.ts'
import { decodePack, encodePack } from './pack.ts'
import { decodeHead, decodePage, encodeHead, encodePage } from './page.ts'

const day = fc.integer({ min: 1, max: 25_000 }).map(fromEpochDay)
const source = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,31}$/)
const lang = fc.constantFrom('zh-Hans', 'zh-Hant', 'en', 'und')
const id = fc.stringMatching(/^[a-z2-7]{12}$/)
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const noDate = () => undefined

const segment: Segment = {
  name: 'a'.repeat(16),
  key: 'b'.repeat(8),
  size: 2,
  days: [{ day: 20240503, count: 2 }],
  gone: [],
}
const row = (number: number): PlacedRow => ({
  id: 'abcdefghijkl',
  title: '河流改道之后',
  source: 'jiangan',
  lang: 'zh-Hans',
  day: 20240503,
  time: 1714709100000,
  hasClock: true,
  url: 'https://example.org/a(1)',
  excerpt: '镇上的人……',
  authors: ['陈某'],
  hanCount: 3000,
  wordCount: 2,
  thumb: { src: 'https://example.org/i.jpg', width: 3, height: 2 },
  versionCount: 2,
  segment: segment.name,
  number,
  pack: 0,
})

test('counts come back as they were written', () => {
  const cell = fc.record({ day: fc.oneof(day, fc.constant(0)), source, lang, count: fc.integer({ min: 1, max: 700 }) })
  const cells = fc.uniqueArray(cell, { selector: (c) => `${c.day} ${c.source} ${c.lang}` })
  const order = (list: { day: number; source: string; lang: string }[]) =>
    [...list].sort(
      (a, b) => a.day - b.day || (a.source < b.source ? -1 : a.source > b.source ? 1 : a.lang < b.lang ? -1 : 1),
    )
  fc.assert(
    fc.property(cells, (list) => {
      expect(decodeCounts(encodeCounts(list))).toEqual(order(list))
    }),
  )
})

test('columns come back as they were written', () => {
  const columns = fc.array(fc.tuple(fc.nat(299), fc.nat(3), fc.nat(7)), { maxLength: 400 }).map((numbers) => ({
    sources: Array.from({ length: 300 }, (_, index) => `s${index}`),
    languages: ['en', 'und', 'zh-Hans', 'zh-Hant'],
    source: Uint16Array.from(numbers, (n) => n[0]),
    language: Uint8Array.from(numbers, (n) => n[1]),
    length: Uint8Array.from(numbers, (n) => n[2]),
  }))
  fc.assert(
    fc.property(columns, (value) => {
      expect(decodeColumns(encodeColumns(value))).toEqual(value)
    }),
  )
})

test('identities come back as they were written', () => {
  const entries = fc.array(fc.record({ id, contentHash: fc.stringMatching(/^[0-9a-f]{16}$/) }))
  fc.assert(
    fc.property(entries, (value) => {
      expect(decodeIdentities(encodeIdentities(value))).toEqual(value)
    }),
  )
})

test('a manifest comes back as it was written', () => {
  const segments = fc.array(
    fc
      .record({
        name: fc.stringMatching(/^[a-z2-7]{16}$/),
        key: fc.stringMatching(/^[a-z2-7]{8}$/),
        days: fc.uniqueArray(
          fc.record({ day: fc.oneof(day, fc.constant(0)), count: fc.integer({ min: 1, max: 99 }) }),
          {
            selector: (run) => run.day,
          },
        ),
        gone: fc.uniqueArray(fc.nat(9999), { maxLength: 20 }),
      })
      .map((value) => {
        const days = value.days.sort((a, b) => a.day - b.day)
        const gone = value.gone.sort((a, b) => a - b)
        return { ...value, days, gone, size: days.reduce((sum, run) => sum + run.count, 0) + gone.length }
      }),
  )
  fc.assert(
    fc.property(segments, (value) => {
      const manifest: Manifest = {
        format: 1,
        generation: 3,
        title: '竹简',
        timeZone: 'Asia/Shanghai',
        total: 9,
        undated: 1,
        head: 'head.abcdefgh.json',
        sources: { file: 'sources.abcdefgh.json', count: 70 },
        years: [{ year: 2024, file: 'n/2024.abcdefgh.bin' }],
        segments: value,
        retired: [{ name: 's/abcdefghijklmnop', generation: 2 }],
      }
      expect(decodeManifest(json(encodeManifest(manifest)))).toEqual(manifest)
    }),
  )
})

describe('pages and packs', () => {
  const page = json(encodePage([row(0), row(1)], { title: 't', segment: segment.key, n: 0, count: 2 }, noDate))

  test('a page and the head come back as they were written', () => {
    expect(decodePage(page, { segment, n: 0 })).toEqual({ rows: [row(0), row(1)], damaged: 0 })
    expect(decodeHead(json(encodeHead([row(7)], 't', noDate)))).toEqual([row(7)])
  })

  test('one bad item leaves the others readable and is counted', () => {
    const broken = json(page) as { items: unknown[] }
    broken.items[0] = { id: 7, __proto__: { polluted: true } }
    expect(decodePage(broken, { segment, n: 0 })).toEqual({ rows: [undefined, row(1)], damaged: 1 })
  })

  test.each([
    ['another segment', { segment: { ...segment, key: 'cccccccc' }, n: 0 }],
    ['another page', { segment, n: 1 }],
  ])('a file of %s is stale', (_, expected) => {
    expect(() => decodePage(page, expected)).toThrow(expect.objectContaining({ code: 'stale' }))
  })

  test('bodies, carried pictures and versions come back as they were written', () => {
    const body = {
      html: '<p>正文</p>',
      images: new Map([['figures/a.png', { file: 'i/abc.png', width: 3, height: 2 }]]),
      versions: [{ title: '旧题', day: 20240501, html: '<p>旧</p>' }],
    }
    const packed = { ...body, id: 'abcdefghijkl', title: 't', lang: 'en', day: 20240503, number: 1 }
    const pack = json(encodePack([packed], { title: 't', segment: segment.key, n: 0 }, noDate))
    expect(decodePack(pack, { segment, n: 0 })).toEqual({ bodies: new Map([[1, body]]), damaged: 0 })
  })
})

test.each([
  [{ format: 2, minReader: 2 }, 'newer-format'],
  [{ format: 1 }, 'damaged'],
  [[], 'damaged'],
  [null, 'damaged'],
  ['<!doctype html>', 'damaged'],
])('a manifest %j is refused as %s', (value, code) => {
  expect(() => decodeManifest(value)).toThrow(expect.objectContaining({ code }))
})

test('binary files that end too early are damaged', () => {
  const bytes = encodeCounts([{ day: 20240503, source: 'a', lang: 'en', count: 3 }])
  expect(() => decodeCounts(bytes.subarray(0, -1))).toThrow(expect.objectContaining({ code: 'damaged' }))
  expect(() => decodeColumns(bytes)).toThrow(expect.objectContaining({ code: 'damaged' }))
})
