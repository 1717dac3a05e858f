import type { Manifest, PlacedRow, Segment, Source } from '#model/archive.ts'
import { PAGE_SIZE } from '#model/archive.ts'
import type { Body } from '#model/article.ts'
import { decodePlainFeed } from '#model/codec/plain-feed.ts'
import { readingMinutes } from '#model/reading-time.ts'
import type { ArchiveReader } from './archive-reader.ts'

const SEGMENT = 'memory'

/** A JSON Feed in the place of an archive opens as an archive of one segment, held in memory. */
export function openPlainFeed(json: unknown): ArchiveReader {
  const feed = decodePlainFeed(json, Intl.DateTimeFormat().resolvedOptions().timeZone)
  const rows: PlacedRow[] = feed.rows.map((row, number) => ({ ...row, segment: SEGMENT, number, pack: 0 }))
  const bodies = new Map<number, Body>(
    feed.bodies.map((html, number) => [number, { html, images: new Map(), versions: [] }]),
  )
  const segment = segmentOf(rows)
  const source: Source = {
    ...feed.source,
    total: rows.length,
    firstDay: rows[0]?.day ?? 0,
    lastDay: rows.at(-1)?.day ?? 0,
  }
  const languages = [...new Set(rows.map((row) => row.lang))]
  const manifest: Manifest = {
    format: 1,
    generation: 0,
    title: feed.title,
    timeZone: feed.timeZone,
    total: rows.length,
    undated: segment.days.find(({ day }) => day === 0)?.count ?? 0,
    head: 'feed.json',
    sources: [source],
    years: [{ year: 0, file: 'feed.json' }],
    segments: rows.length > 0 ? [segment] : [],
    retired: [],
  }
  return {
    manifest,
    head: async () => rows.slice(-PAGE_SIZE).reverse(),
    sources: async () => [source],
    page: async (_, n) => ({
      rows: rows.slice(n * PAGE_SIZE, (n + 1) * PAGE_SIZE),
      damaged: n === 0 ? feed.damaged : 0,
    }),
    pack: async () => ({ bodies, damaged: 0 }),
    columns: async () => ({
      sources: [source.id],
      languages,
      source: new Uint16Array(rows.length),
      language: Uint8Array.from(rows, (row) => languages.indexOf(row.lang)),
      length: Uint8Array.from(rows, (row) => Math.min(7, Math.floor(Math.log2(readingMinutes(row))))),
    }),
    counts: async () => rows.map((row) => ({ day: row.day, source: source.id, lang: row.lang, count: 1 })),
  }
}

function segmentOf(rows: readonly PlacedRow[]): Segment {
  const counts = new Map<number, number>()
  for (const { day } of rows) counts.set(day, (counts.get(day) ?? 0) + 1)
  const days = [...counts].sort(([a], [b]) => a - b).map(([day, count]) => ({ day, count }))
  return { name: SEGMENT, key: SEGMENT, size: rows.length, days, gone: [] }
}
