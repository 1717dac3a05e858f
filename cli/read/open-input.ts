import { open, stat } from 'node:fs/promises'
import { err, ok, type Result } from '../result.ts'
import { folderTree, singleFileTree } from './folder.ts'
import type { InputTree } from './input-tree.ts'
import { tarTree } from './tar.ts'
import { zipTree } from './zip.ts'

/** Packed forms that are not read, with what to do instead. */
const UNREADABLE: readonly [magic: number[], name: string][] = [
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], 'xz'],
  [[0x42, 0x5a, 0x68], 'bzip2'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'zstd'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], '7z'],
  [[0x52, 0x61, 0x72, 0x21], 'rar'],
]

/** Finds out by its bytes what an input is: a folder, a packed folder, or one file of an archive. */
export async function openInput(name: string): Promise<Result<InputTree>> {
  let head: Uint8Array
  try {
    const facts = await stat(name)
    if (facts.isDirectory()) return ok(folderTree(name))
    if (!facts.isFile()) return err('is neither a file nor a folder; left out')
    head = await firstBytes(name)
  } catch (error) {
    return err(isMissing(error) ? 'does not exist' : `cannot be read (${String(error)})`)
  }
  const packed = UNREADABLE.find(([magic]) => startsWith(head, magic))?.[1]
  if (packed) return err(unpackFirst(packed, name))
  if (startsWith(head, [0x1f, 0x8b])) return ok(tarTree(name, true))
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return ok(zipTree(name))
  const isUstar = new TextDecoder('latin1').decode(head.subarray(257, 262)) === 'ustar'
  if (isUstar || name.toLowerCase().endsWith('.tar')) return ok(tarTree(name, false))
  return ok(singleFileTree(name))
}

function unpackFirst(packed: string, name: string): string {
  const command =
    packed === '7z' || packed === 'rar'
      ? 'unpack it into a folder'
      : `unpack it first: mkdir articles && tar -xf "${name}" -C articles`
  return `is packed with ${packed}, which is not read; ${command}, then give the folder (or a .tar, .tar.gz or .zip of it)`
}

async function firstBytes(name: string): Promise<Uint8Array> {
  const file = await open(name)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(512), 0, 512, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
