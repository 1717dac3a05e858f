import type { Entry } from 'yauzl'

const IS_UTF8 = 0x800
const UNICODE_PATH = 0x7075

/**
 * The name of a zip member. UTF-8 where the file says so or where it can be nothing else; else GB 18030, in which older
 * Chinese Windows wrote names without saying so. Backslashes, an old fault of Windows programs, become slashes.
 */
export function zipName(entry: Entry): string {
  const raw = entry.fileNameRaw
  const unicode = entry.extraFields.find((field) => field.id === UNICODE_PATH)?.data
  // The field begins with its version and a checksum of the name that it replaces.
  if (unicode && unicode[0] === 1 && unicode.length > 5) return unicode.subarray(5).toString('utf8')
  if (entry.generalPurposeBitFlag & IS_UTF8) return raw.toString('utf8')
  const name = decode(raw, 'utf-8') ?? decode(raw, 'gb18030') ?? raw.toString('latin1')
  return name.includes('/') ? name : name.replaceAll('\\', '/')
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
