import { useQueries, useQuery } from '@tanstack/react-query'
import { type OpenList, useDayRows } from '#data/list-access.ts'
import { headQuery, pageQuery } from '#data/queries.ts'
import { PAGE_SIZE, type PlacedRow } from '#model/archive.ts'
import type { ArticleId } from '#model/article.ts'
import type { DayGroup, RowRef } from '#model/listing.ts'
import { ArticleRow } from './article-row.tsx'

interface Props {
  list: OpenList
  group: DayGroup | undefined
  /** Rows of the list from `from` up to, not including, `to` are in view. */
  from: number
  to: number
  place(index: number): { top: string }
  cursor: number | undefined
  current: ArticleId | undefined
  href(row: PlacedRow): string
  sourceName(id: string): string
  onOpen(row: PlacedRow, index: number): void
}

/** The rows of one day that are in view; only their pages are fetched. */
export function DayRows({ list, group, from, to, ...row }: Props) {
  const { day = 0, start = 0, count = 0 } = group ?? {}
  const refs = useDayRows(list, [day])
    .get(day)
    ?.slice(from - start, to - start)
  const rows = useRows(list, refs ?? [])
  return (
    <ol>
      {Array.from({ length: Math.max(0, to - from) }, (_, offset) => {
        const index = from + offset
        return (
          <ArticleRow
            key={index}
            row={rows[offset]}
            index={index}
            position={index - start + 1}
            setSize={count}
            isTabStop={row.cursor === undefined ? index === from : row.cursor === index}
            style={row.place(index)}
            {...row}
          />
        )
      })}
    </ol>
  )
}

type RowState = PlacedRow | 'waiting' | 'damaged'

/** Rows out of the head where it has them, else out of their pages; the head is asked first. */
function useRows({ archive }: OpenList, refs: readonly RowRef[]): RowState[] {
  const head = useQuery(headQuery(archive))
  const newest = new Map(head.data?.map((row) => [placeOf(row.segment, row.number), row]))
  const missing = refs.filter((ref) => !newest.has(placeOf(ref.segment.name, ref.number)))
  const pages = new Map(missing.map((ref) => [placeOf(ref.segment.name, pageOf(ref)), ref]))
  const results = useQueries({
    queries: [...pages.values()].map((ref) => ({
      ...pageQuery(archive, ref.segment, ref.number),
      enabled: !head.isPending,
    })),
  })
  const byPage = new Map([...pages.keys()].map((place, index) => [place, results[index]]))
  return refs.map((ref) => {
    const row = newest.get(placeOf(ref.segment.name, ref.number))
    if (row) return row
    const result = byPage.get(placeOf(ref.segment.name, pageOf(ref)))
    if (!result || result.isPending) return 'waiting'
    return result.data?.rows[ref.number % PAGE_SIZE] ?? 'damaged'
  })
}

function placeOf(segment: string, number: number): string {
  return `${segment} ${number}`
}

function pageOf(ref: RowRef): number {
  return Math.floor(ref.number / PAGE_SIZE)
}
