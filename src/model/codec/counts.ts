import type { CountCell } from '../archive.ts'
import { fromEpochDay, toEpochDay } from '../day.ts'
import { byteReader, byteWriter, expectMagic, readNames, writeNames } from './bytes.ts'

const MAGIC = 'ZJN1'

/** `n/<year>.<h>.bin`: live articles by day, source and language; cells sorted by the three, days as distances. */
export function encodeCounts(cells: readonly CountCell[]): Uint8Array {
  const sources = [...new Set(cells.map((cell) => cell.source))].sort()
  const languages = [...new Set(cells.map((cell) => cell.lang))].sort()
  const coded = cells
    .map((cell) => ({
      day: cell.day === 0 ? 0 : toEpochDay(cell.day) + 1_000_000,
      pair: sources.indexOf(cell.source) * languages.length + languages.indexOf(cell.lang),
      count: cell.count,
    }))
    .sort((a, b) => a.day - b.day || a.pair - b.pair)
  const writer = byteWriter()
  writer.ascii(MAGIC)
  writeNames(writer, sources)
  writeNames(writer, languages)
  let day = 0
  let pair = -1
  for (const cell of coded) {
    if (cell.day !== day) pair = -1
    // A distance of 0 stays on the day, so that each cell is three short numbers.
    writer.varint(cell.day - day)
    writer.varint(cell.pair - pair)
    writer.varint(cell.count)
    day = cell.day
    pair = cell.pair
  }
  return writer.done()
}

export function decodeCounts(bytes: Uint8Array): CountCell[] {
  const reader = byteReader(bytes, 'n/*.bin')
  expectMagic(reader, MAGIC, 'n/*.bin')
  const sources = readNames(reader)
  const languages = readNames(reader)
  const cells: CountCell[] = []
  let day = 0
  let pair = -1
  while (!reader.isAtEnd()) {
    const step = reader.varint()
    if (step !== 0) pair = -1
    day += step
    pair += reader.varint()
    cells.push({
      day: day === 0 ? 0 : fromEpochDay(day - 1_000_000),
      source: sources[Math.floor(pair / languages.length)] ?? '',
      lang: languages[pair % languages.length] ?? 'und',
      count: reader.varint(),
    })
  }
  return cells
}
