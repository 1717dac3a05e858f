import { type QueryClient, queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import type { PlacedRow, Segment } from '#model/archive.ts'
import type { ArticleId, Day } from '#model/article.ts'
import {
  dayCounts,
  dayCountsOf,
  groupAt,
  type ListFilter,
  type Listing,
  listingOf,
  type RowRef,
  rowsOfDay,
  runsByDay,
} from '#model/listing.ts'
import type { ArchiveReader } from './archive-reader.ts'
import { findArticle } from './find-article.ts'
import { columnsQuery, countsQuery, pageQuery } from './queries.ts'

/** A list that is open: what is asked, and how many rows each day gives. */
export interface OpenList {
  archive: ArchiveReader
  filter: ListFilter
  listing: Listing
}

/** Counts of the filtered list: from the manifest alone, or from the yearly counts when sources are named. */
export function listingQuery(archive: ArchiveReader, filter: ListFilter, client: QueryClient) {
  return queryOptions({
    queryKey: ['listing', archive.manifest.generation, filter],
    queryFn: async (): Promise<Listing> => {
      const { manifest } = archive
      if (filter.sources.length === 0) return listingOf(onlyDay(dayCounts(manifest.segments), filter))
      const years = manifest.years.filter(
        ({ year }) => filter.day === undefined || year === Math.floor(filter.day / 10_000),
      )
      const cells = await Promise.all(years.map((year) => client.fetchQuery(countsQuery(archive, year))))
      return listingOf(onlyDay(dayCountsOf(cells.flat(), filter.sources), filter))
    },
    ...(filter.sources.length === 0
      ? { initialData: () => listingOf(onlyDay(dayCounts(archive.manifest.segments), filter)) }
      : {}),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

function onlyDay(counts: Map<Day, number>, filter: ListFilter): Map<Day, number> {
  if (filter.day === undefined) return counts
  const count = counts.get(filter.day)
  return new Map(count ? [[filter.day, count]] : [])
}

/** The rows of the given days in list order; undefined for a day whose columns are still on their way. */
export function useDayRows({ archive, filter }: OpenList, days: readonly Day[]): Map<Day, RowRef[] | undefined> {
  const runs = runsByDayOf(archive)
  const segments = filter.sources.length > 0 ? segmentsOf(days, runs) : []
  const columns = useQueries({ queries: segments.map((segment) => columnsQuery(archive, segment)) })
  const columnsOf = (segment: Segment) => columns[segments.indexOf(segment)]?.data
  return new Map(days.map((day) => [day, rowsOfDay(runs.get(day) ?? [], filter, columnsOf)]))
}

const runsCache = new WeakMap<ArchiveReader, ReturnType<typeof runsByDay>>()

function runsByDayOf(archive: ArchiveReader) {
  const known = runsCache.get(archive)
  if (known) return known
  const runs = runsByDay(archive.manifest.segments)
  runsCache.set(archive, runs)
  return runs
}

function segmentsOf(days: readonly Day[], runs: ReturnType<typeof runsByDay>): Segment[] {
  return [...new Set(days.flatMap((day) => (runs.get(day) ?? []).map((run) => run.segment)))]
}

async function loadDayRows({ archive, filter }: OpenList, day: Day, client: QueryClient): Promise<RowRef[]> {
  const runs = runsByDayOf(archive).get(day) ?? []
  if (filter.sources.length === 0) return rowsOfDay(runs, filter, () => undefined) ?? []
  const loaded = await Promise.all(
    runs.map(async ({ segment }) => [segment, await client.fetchQuery(columnsQuery(archive, segment))] as const),
  )
  const columns = new Map(loaded)
  return rowsOfDay(runs, filter, (segment) => columns.get(segment)) ?? []
}

/** The row at a position of the list; undefined outside it and for a row that could not be read. */
export async function rowAt(list: OpenList, index: number, client: QueryClient): Promise<PlacedRow | undefined> {
  if (index < 0 || index >= list.listing.total) return undefined
  const group = list.listing.days[groupAt(list.listing, index)]
  if (!group) return undefined
  const ref = (await loadDayRows(list, group.day, client))[index - group.start]
  if (!ref) return undefined
  const page = await client.fetchQuery(pageQuery(list.archive, ref.segment, ref.number))
  return page.rows.find((row) => row?.number === ref.number)
}

/** The position of a row in the list; undefined when the filter leaves it out. */
export async function indexOfRow(list: OpenList, row: PlacedRow, client: QueryClient): Promise<number | undefined> {
  const group = list.listing.days.find(({ day }) => day === row.day)
  if (!group) return undefined
  const refs = await loadDayRows(list, row.day, client)
  const at = refs.findIndex(({ segment, number }) => segment.name === row.segment && number === row.number)
  return at < 0 ? undefined : group.start + at
}

export interface Neighbours {
  index?: number
  previous?: PlacedRow
  next?: PlacedRow
}

/** The open article's row. */
export function useArticle(
  archive: ArchiveReader,
  client: QueryClient,
  wanted: { id: ArticleId; day: Day },
  enabled: boolean,
) {
  return useQuery({
    queryKey: ['article', archive.manifest.generation, wanted],
    queryFn: () => findArticle(archive, client, wanted),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What stands before and after the open article in the list it was opened from. */
export function useNeighbours(list: OpenList, client: QueryClient, row: PlacedRow | undefined): Neighbours | undefined {
  return useQuery({
    queryKey: ['neighbours', list.archive.manifest.generation, list.filter, row?.id],
    enabled: row !== undefined,
    queryFn: async (): Promise<Neighbours> => {
      const index = row && (await indexOfRow(list, row, client))
      if (index === undefined) return {}
      const [previous, next] = await Promise.all([rowAt(list, index - 1, client), rowAt(list, index + 1, client)])
      return { index, ...(previous ? { previous } : {}), ...(next ? { next } : {}) }
    },
    staleTime: Number.POSITIVE_INFINITY,
  }).data
}
