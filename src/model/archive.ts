import type { Day, LanguageTag, Row, SourceId } from './article.ts'

/** Version of the wire format that this code reads and writes. */
export const FORMAT = 1
export const ID_RULE = 1
export const PAGE_SIZE = 64
export const HEAD_SIZE = 64
export const PACK_MAX_BODIES = 16
export const PACK_MAX_BYTES = 192 * 1024
export const SEGMENT_SMALL = 1024
export const SEGMENT_FULL = 16_384
/** Up to this many sources stand in the manifest itself. */
export const SOURCES_INLINE_MAX = 60

export interface Source {
  id: SourceId
  name: string
  /** Other names and ids under which the source was or is known; they stay valid in addresses. */
  aliases: string[]
  lang: LanguageTag
  home?: string
  total: number
  firstDay: Day
  lastDay: Day
}

/** Live articles of one day in one segment. */
export interface DayRun {
  day: Day
  count: number
}

export interface Segment {
  /** 16 base32 characters of the SHA-256 of the folder's `sums.json`: the folder's name. */
  name: string
  /** 8 base32 characters of the SHA-256 of `k.bin`; every file of the folder repeats it about itself. */
  key: string
  /** Numbers in use, gone ones included. */
  size: number
  /** Ascending by day; undated (day 0) first. Counts are of live articles. */
  days: DayRun[]
  /** Ascending numbers that are no longer part of the archive. */
  gone: number[]
}

export interface YearCounts {
  /** 0 holds the undated. */
  year: number
  file: string
}

/** `archive.json`: the only file that ever changes its meaning under one name. */
export interface Manifest {
  format: number
  generation: number
  title: string
  description?: string
  timeZone: string
  total: number
  undated: number
  /** File name of the head page. */
  head: string
  /** Inline sources, or the file that lists them. */
  sources: Source[] | { file: string; count: number }
  years: YearCounts[]
  /** Oldest first. */
  segments: Segment[]
  /** Names of folders and files that an open page may still ask for, with the generation that dropped them. */
  retired: { name: string; generation: number }[]
}

/** A row and where it lies. */
export interface PlacedRow extends Row {
  segment: string
  number: number
  /** Number of the pack that holds the body. */
  pack: number
}

/** Rows `64 n …` of a segment; `undefined` where an item could not be read. */
export interface Page {
  rows: (PlacedRow | undefined)[]
  damaged: number
}

/** Column files: what filters need of every number of a segment. */
export interface Columns {
  sources: SourceId[]
  languages: LanguageTag[]
  /** Index into `sources` of every number. */
  source: Uint16Array
  /** Index into `languages` of every number. */
  language: Uint8Array
  /** Class of reading length of every number: floor(log2(minutes)), at most 7. */
  length: Uint8Array
}

export interface CountCell {
  day: Day
  source: SourceId
  lang: LanguageTag
  count: number
}
