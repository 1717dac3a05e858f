import { promisify } from 'node:util'
import yauzl from 'yauzl'
import {
  FILE_MAX_BYTES,
  type InputFile,
  type InputMember,
  type InputTree,
  PACKED_TOTAL_MAX_BYTES,
} from './input-tree.ts'
import { memberPath } from './member-path.ts'
import { zipName } from './zip-name.ts'

const FILE_TYPE = 0o170000
const PLAIN_FILE = 0o100000
const LINK = 0o120000

const openZip = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)

/** The tree inside a `.zip`, read member by member and never unpacked to disk. */
export function zipTree(name: string): InputTree {
  return {
    name,
    above: [],
    members: (sieve) => readZip(name, FILE_MAX_BYTES, sieve),
    async *pick(paths, maxBytes) {
      if (paths.size === 0) return
      const sieve = (path: string) => (paths.has(path) ? undefined : 'other')
      for await (const member of readZip(name, maxBytes, sieve)) {
        if (member.kind !== 'unwanted' && paths.has(member.path)) yield member
      }
    },
  }
}

async function* readZip(
  name: string,
  maxBytes: number,
  sieve: (path: string) => string | undefined,
): AsyncIterable<InputMember> {
  let zip: yauzl.ZipFile | undefined
  let left = PACKED_TOTAL_MAX_BYTES
  try {
    // Names are decoded here: the package would stop the whole file at one hostile name.
    zip = await openZip(name, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true })
    for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
      const written = zipName(entry)
      if (written.endsWith('/')) continue
      const path = memberPath(written)
      const what = path === undefined ? undefined : sieve(path)
      if (path === undefined) {
        yield { kind: 'skipped', path: written, reason: 'leads out of the packed folder' }
      } else if (what !== undefined) {
        yield { kind: 'unwanted', path, what }
      } else {
        const refusal = refusalOf(entry, maxBytes, left)
        if (refusal === undefined) left -= entry.uncompressedSize
        yield refusal === undefined ? await readEntry(zip, entry, path) : { kind: 'skipped', path, reason: refusal }
      }
    }
  } catch (error) {
    yield {
      kind: 'failed',
      path: '',
      reason: `the archive is damaged (${messageOf(error)}); members before that were read`,
    }
  } finally {
    zip?.close()
  }
}

function refusalOf(entry: yauzl.Entry, maxBytes: number, left: number): string | undefined {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE
  if (type === LINK) return 'is a link; links are not followed'
  if (type !== 0 && type !== PLAIN_FILE) return 'is no plain file'
  if (entry.isEncrypted()) return 'is encrypted'
  if (entry.uncompressedSize > maxBytes) return `is larger than ${maxBytes / 1024 / 1024} MiB`
  if (entry.uncompressedSize > left)
    return `is beyond the ${PACKED_TOTAL_MAX_BYTES / 1024 ** 3} GiB read of one archive`
  return undefined
}

async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, path: string): Promise<InputMember> {
  try {
    const chunks: Uint8Array[] = []
    // The package itself ends the stream when it holds more than the entry claims.
    for await (const chunk of await openEntry(zip, entry)) chunks.push(chunk)
    const file: InputFile = { kind: 'file', path, bytes: Buffer.concat(chunks) }
    return { ...file, modified: entry.getLastModDate({ timezone: 'UTC' }).getTime() }
  } catch (error) {
    return { kind: 'failed', path, reason: `cannot be unpacked (${messageOf(error)})` }
  }
}

function nextEntry(zip: yauzl.ZipFile): Promise<yauzl.Entry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      zip.removeListener('entry', onEntry).removeListener('end', onEnd).removeListener('error', onError)
      act()
    }
    const onEntry = (entry: yauzl.Entry) => settle(() => resolve(entry))
    const onEnd = () => settle(() => resolve(undefined))
    const onError = (error: Error) => settle(() => reject(error))
    zip.on('entry', onEntry).on('end', onEnd).on('error', onError)
    zip.readEntry()
  })
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<AsyncIterable<Uint8Array>> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
