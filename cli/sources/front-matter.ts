export interface FrontMatter {
  /** First value of every key, quotes and brackets still on. */
  values: Map<string, string>
  /** Everything behind the closing line. */
  rest: string
}

/**
 * The `---` block at the start of a file, or undefined when there is none or it never ends. Not YAML: archives write
 * `key: value` lines by hand, quote a title that holds line feeds, and escape nothing but the quotation mark.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const open = /^---[ \t]*\r?\n/.exec(text)
  if (!open) return undefined
  const end = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(open[0].length))
  if (!end) return undefined
  const block = text.slice(open[0].length, open[0].length + end.index)
  const values = new Map<string, string>()
  let key: string | undefined
  for (const line of block.split(/\r?\n/)) {
    const pair = /^([A-Za-z][\w-]*):(?:[ \t]+|$)(.*)$/.exec(line)
    if (pair?.[1]) {
      // A key that comes again is part of a value or a mistake: the first one stands.
      key = values.has(pair[1]) ? undefined : pair[1]
      if (key) values.set(key, pair[2] ?? '')
    } else if (key) {
      values.set(key, `${values.get(key) ?? ''}\n${line}`)
    }
  }
  return { values, rest: text.slice(open[0].length + end.index + end[0].length) }
}

/** A value without the quotes around it, `\"` undone; undefined when nothing is left. */
export function scalar(value: string | undefined): string | undefined {
  const trimmed = value?.trim() ?? ''
  const quote = trimmed[0]
  if (trimmed.length >= 2 && (quote === '"' || quote === "'") && trimmed.endsWith(quote)) {
    const inner = trimmed.slice(1, -1)
    return (quote === '"' ? inner.replace(/\\(["\\])/g, '$1') : inner.replaceAll("''", "'")) || undefined
  }
  return trimmed || undefined
}

/** The names of `[ a, b ]`, of a plain value, or of `- a` lines. */
export function list(value: string | undefined): string[] {
  const trimmed = value?.trim() ?? ''
  const inner = trimmed.startsWith('[') && trimmed.endsWith(']') ? trimmed.slice(1, -1).split(',') : trimmed.split('\n')
  return inner.map((item) => scalar(item.replace(/^\s*-\s+/, '')) ?? '').filter((item) => item !== '')
}
