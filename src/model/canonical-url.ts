/*
 * `idRule: 1`. Part of the format: under this number nothing here may ever change (test vectors beside this file).
 *
 *  1. Parsed as the WHATWG URL standard says: scheme and host in lower case, the host in Punycode, no default port,
 *     dot segments resolved, characters outside ASCII written as UTF-8 percent-encoding. http and https only.
 *  2. `http` counts as `https`; a user name, a password and a dot at the end of the host are dropped.
 *  3. Percent-encoding: letters, digits and - . _ ~ stand plain, every other encoded byte in upper-case hexadecimal.
 *  4. The fragment is dropped, but for `#!…` and `#/…`, which name a page of their own.
 *  5. Tracking parameters are dropped; the others keep their order and spelling; an empty query loses its `?`.
 *  6. Path: as it is. A slash at the end, or a doubled one, may name another page, so both are kept; so is `www.`.
 */

const TRACKING_PREFIXES = ['utm_', 'mtm_', 'pk_', 'hsa_']

const TRACKING = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'twclid',
  'ttclid',
  'igshid',
  'igsh',
  'mc_cid',
  'mc_eid',
  '_hsenc',
  '_hsmi',
  'mkt_tok',
  'spm',
])

/** The address that identity hangs on, or undefined when `url` is no http(s) address. Applying it twice changes nothing. */
export function canonicalUrl(url: string): string | undefined {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return undefined
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return undefined
  const host = parsed.hostname.replace(/\.$/, '')
  if (host === '') return undefined
  const port = parsed.port === '' ? '' : `:${parsed.port}`
  const path = normalizePercent(parsed.pathname)
  return `https://${host}${port}${path}${queryOf(parsed.search)}${fragmentOf(parsed.hash)}`
}

function queryOf(search: string): string {
  const kept = normalizePercent(search.slice(1))
    .split('&')
    .filter((part) => part !== '' && !isTracking(part))
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}

function isTracking(part: string): boolean {
  const equals = part.indexOf('=')
  const name = (equals < 0 ? part : part.slice(0, equals)).toLowerCase()
  // Medium marks every link of its feeds with the feed's own name.
  if (name === 'source' && part.slice(equals + 1).startsWith('rss-')) return true
  return TRACKING.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix))
}

function fragmentOf(hash: string): string {
  return /^#[!/]/.test(hash) ? normalizePercent(hash) : ''
}

function normalizePercent(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[a-z0-9\-._~]/i.test(character) ? character : code.toUpperCase()
  })
}
