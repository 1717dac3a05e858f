import type { Columns, CountCell, Manifest, Page, PlacedRow, Segment, Source, YearCounts } from '#model/archive.ts'
import type { Body } from '#model/article.ts'

/** The bodies of a pack by number in the segment. */
export interface Pack {
  bodies: ReadonlyMap<number, Body>
  damaged: number
}

/** An open archive, wherever its files come from. Every call may throw `AppError`. */
export interface ArchiveReader {
  manifest: Manifest
  head(signal?: AbortSignal): Promise<PlacedRow[]>
  sources(signal?: AbortSignal): Promise<Source[]>
  page(segment: Segment, n: number, signal?: AbortSignal): Promise<Page>
  pack(segment: Segment, n: number, signal?: AbortSignal): Promise<Pack>
  columns(segment: Segment, signal?: AbortSignal): Promise<Columns>
  counts(year: YearCounts, signal?: AbortSignal): Promise<CountCell[]>
}
