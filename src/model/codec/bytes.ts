import { AppError } from '../errors.ts'

/** Growing bytes: little-endian numbers, and LEB128 varints for whole numbers below 2^32. */
export function byteWriter() {
  const bytes: number[] = []
  return {
    ascii(text: string) {
      for (let i = 0; i < text.length; i++) bytes.push(text.charCodeAt(i))
    },
    varint(value: number) {
      let rest = value
      while (rest > 0x7f) {
        bytes.push((rest & 0x7f) | 0x80)
        rest >>>= 7
      }
      bytes.push(rest)
    },
    raw(more: ArrayLike<number>) {
      for (let i = 0; i < more.length; i++) bytes.push(more[i] ?? 0)
    },
    done: () => Uint8Array.from(bytes),
  }
}

/** Reads what `byteWriter` wrote; an end before its time is `damaged`. */
export function byteReader(bytes: Uint8Array, at: string) {
  let position = 0
  function byte(): number {
    const value = bytes[position++]
    if (value === undefined) throw new AppError('damaged', { at, found: `end at byte ${bytes.length}` })
    return value
  }
  return {
    ascii(length: number): string {
      let text = ''
      for (let i = 0; i < length; i++) text += String.fromCharCode(byte())
      return text
    },
    varint(): number {
      let value = 0
      for (let shift = 0; shift < 35; shift += 7) {
        const next = byte()
        value += (next & 0x7f) * 2 ** shift
        if (next < 0x80) return value
      }
      throw new AppError('damaged', { at, found: `number at byte ${position}` })
    },
    raw(length: number): Uint8Array {
      if (position + length > bytes.length) throw new AppError('damaged', { at, found: `end at byte ${bytes.length}` })
      position += length
      return bytes.subarray(position - length, position)
    },
    isAtEnd: () => position >= bytes.length,
  }
}

type Writer = ReturnType<typeof byteWriter>
type Reader = ReturnType<typeof byteReader>

/** Ids and language tags: ASCII by definition. */
export function writeNames(writer: Writer, names: readonly string[]) {
  writer.varint(names.length)
  for (const name of names) {
    writer.varint(name.length)
    writer.ascii(name)
  }
}

export function readNames(reader: Reader): string[] {
  return Array.from({ length: reader.varint() }, () => reader.ascii(reader.varint()))
}

export function expectMagic(reader: Reader, magic: string, at: string) {
  const found = reader.ascii(magic.length)
  if (found !== magic) throw new AppError('damaged', { at, found })
}
