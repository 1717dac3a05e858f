import type { ArticleId } from '../article.ts'
import { byteReader, byteWriter, expectMagic } from './bytes.ts'

const MAGIC = 'ZJK1'
const ID_LENGTH = 12
const HASH_LENGTH = 16

export interface IdentityEntry {
  id: ArticleId
  /** 16 hexadecimal characters. */
  contentHash: string
}

/** `k.bin`: identity and content hash of every number, for the builder alone. */
export function encodeIdentities(entries: readonly IdentityEntry[]): Uint8Array {
  const writer = byteWriter()
  writer.ascii(MAGIC)
  writer.varint(entries.length)
  for (const { id, contentHash } of entries) writer.ascii(id + contentHash)
  return writer.done()
}

export function decodeIdentities(bytes: Uint8Array): IdentityEntry[] {
  const reader = byteReader(bytes, 'k.bin')
  expectMagic(reader, MAGIC, 'k.bin')
  return Array.from({ length: reader.varint() }, () => ({
    id: reader.ascii(ID_LENGTH),
    contentHash: reader.ascii(HASH_LENGTH),
  }))
}
