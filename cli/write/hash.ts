import { createHash } from 'node:crypto'
import { base32 } from '#model/base32.ts'

/** The first `length` base32 characters of the SHA-256 of some bytes. */
export function shortHash(bytes: Uint8Array | string, length: number): string {
  return base32(createHash('sha256').update(bytes).digest(), length)
}

export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
