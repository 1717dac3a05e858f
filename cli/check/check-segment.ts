import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PAGE_SIZE, type PlacedRow, type Segment } from '#model/archive.ts'
import { decodeColumns } from '#model/codec/columns.ts'
import { decodeIdentities } from '#model/codec/identities.ts'
import { decodePack } from '#model/codec/pack.ts'
import { decodePage } from '#model/codec/page.ts'
import { sha256Hex, shortHash } from '../write/hash.ts'
import type { Fault } from './check.ts'
import { jsonFeedFaults } from './json-feed.ts'

/** Checks every file of a segment against its sums and against each other; gives the rows that are still live. */
export async function checkSegment(archive: string, segment: Segment, faults: Fault[]): Promise<PlacedRow[]> {
  const folder = `s/${segment.name}`
  const tell = (name: string, reason: string) => faults.push({ file: `${folder}/${name}`, reason })
  const sums = await readFile(join(archive, folder, 'sums.json')).catch(() => undefined)
  if (!sums) {
    tell('sums.json', 'is missing')
    return []
  }
  if (shortHash(sums, 16) !== segment.name) tell('sums.json', 'does not hash to the name of its folder')
  const files = await readSummed(join(archive, folder), sums, tell)

  const rows: PlacedRow[] = []
  const identities = attempt('k.bin', files, decodeIdentities, tell)
  const columns = attempt('c.bin', files, decodeColumns, tell)
  for (let n = 0; n * PAGE_SIZE < segment.size; n++) {
    const page = attempt(
      `p/${n}.json`,
      files,
      (bytes) => decodePage(feed(bytes, `p/${n}.json`, tell), { segment, n }),
      tell,
    )
    for (const row of page?.rows ?? []) {
      if (!row) tell(`p/${n}.json`, 'holds an item that cannot be read')
      else rows.push(row)
    }
  }
  const packed = new Map<number, number>()
  for (const n of new Set(rows.map(({ pack }) => pack))) {
    const pack = attempt(
      `b/${n}.json`,
      files,
      (bytes) => decodePack(feed(bytes, `b/${n}.json`, tell), { segment, n }),
      tell,
    )
    for (const number of pack?.bodies.keys() ?? []) packed.set(number, n)
  }
  for (const row of rows) {
    if (packed.get(row.number) !== row.pack)
      tell(`p/${Math.floor(row.number / PAGE_SIZE)}.json`, `${row.id}: its pack does not hold it`)
    if (identities && identities[row.number]?.id !== row.id) tell('k.bin', `number ${row.number} is not ${row.id}`)
    const source = columns?.sources[columns.source[row.number] ?? -1]
    if (columns && source !== row.source)
      tell('c.bin', `number ${row.number} is of ${source}, its row of ${row.source}`)
  }
  if (rows.length !== segment.size) tell('p', `hold ${rows.length} rows of ${segment.size}`)
  const gone = new Set(segment.gone)
  const live = rows.filter(({ number }) => !gone.has(number))
  for (const { day, count } of segment.days) {
    const found = live.filter((row) => row.day === day).length
    if (found !== count) tell('p', `hold ${found} articles of day ${day}, the manifest says ${count}`)
  }
  return live
}

type Tell = (name: string, reason: string) => void

async function readSummed(folder: string, sums: Buffer, tell: Tell): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  let listed: Record<string, { sha256: string; bytes: number }> = {}
  try {
    listed = JSON.parse(sums.toString('utf8')).files
  } catch {
    tell('sums.json', 'is no JSON')
  }
  for (const [name, { sha256 }] of Object.entries(listed ?? {})) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined)
    if (!bytes) tell(name, 'is missing')
    else if (sha256Hex(bytes) !== sha256) tell(name, 'is not the file that was written: its sum differs')
    else files.set(name, bytes)
  }
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/')
    if (entry.isFile() && path !== 'sums.json' && !(path in listed)) tell(path, 'is in no sum')
  }
  return files
}

function attempt<T>(name: string, files: Map<string, Buffer>, read: (bytes: Buffer) => T, tell: Tell): T | undefined {
  const bytes = files.get(name)
  if (!bytes) return undefined
  try {
    return read(bytes)
  } catch (error) {
    tell(name, error instanceof Error ? error.message : 'cannot be read')
    return undefined
  }
}

function feed(bytes: Buffer, name: string, tell: Tell): unknown {
  const value: unknown = JSON.parse(bytes.toString('utf8'))
  for (const reason of jsonFeedFaults(value)) tell(name, reason)
  return value
}
