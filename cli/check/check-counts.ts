import type { PlacedRow, YearCounts } from '#model/archive.ts'
import { decodeCounts } from '#model/codec/counts.ts'
import type { Fault } from './check.ts'

/** The yearly counts must say what the rows say. */
export async function checkCounts(
  years: readonly YearCounts[],
  rows: readonly PlacedRow[],
  load: (name: string) => Promise<Buffer | undefined>,
  faults: Fault[],
) {
  const expected = new Map<string, number>()
  for (const { day, source, lang } of rows) {
    const cell = `${day} ${source} ${lang}`
    expected.set(cell, (expected.get(cell) ?? 0) + 1)
  }
  for (const { file } of years) {
    const bytes = await load(file)
    if (!bytes) continue
    try {
      for (const { day, source, lang, count } of decodeCounts(bytes)) {
        const cell = `${day} ${source} ${lang}`
        if (expected.get(cell) !== count)
          faults.push({ file, reason: `${cell}: says ${count}, there are ${expected.get(cell) ?? 0}` })
        expected.delete(cell)
      }
    } catch (error) {
      faults.push({ file, reason: error instanceof Error ? error.message : 'cannot be read' })
    }
  }
  for (const [cell, count] of expected) faults.push({ file: 'n', reason: `${cell}: ${count} articles are not counted` })
}
