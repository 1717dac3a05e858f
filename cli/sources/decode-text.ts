export interface DecodedText {
  text: string
  /** What had to be guessed. */
  doubt?: string
}

/** More broken characters than this share of a file mean that it is not UTF-8 at all. */
const BROKEN_SHARE = 0.002

/** Text of an article file: UTF-8 by rule; UTF-16 by its mark; GB 18030 when it cannot be UTF-8. Undefined for binary bytes. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const utf16 = utf16Of(bytes)
  if (utf16)
    return { text: new TextDecoder(utf16).decode(bytes), doubt: `encoded as ${utf16.toUpperCase()}, not UTF-8` }
  if (bytes.includes(0)) return undefined
  try {
    // A byte order mark is dropped by the decoder.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return decodeBroken(bytes)
  }
}

function decodeBroken(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\ufffd').length - 1
  if (broken <= Math.max(3, bytes.length * BROKEN_SHARE)) {
    return { text, doubt: `${broken} broken UTF-8 sequences; shown as U+FFFD` }
  }
  try {
    const chinese = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return { text: chinese, doubt: 'not UTF-8; read as GB 18030' }
  } catch {
    return { text, doubt: `${broken} broken UTF-8 sequences; shown as U+FFFD` }
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}
