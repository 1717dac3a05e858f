export interface Header {
  stamp?: string
  title: string
  url: string
  dateLine?: string
  /** Everything behind the header, line feeds at its start dropped. */
  rest: string
}

/** `<!--1663170301000-->`, `<!--NaN-->` */
const STAMP = /^<!--\s*(-?\d{1,17}|NaN)\s*-->[ \t]*\r?\n/
/** The end of the line of title and link, and the rule of exactly six hyphens under it. */
const RULE = /\)[ \t]*\r?\n------[ \t]*(?:\r?\n|$)/
const DATE_LINE = /^(?:[ \t]*\r?\n)?日期[：:][ \t]*(.*)(?:\r?\n|$)/

/** A title and a link that are longer than this are no header. */
const HEADER_MAX = 64 * 1024

/**
 * The header of an archive file: an optional stamp, `[title](url)`, six hyphens, an optional `日期：` line.
 * The title may hold brackets, parentheses, line feeds and `](`; the URL may hold parentheses but no white space. So the
 * last `](` before the rule divides them. Undefined when the text does not begin with a header.
 */
export function readHeader(text: string): Header | undefined {
  const stamp = STAMP.exec(text)
  const start = stamp?.[0].length ?? 0
  if (text[start] !== '[') return undefined
  const head = text.slice(start, start + HEADER_MAX)
  const rule = RULE.exec(head)
  if (!rule) return undefined
  const divide = head.lastIndexOf('](', rule.index)
  if (divide < 0) return undefined
  let rest = text.slice(start + rule.index + rule[0].length)
  const dateLine = DATE_LINE.exec(rest)
  if (dateLine) rest = rest.slice(dateLine[0].length)
  return {
    ...(stamp?.[1] !== undefined && { stamp: stamp[1] }),
    title: head.slice(1, divide),
    url: head.slice(divide + 2, rule.index),
    ...(dateLine?.[1] !== undefined && { dateLine: dateLine[1].trim() }),
    rest: rest.replace(/^(?:[ \t]*\r?\n)+/, ''),
  }
}
