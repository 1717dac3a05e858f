import type { Columns, CountCell, Segment } from './archive.ts'
import type { Day, SourceId } from './article.ts'

/** What a reader asked to see; absent members do not narrow. */
export interface ListFilter {
  day?: Day
  /** Empty means every source. */
  sources: readonly SourceId[]
}

/** The articles of one day in a listing; `start` is the index of its first row. */
export interface DayGroup {
  day: Day
  start: number
  count: number
}

/** All rows of a list as counts: newest day first, the undated last. */
export interface Listing {
  total: number
  days: DayGroup[]
}

/** Where a row lies in the archive. */
export interface RowRef {
  segment: Segment
  number: number
}

/** Articles of one day that stand next to each other in one segment; `length` counts the gone ones inside too. */
export interface Run {
  segment: Segment
  first: number
  length: number
}

export function listingOf(counts: ReadonlyMap<Day, number>): Listing {
  const days: DayGroup[] = []
  let total = 0
  for (const day of [...counts.keys()].sort((a, b) => b - a)) {
    const count = counts.get(day) ?? 0
    if (count === 0) continue
    days.push({ day, start: total, count })
    total += count
  }
  return { total, days }
}

/** Live articles of each day over all segments, from the manifest alone. */
export function dayCounts(segments: readonly Segment[]): Map<Day, number> {
  const counts = new Map<Day, number>()
  for (const segment of segments) {
    for (const { day, count } of segment.days) counts.set(day, (counts.get(day) ?? 0) + count)
  }
  return counts
}

/** Articles of each day that a filter by source lets through, from the yearly counts. */
export function dayCountsOf(cells: Iterable<CountCell>, sources: readonly SourceId[]): Map<Day, number> {
  const wanted = new Set(sources)
  const counts = new Map<Day, number>()
  for (const cell of cells) {
    if (wanted.has(cell.source)) counts.set(cell.day, (counts.get(cell.day) ?? 0) + cell.count)
  }
  return counts
}

/** For every day its runs, newest segment first: arithmetic over the manifest, no file is read. */
export function runsByDay(segments: readonly Segment[]): Map<Day, Run[]> {
  const runs = new Map<Day, Run[]>()
  for (const segment of segments) {
    let first = 0
    const gone = new Set(segment.gone)
    for (const { day, count } of segment.days) {
      let length = 0
      for (let live = 0; live < count; length++) if (!gone.has(first + length)) live++
      const ofDay = runs.get(day)
      const run = { segment, first, length }
      if (ofDay) ofDay.unshift(run)
      else runs.set(day, [run])
      first += length
    }
  }
  return runs
}

/**
 * The rows of a day in list order, last written first. `columnsOf` is asked only when the filter names sources.
 * Returns undefined while a column file that it needs is not there yet.
 */
export function rowsOfDay(
  runs: readonly Run[],
  filter: ListFilter,
  columnsOf: (segment: Segment) => Columns | undefined,
): RowRef[] | undefined {
  const refs: RowRef[] = []
  for (const { segment, first, length } of runs) {
    const columns = filter.sources.length > 0 ? columnsOf(segment) : undefined
    if (filter.sources.length > 0 && !columns) return undefined
    const gone = new Set(segment.gone)
    for (let number = first + length - 1; number >= first; number--) {
      if (gone.has(number)) continue
      const source = columns?.sources[columns.source[number] ?? -1]
      if (columns && (source === undefined || !filter.sources.includes(source))) continue
      refs.push({ segment, number })
    }
  }
  return refs
}

/** Position in `listing.days` of the day that holds row `index`. */
export function groupAt(listing: Listing, index: number): number {
  let low = 0
  let high = listing.days.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((listing.days[middle]?.start ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return low
}
