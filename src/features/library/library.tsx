import { useQueryClient } from '@tanstack/react-query'
import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { type OpenList, rowAt } from '#data/list-access.ts'
import type { PlacedRow } from '#model/archive.ts'
import type { ArticleId } from '#model/article.ts'
import { WindowedGroups, type WindowedHandle } from '#ui/windowed-groups.tsx'
import { layoutGroups } from '#ui/windowed-layout.ts'
import { DayHead } from './day-head.tsx'
import { DayRows } from './day-rows.tsx'
import { useRowHeights } from './row-heights.ts'

export interface LibraryHandle {
  /** Moves the cursor by rows and gives the row there, undefined at the ends. */
  step(by: number): Promise<PlacedRow | undefined>
  /** Puts the cursor on a row, scrolling only when it is out of view. */
  focus(index: number, withFocus: boolean): void
  cursor(): number | undefined
}

interface Props {
  list: OpenList
  /** The open article. */
  current: ArticleId | undefined
  /** Where the list was left, as `onPosition` told it. */
  start: number
  onPosition(position: number): void
  href(row: PlacedRow): string
  sourceName(id: string): string
  onOpen(row: PlacedRow, index: number): void
  today: number
  handle: Ref<LibraryHandle>
}

/** The list: every article of the archive that the filter lets through, under its day. */
export function Library(props: Props) {
  const { list, start, onPosition, handle, onOpen } = props
  const client = useQueryClient()
  const pane = useRef<HTMLDivElement>(null)
  const heights = useRowHeights(pane)
  const layout = useMemo(
    () =>
      layoutGroups(
        list.listing.days.map(({ day, start, count }) => ({ key: day, start, count })),
        heights.head,
        heights.row,
      ),
    [list.listing, heights],
  )
  const windowed = useRef<WindowedHandle>(null)
  const [cursor, setCursor] = useState<number | undefined>()

  useImperativeHandle(handle, () => ({
    async step(by) {
      const from = cursor ?? (windowed.current?.topIndex() ?? 0) - Math.sign(by)
      const index = from + by
      const row = await rowAt(list, index, client)
      if (row) {
        setCursor(index)
        windowed.current?.show(index, { focus: true })
      }
      return row
    },
    focus(index, withFocus) {
      setCursor(index)
      windowed.current?.show(index, { focus: withFocus })
    },
    cursor: () => cursor,
  }))

  return (
    <div ref={pane} className="contents-of-list">
      <WindowedGroups
        handle={windowed}
        layout={layout}
        start={start}
        onPosition={onPosition}
        renderHead={(group) => <DayHead group={list.listing.days[group]} today={props.today} />}
        renderRows={(group, from, to, place) => (
          <DayRows
            list={list}
            group={list.listing.days[group]}
            from={from}
            to={to}
            place={place}
            cursor={cursor}
            current={props.current}
            href={props.href}
            sourceName={props.sourceName}
            onOpen={(row, index) => {
              setCursor(index)
              onOpen(row, index)
            }}
          />
        )}
      />
    </div>
  )
}
