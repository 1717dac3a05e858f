import { createReadStream } from 'node:fs'
import { PassThrough, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import {
  FILE_MAX_BYTES,
  type InputFile,
  type InputMember,
  type InputTree,
  PACKED_TOTAL_MAX_BYTES,
} from './input-tree.ts'
import { memberPath } from './member-path.ts'

const PLAIN = new Set(['file', 'contiguous-file'])
const QUIET = new Set(['directory', 'pax-header', 'pax-global-header'])

/** The tree inside a `.tar` or `.tar.gz`, read as a stream and never unpacked to disk. */
export function tarTree(name: string, isGzip: boolean): InputTree {
  return {
    name,
    above: [],
    members: (sieve) => readTar(name, isGzip, FILE_MAX_BYTES, sieve),
    async *pick(paths, maxBytes) {
      if (paths.size === 0) return
      const sieve = (path: string) => (paths.has(path) ? undefined : 'other')
      for await (const member of readTar(name, isGzip, maxBytes, sieve)) {
        if (member.kind !== 'unwanted' && paths.has(member.path)) yield member
      }
    },
  }
}

async function* readTar(
  name: string,
  isGzip: boolean,
  maxBytes: number,
  sieve: (path: string) => string | undefined,
): AsyncIterable<InputMember> {
  const entries = extract()
  const unpack = isGzip ? createGunzip() : new PassThrough()
  let fault: unknown
  const feeding = pipeline(createReadStream(name), unpack, runningCap(PACKED_TOTAL_MAX_BYTES), entries).catch(
    (error) => {
      fault = error
    },
  )
  try {
    for await (const entry of entries) {
      const { header } = entry
      const path = memberPath(header.name)
      const type = header.type ?? 'file'
      const what = path === undefined ? undefined : sieve(path)
      if (QUIET.has(type)) {
        // A folder is no member.
      } else if (path === undefined) {
        yield { kind: 'skipped', path: header.name, reason: 'leads out of the packed folder' }
      } else if (what !== undefined) {
        yield { kind: 'unwanted', path, what }
      } else if (!PLAIN.has(type)) {
        yield {
          kind: 'skipped',
          path,
          reason: type.endsWith('link') ? 'is a link; links are not followed' : 'is no plain file',
        }
      } else if ((header.size ?? 0) > maxBytes) {
        yield { kind: 'skipped', path, reason: `is larger than ${maxBytes / 1024 / 1024} MiB` }
      } else {
        yield await readEntry(path, entry as AsyncIterable<Uint8Array>, header.mtime)
        continue
      }
      entry.resume()
    }
  } catch (error) {
    fault ??= error
  } finally {
    entries.destroy()
    await feeding
  }
  if (fault)
    yield {
      kind: 'failed',
      path: '',
      reason: `the archive ends early or is damaged (${messageOf(fault)}); members before that were read`,
    }
}

async function readEntry(path: string, entry: AsyncIterable<Uint8Array>, modified?: Date): Promise<InputFile> {
  const chunks: Uint8Array[] = []
  for await (const chunk of entry) chunks.push(chunk)
  return { kind: 'file', path, bytes: Buffer.concat(chunks), ...(modified && { modified: modified.getTime() }) }
}

/** Passes bytes on and fails once there were more than `maxBytes`: a few kilobytes can unpack to terabytes. */
function runningCap(maxBytes: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      seen += chunk.length
      done(seen > maxBytes ? new Error(`unpacks to more than ${maxBytes / 1024 ** 3} GiB`) : null, chunk)
    },
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
