import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { decodeManifest, decodeSources } from '#model/codec/manifest.ts'
import { decodeHead } from '#model/codec/page.ts'
import { AppError } from '#model/errors.ts'
import { UsageError } from '../arguments.ts'
import { checkCounts } from './check-counts.ts'
import { checkSegment } from './check-segment.ts'
import { jsonFeedFaults } from './json-feed.ts'

/** One thing that is wrong, as `file: reason`. */
export type Fault = { file: string; reason: string }

export async function checkCommand(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, options: { debug: { type: 'boolean' } }, allowPositionals: true })
  const [site] = positionals
  if (!site || positionals.length > 1) throw new UsageError('check: name one site to read back')
  const { faults, articles } = await checkSite(site)
  for (const { file, reason } of faults) console.error(`${file}: ${reason}`)
  console.log(`${site}: ${articles} articles, ${faults.length === 0 ? 'nothing wrong' : `${faults.length} faults`}`)
  return faults.length === 0 ? 0 : 1
}

/** Reads a whole archive back: sums, references, counts, and every document as JSON Feed 1.1. */
export async function checkSite(site: string): Promise<{ faults: Fault[]; articles: number }> {
  const archive = join(site, 'archive')
  const faults: Fault[] = []
  const load = async (name: string) => {
    const bytes = await readFile(join(archive, name)).catch(() => undefined)
    if (!bytes) faults.push({ file: name, reason: 'is missing' })
    return bytes
  }
  const manifest = await decoded('archive.json', decodeManifest, load, faults)
  if (!manifest) return { faults, articles: 0 }

  const rows = []
  for (const segment of manifest.segments) rows.push(...(await checkSegment(archive, segment, faults)))
  const ids = new Set(rows.map(({ id }) => id))
  if (ids.size !== rows.length)
    faults.push({ file: 'archive.json', reason: `${rows.length - ids.size} identities stand twice` })
  if (rows.length !== manifest.total) {
    faults.push({ file: 'archive.json', reason: `total says ${manifest.total}, the segments hold ${rows.length}` })
  }
  const undated = rows.filter(({ day }) => day === 0).length
  if (undated !== manifest.undated) {
    faults.push({ file: 'archive.json', reason: `undated says ${manifest.undated}, the segments hold ${undated}` })
  }
  const head = await decoded(manifest.head, decodeHead, load, faults)
  for (const row of head ?? []) {
    if (!ids.has(row.id)) faults.push({ file: manifest.head, reason: `${row.id} is not in the archive` })
  }
  const sources = Array.isArray(manifest.sources)
    ? manifest.sources
    : ((await decoded(manifest.sources.file, decodeSources, load, faults)) ?? [])
  const known = new Set(sources.map(({ id }) => id))
  for (const source of new Set(rows.map(({ source }) => source))) {
    if (!known.has(source)) faults.push({ file: 'archive.json', reason: `source ${source} is not listed` })
  }
  await checkCounts(manifest.years, rows, load, faults)
  for (const name of [manifest.head, 'feed.json']) {
    const bytes = await load(name)
    if (bytes) faults.push(...jsonFeedFaults(parse(bytes)).map((reason) => ({ file: name, reason })))
  }
  return { faults, articles: rows.length }
}

async function decoded<T>(
  name: string,
  decode: (json: unknown) => T,
  load: (name: string) => Promise<Buffer | undefined>,
  faults: Fault[],
): Promise<T | undefined> {
  const bytes = await load(name)
  if (!bytes) return undefined
  try {
    return decode(parse(bytes))
  } catch (error) {
    faults.push({ file: name, reason: error instanceof AppError ? error.message : 'is no JSON' })
    return undefined
  }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
