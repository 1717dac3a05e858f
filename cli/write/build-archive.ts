import {
  type CountCell,
  FORMAT,
  HEAD_SIZE,
  type Manifest,
  type PlacedRow,
  SOURCES_INLINE_MAX,
  type Source,
  type YearCounts,
} from '#model/archive.ts'
import type { Article } from '#model/article.ts'
import { encodeCounts } from '#model/codec/counts.ts'
import { encodeSource } from '#model/codec/manifest.ts'
import { encodeHead } from '#model/codec/page.ts'
import { atomFeed, jsonFeed } from './feeds.ts'
import { shortHash } from './hash.ts'
import { segmentSizes } from './packing.ts'
import { rfcDates } from './rfc-date.ts'
import { buildSegment, jsonBytes } from './segment-files.ts'

export interface ArchiveInput {
  /** In list order of a segment: by day, time, identity; undated first. */
  articles: readonly Article[]
  sources: readonly Source[]
  pictures: ReadonlyMap<string, Uint8Array>
  title: string
  description?: string
  timeZone: string
  baseUrl?: string
}

export interface BuiltArchive {
  manifest: Manifest
  /** Files under names that never change their meaning, by path below `archive/`. */
  lasting: Map<string, Uint8Array>
  /** Files that every build writes anew after the manifest. */
  feeds: Map<string, Uint8Array>
}

/** A full build: the same input gives the same bytes, whatever order it was read in. */
export function buildArchive(input: ArchiveInput): BuiltArchive {
  const { articles, title } = input
  const date = rfcDates(input.timeZone)
  const lasting = new Map<string, Uint8Array>(input.pictures)
  const segments: Manifest['segments'] = []
  let newest: PlacedRow[] = []
  let first = 0
  for (const size of segmentSizes(articles.length)) {
    const built = buildSegment(articles.slice(first, first + size), title, date)
    first += size
    segments.push(built.segment)
    newest = [...newest, ...built.rows.filter(({ day }) => day !== 0)].slice(-HEAD_SIZE)
    for (const [name, bytes] of built.files) lasting.set(`s/${built.segment.name}/${name}`, bytes)
  }

  const head = jsonBytes(encodeHead(newest.reverse(), title, date))
  const headName = `head.${shortHash(head, 8)}.json`
  lasting.set(headName, head)

  const manifest: Manifest = {
    format: FORMAT,
    generation: 1,
    title,
    ...(input.description ? { description: input.description } : {}),
    timeZone: input.timeZone,
    total: articles.length,
    undated: articles.filter(({ day }) => day === 0).length,
    head: headName,
    sources: sourcesFor(input.sources, lasting),
    years: yearCounts(articles, lasting),
    segments,
    retired: [],
  }
  const dated = articles
    .filter(({ day }) => day !== 0)
    .slice(-HEAD_SIZE)
    .reverse()
  const feeds = new Map<string, Uint8Array>([
    ['feed.json', jsonBytes(jsonFeed(dated, input, date))],
    ['feed.xml', Buffer.from(atomFeed(dated, input, date))],
  ])
  return { manifest, lasting, feeds }
}

function sourcesFor(sources: readonly Source[], files: Map<string, Uint8Array>): Manifest['sources'] {
  if (sources.length <= SOURCES_INLINE_MAX) return [...sources]
  const bytes = jsonBytes(sources.map(encodeSource))
  const file = `sources.${shortHash(bytes, 8)}.json`
  files.set(file, bytes)
  return { file, count: sources.length }
}

function yearCounts(articles: readonly Article[], files: Map<string, Uint8Array>): YearCounts[] {
  const years = new Map<number, Map<string, CountCell>>()
  for (const { day, source, lang } of articles) {
    const year = Math.floor(day / 10_000)
    const cells = years.get(year) ?? new Map<string, CountCell>()
    years.set(year, cells)
    const cell = cells.get(`${day} ${source} ${lang}`) ?? { day, source, lang, count: 0 }
    cell.count++
    cells.set(`${day} ${source} ${lang}`, cell)
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, cells]) => {
      const bytes = encodeCounts([...cells.values()])
      const file = `n/${year}.${shortHash(bytes, 8)}.bin`
      files.set(file, bytes)
      return { year, file }
    })
}
