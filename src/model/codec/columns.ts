import type { Columns } from '../archive.ts'
import { byteReader, byteWriter, expectMagic, readNames, writeNames } from './bytes.ts'

const MAGIC = 'ZJC1'

/** `c.bin`: magic, count, names of sources and languages, then one column after another, sources as two bytes. */
export function encodeColumns(columns: Columns): Uint8Array {
  const writer = byteWriter()
  writer.ascii(MAGIC)
  writer.varint(columns.source.length)
  writeNames(writer, columns.sources)
  writeNames(writer, columns.languages)
  writer.raw(columns.source.map((index) => index & 0xff))
  writer.raw(columns.source.map((index) => index >> 8))
  writer.raw(columns.language)
  writer.raw(columns.length)
  return writer.done()
}

export function decodeColumns(bytes: Uint8Array): Columns {
  const reader = byteReader(bytes, 'c.bin')
  expectMagic(reader, MAGIC, 'c.bin')
  const count = reader.varint()
  const sources = readNames(reader)
  const languages = readNames(reader)
  const low = reader.raw(count)
  const high = reader.raw(count)
  return {
    sources,
    languages,
    source: Uint16Array.from(low, (byte, index) => byte | ((high[index] ?? 0) << 8)),
    language: Uint8Array.from(reader.raw(count)),
    length: Uint8Array.from(reader.raw(count)),
  }
}
