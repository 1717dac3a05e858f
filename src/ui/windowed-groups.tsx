import { type ReactNode, type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { type GroupLayout, groupTop, rowTop, type VisibleRange, visibleRange } from './windowed-layout.ts'

export interface WindowedHandle {
  /** Brings a row into view if it is outside, and gives it the focus when asked. */
  show(index: number, options?: { focus?: boolean }): void
  topIndex(): number
}

interface Props {
  layout: GroupLayout
  /** Position to start from: index of the top row, with the fraction of it that is scrolled away. */
  start: number
  onPosition(position: number): void
  renderHead(group: number): ReactNode
  renderRows(group: number, from: number, to: number, place: (index: number) => { top: string }): ReactNode
  handle: Ref<WindowedHandle>
}

const OVERSCAN_SCREENS = 1

/** A scroll box over groups of rows of one height: only the rows in view, and one screen around them, exist. */
export function WindowedGroups({ layout, start, onPosition, renderHead, renderRows, handle }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState<VisibleRange>(() => visibleRange(layout, rowTop(layout, start), 1200, 1))
  const wanted = useRef<number | undefined>(undefined)

  function update() {
    const element = box.current
    if (!element) return
    const next = visibleRange(layout, element.scrollTop, element.clientHeight, OVERSCAN_SCREENS)
    setRange((old) => (old.from === next.from && old.to === next.to ? old : next))
  }

  // Before paint: the same rows at the same offset after a return, a resize, a rotation or another text size.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the start is read once a layout, never followed
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    element.scrollTop = start === 0 ? 0 : rowTop(layout, start) - layout.headPx
    update()
    const observer = new ResizeObserver(update)
    observer.observe(element)
    return () => observer.disconnect()
  }, [layout])

  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    const row = box.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`)
    if (!row) return
    wanted.current = undefined
    row.focus({ preventScroll: true })
  })

  useImperativeHandle(handle, () => ({
    show(index, options) {
      const element = box.current
      if (!element) return
      const top = rowTop(layout, index)
      if (top - layout.headPx < element.scrollTop) element.scrollTop = top - layout.headPx
      else if (top + layout.rowPx > element.scrollTop + element.clientHeight)
        element.scrollTop = top + layout.rowPx - element.clientHeight
      if (options?.focus) {
        wanted.current = index
        // A render even where the range stays as it is, so that the effect above finds the row.
        setRange(visibleRange(layout, element.scrollTop, element.clientHeight, OVERSCAN_SCREENS))
      }
    },
    topIndex: () => visibleRange(layout, box.current?.scrollTop ?? 0, 1, 0).from,
  }))

  const groups: ReactNode[] = []
  for (let group = range.firstGroup; group <= range.lastGroup; group++) {
    const { start: first = 0, count = 0 } = layout.groups[group] ?? {}
    const top = groupTop(layout, group)
    groups.push(
      <section
        key={layout.groups[group]?.key}
        className="day"
        style={{ top: `${top}px`, height: `${layout.headPx + count * layout.rowPx}px` }}
      >
        {renderHead(group)}
        {renderRows(group, Math.max(range.from, first), Math.min(range.to, first + count), (index) => ({
          top: `${layout.headPx + (index - first) * layout.rowPx}px`,
        }))}
      </section>,
    )
  }
  return (
    <div
      ref={box}
      className="list-scroll"
      tabIndex={-1}
      onScroll={() => {
        update()
        const element = box.current
        if (element) onPosition(positionAt(layout, element.scrollTop))
      }}
    >
      <div className="list-space" style={{ height: `${layout.heightPx}px` }}>
        {groups}
      </div>
    </div>
  )
}

function positionAt(layout: GroupLayout, scrollTop: number): number {
  const { from } = visibleRange(layout, scrollTop + layout.headPx, 1, 0)
  if (scrollTop <= 0) return 0
  return from + Math.min(0.999, Math.max(0, (scrollTop + layout.headPx - rowTop(layout, from)) / layout.rowPx))
}
