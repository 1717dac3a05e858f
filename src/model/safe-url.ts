/** A longer address is no address that a person meant to follow. */
export const URL_MAX_LENGTH = 4096

/**
 * An http(s) address that may stand in a link, written as the URL standard writes it, or undefined: for another scheme,
 * for credentials in the address, for more than 4,096 characters, and for a relative address without a `base`.
 * The decision is made on the parsed address, since browsers skip tabs, newlines and controls in a raw one.
 */
export function safeUrl(text: string, base?: string, options?: { mailto?: boolean }): string | undefined {
  if (text.length > URL_MAX_LENGTH) return undefined
  let parsed: URL
  try {
    parsed = new URL(withoutDoubledScheme(text), base)
  } catch {
    return undefined
  }
  if (parsed.href.length > URL_MAX_LENGTH) return undefined
  if (parsed.protocol === 'mailto:') return options?.mailto ? parsed.href : undefined
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return undefined
  if (parsed.username !== '' || parsed.password !== '' || parsed.hostname === '') return undefined
  return parsed.href
}

/** Hand-made links of some publishers read `http://https://…`; a browser would ask a host called `https`. */
function withoutDoubledScheme(text: string): string {
  return text.replace(/^\s*https?:\/\/(?=https?:\/\/)/i, '')
}
