import { type Columns, PAGE_SIZE, type PlacedRow, type Segment } from '#model/archive.ts'
import type { Article } from '#model/article.ts'
import { encodeColumns } from '#model/codec/columns.ts'
import { encodeIdentities } from '#model/codec/identities.ts'
import { encodePack } from '#model/codec/pack.ts'
import { encodePage, type RfcDate } from '#model/codec/page.ts'
import { readingMinutes } from '#model/reading-time.ts'
import { sha256Hex, shortHash } from './hash.ts'
import { packArticles } from './packing.ts'

/** A segment with all its files, by path in its folder. */
export interface BuiltSegment {
  segment: Segment
  rows: PlacedRow[]
  files: Map<string, Uint8Array>
}

/** Builds a segment of articles in list order (day, time, identity); their place in it is their number. */
export function buildSegment(articles: readonly Article[], title: string, date: RfcDate): BuiltSegment {
  const packs = packArticles(articles.map(({ html }) => Buffer.byteLength(html)))
  const identities = encodeIdentities(articles)
  const key = shortHash(identities, 8)
  const packOf = packs.flatMap((count, pack) => Array.from({ length: count }, () => pack))
  const rows = articles.map((article, number) => placed(article, number, packOf[number] ?? 0))

  const files = new Map<string, Uint8Array>()
  files.set('k.bin', identities)
  files.set('c.bin', encodeColumns(columnsOf(articles)))
  for (let n = 0; n * PAGE_SIZE < rows.length; n++) {
    const page = rows.slice(n * PAGE_SIZE, (n + 1) * PAGE_SIZE)
    files.set(`p/${n}.json`, jsonBytes(encodePage(page, { title, segment: key, n, count: page.length }, date)))
  }
  let first = 0
  for (const [n, count] of packs.entries()) {
    const packed = articles.slice(first, first + count).map((article, i) => ({ ...article, number: first + i }))
    files.set(`b/${n}.json`, jsonBytes(encodePack(packed, { title, segment: key, n }, date)))
    first += count
  }

  const sums = jsonBytes({
    files: Object.fromEntries([...files].sort(byName).map(([name, bytes]) => [name, sum(bytes)])),
  })
  files.set('sums.json', sums)
  const name = shortHash(sums, 16)
  return {
    segment: { name, key, size: articles.length, days: daysOf(articles), gone: [] },
    rows: rows.map((row) => ({ ...row, segment: name })),
    files,
  }
}

export function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}

function placed(article: Article, number: number, pack: number): PlacedRow {
  const { html: _, images: __, versions: ___, contentHash: ____, ...row } = article
  return { ...row, segment: '', number, pack }
}

function sum(bytes: Uint8Array) {
  return { sha256: sha256Hex(bytes), bytes: bytes.length }
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}

function daysOf(articles: readonly Article[]): Segment['days'] {
  const counts = new Map<number, number>()
  for (const { day } of articles) counts.set(day, (counts.get(day) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a - b).map(([day, count]) => ({ day, count }))
}

function columnsOf(articles: readonly Article[]): Columns {
  const sources = [...new Set(articles.map(({ source }) => source))].sort()
  const languages = [...new Set(articles.map(({ lang }) => lang))].sort()
  return {
    sources,
    languages,
    source: Uint16Array.from(articles, ({ source }) => sources.indexOf(source)),
    language: Uint8Array.from(articles, ({ lang }) => languages.indexOf(lang)),
    length: Uint8Array.from(articles, (article) => Math.min(7, Math.floor(Math.log2(readingMinutes(article))))),
  }
}
