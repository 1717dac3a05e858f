import { constants } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import {
  FILE_MAX_BYTES,
  type InputFile,
  type InputMember,
  type InputTree,
  type Sieve,
  type SkippedMember,
} from './input-tree.ts'

/** The tree below a folder; links are never followed. */
export function folderTree(name: string): InputTree {
  const root = resolve(name)
  return {
    name,
    above: [...segments(dirname(root)), basename(root)],
    members: (sieve) => walk(root, sieve),
    pick: (paths, maxBytes) => pickFrom(root, paths, maxBytes),
  }
}

/** A tree of one file; pictures beside it belong to it. */
export function singleFileTree(name: string): InputTree {
  const path = resolve(name)
  return {
    name: dirname(name),
    above: segments(dirname(path)),
    async *members() {
      yield await readMember(dirname(path), basename(path), FILE_MAX_BYTES)
    },
    pick: (paths, maxBytes) => pickFrom(dirname(path), paths, maxBytes),
  }
}

async function* walk(root: string, sieve: Sieve): AsyncIterable<InputMember> {
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries: { name: string; isDirectory(): boolean }[]
    try {
      entries = await readdir(join(root, folder), { withFileTypes: true })
    } catch (error) {
      yield { kind: 'failed', path: folder, reason: `the folder cannot be read (${reasonOf(error)})` }
      continue
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    const below: string[] = []
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        const what = folderSieve(entry.name)
        if (what) yield { kind: 'unwanted', path, what }
        else below.push(path)
        continue
      }
      const what = sieve(path)
      yield what === undefined ? await readMember(root, path, FILE_MAX_BYTES) : { kind: 'unwanted', path, what }
    }
    folders.push(...below.reverse())
  }
}

function folderSieve(name: string): string | undefined {
  if (name.startsWith('.')) return 'hidden folder'
  return name === 'node_modules' ? 'folder of packages' : undefined
}

async function* pickFrom(
  root: string,
  paths: ReadonlySet<string>,
  maxBytes: number,
): AsyncIterable<InputFile | SkippedMember> {
  for (const path of [...paths].sort()) {
    const member = await readMember(root, path, maxBytes)
    if (member.kind === 'file' || !member.isMissing) yield member
  }
}

type ReadMember = InputFile | (SkippedMember & { isMissing?: boolean })

async function readMember(root: string, path: string, maxBytes: number): Promise<ReadMember> {
  const skipped = (reason: string): ReadMember => ({ kind: 'skipped', path, reason })
  try {
    // A link anywhere on the way could lead out of the tree.
    const parts = path.split('/')
    for (let length = 1; length <= parts.length; length++) {
      const stat = await lstat(join(root, ...parts.slice(0, length)))
      if (stat.isSymbolicLink()) return skipped('is a link; links are not followed')
      if (length === parts.length && !stat.isFile()) return skipped('is no plain file')
    }
    const file = await open(join(root, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      const stat = await file.stat()
      if (!stat.isFile()) return skipped('is no plain file')
      if (stat.size > maxBytes) return skipped(`is larger than ${maxBytes / 1024 / 1024} MiB`)
      return { kind: 'file', path, bytes: await file.readFile(), modified: Math.trunc(stat.mtimeMs) }
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = reasonOf(error)
    return {
      kind: 'failed',
      path,
      reason: `cannot be read (${code})`,
      isMissing: code === 'ENOENT' || code === 'ENOTDIR',
    }
  }
}

function segments(path: string): string[] {
  return path.split(/[\\/]/).filter((part) => part !== '')
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
