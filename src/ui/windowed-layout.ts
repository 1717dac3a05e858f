/** Groups of rows under heads, all rows of one height and all heads of another: positions are arithmetic. */
export interface GroupLayout {
  groups: readonly { key: string | number; start: number; count: number }[]
  total: number
  headPx: number
  rowPx: number
  heightPx: number
}

/** Rows `from` up to, not including, `to`, and the groups that they lie in. */
export interface VisibleRange {
  from: number
  to: number
  firstGroup: number
  lastGroup: number
}

export function layoutGroups(groups: GroupLayout['groups'], headPx: number, rowPx: number): GroupLayout {
  const last = groups.at(-1)
  const total = last ? last.start + last.count : 0
  return { groups, total, headPx, rowPx, heightPx: groups.length * headPx + total * rowPx }
}

export function groupTop(layout: GroupLayout, group: number): number {
  return group * layout.headPx + (layout.groups[group]?.start ?? 0) * layout.rowPx
}

/** Top of a row; a fraction counts as that part of a row further down. */
export function rowTop(layout: GroupLayout, index: number): number {
  return (groupOf(layout, index, (start) => start) + 1) * layout.headPx + index * layout.rowPx
}

export function visibleRange(layout: GroupLayout, scrollTop: number, height: number, overscan: number): VisibleRange {
  const top = Math.max(0, scrollTop - overscan * height)
  const bottom = scrollTop + height * (1 + overscan)
  const firstGroup = groupOf(layout, top, (_, group) => groupTop(layout, group))
  const lastGroup = groupOf(layout, bottom, (_, group) => groupTop(layout, group))
  return {
    from: rowIn(layout, firstGroup, top),
    to: Math.min(layout.total, rowIn(layout, lastGroup, bottom) + 1),
    firstGroup,
    lastGroup,
  }
}

function rowIn(layout: GroupLayout, group: number, y: number): number {
  const { start = 0, count = 0 } = layout.groups[group] ?? {}
  const inside = Math.floor((y - groupTop(layout, group) - layout.headPx) / layout.rowPx)
  return start + Math.max(0, Math.min(count - 1, inside))
}

/** The last group whose beginning is at or before `value`; groups are in order, so halving finds it. */
function groupOf(layout: GroupLayout, value: number, begin: (start: number, group: number) => number): number {
  let low = 0
  let high = Math.max(0, layout.groups.length - 1)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (begin(layout.groups[middle]?.start ?? 0, middle) <= value) low = middle
    else high = middle - 1
  }
  return low
}
