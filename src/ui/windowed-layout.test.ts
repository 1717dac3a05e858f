import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupTop, layoutGroups, rowTop, visibleRange } from './windowed-layout.ts'

const layout = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 50 }).map((counts) => {
  let start = 0
  const groups = counts.map((count, key) => {
    const group = { key, start, count }
    start += count
    return group
  })
  return layoutGroups(groups, 40, 120)
})

test('every row lies below its head and above the next', () => {
  fc.assert(
    fc.property(layout, fc.nat(), (value, seed) => {
      const index = seed % value.total
      const group = value.groups.findLastIndex(({ start }) => start <= index)
      expect(rowTop(value, index)).toBe(groupTop(value, group) + 40 + (index - (value.groups[group]?.start ?? 0)) * 120)
    }),
  )
})

test('a screen scrolled to a row shows it', () => {
  fc.assert(
    fc.property(layout, fc.nat(), (value, seed) => {
      const index = seed % value.total
      const range = visibleRange(value, rowTop(value, index), 800, 0)
      expect(range.from).toBe(index)
      expect(range.to).toBeGreaterThan(index)
      expect(range.to).toBeLessThanOrEqual(Math.min(value.total, index + 8))
    }),
  )
})

test('the whole height shows everything', () => {
  fc.assert(
    fc.property(layout, (value) => {
      expect(visibleRange(value, 0, value.heightPx, 0)).toEqual({
        from: 0,
        to: value.total,
        firstGroup: 0,
        lastGroup: value.groups.length - 1,
      })
    }),
  )
})

test('an empty list has no rows', () => {
  expect(visibleRange(layoutGroups([], 40, 120), 0, 800, 1)).toMatchObject({ from: 0, to: 0 })
})
