import { queryOptions } from '@tanstack/react-query'
import { PAGE_SIZE, type Segment, type YearCounts } from '#model/archive.ts'
import type { ArchiveReader } from './archive-reader.ts'
import { openArchive } from './static-archive.ts'

/** Files in hashed folders never change: once read they stay good. */
const immutable = { staleTime: Number.POSITIVE_INFINITY } as const
/** Pages and packs that no screen uses any more are let go after five minutes. */
const gcTime = 5 * 60_000

export const archiveQuery = queryOptions({
  queryKey: ['archive'],
  queryFn: ({ signal }) => openArchive(signal),
  ...immutable,
  gcTime: Number.POSITIVE_INFINITY,
})

export function headQuery(archive: ArchiveReader) {
  return queryOptions({
    queryKey: ['head', archive.manifest.head],
    queryFn: ({ signal }) => archive.head(signal),
    ...immutable,
  })
}

export function sourcesQuery(archive: ArchiveReader) {
  return queryOptions({
    queryKey: ['sources', archive.manifest.generation],
    queryFn: ({ signal }) => archive.sources(signal),
    ...immutable,
  })
}

/** The page that holds `number`. */
export function pageQuery(archive: ArchiveReader, segment: Segment, number: number) {
  const n = Math.floor(number / PAGE_SIZE)
  return queryOptions({
    queryKey: ['page', segment.name, n],
    queryFn: ({ signal }) => archive.page(segment, n, signal),
    ...immutable,
    gcTime,
  })
}

export function packQuery(archive: ArchiveReader, segment: Segment, n: number) {
  return queryOptions({
    queryKey: ['pack', segment.name, n],
    queryFn: ({ signal }) => archive.pack(segment, n, signal),
    ...immutable,
    gcTime,
  })
}

export function columnsQuery(archive: ArchiveReader, segment: Segment) {
  return queryOptions({
    queryKey: ['columns', segment.name],
    queryFn: ({ signal }) => archive.columns(segment, signal),
    ...immutable,
  })
}

export function countsQuery(archive: ArchiveReader, year: YearCounts) {
  return queryOptions({
    queryKey: ['counts', year.file],
    queryFn: ({ signal }) => archive.counts(year, signal),
    ...immutable,
  })
}
