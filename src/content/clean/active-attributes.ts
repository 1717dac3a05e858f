/** Replace `text[start, end)` by `by`. */
export interface TextEdit {
  start: number
  end: number
  by: string
}

/** `text` with all edits made; they must be in order and must not overlap. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, by } of edits) {
    parts.push(text.slice(at, start), by)
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

interface SourceAttribute {
  name: string
  value: string
  start: number
  end: number
}

const SPACE = /[\t\n\f\r ]/
const NAME_END = /[\t\n\f\r />=]/

/**
 * The edits that take `style` and `on…` attributes out of the start tag in `html[start, end)`, repeated ones included.
 * What a style said about the text itself stays: `display:none` as `hidden`, `text-align` as `align`.
 */
export function activeAttributeEdits(html: string, start: number, end: number): TextEdit[] {
  return editsOf(html, attributesOf(html, start, end).attributes)
}

/**
 * The same for all that looks like a tag, inside comments and scripts too: a quick pass before parsing, for text whose
 * exact bytes nobody needs any more.
 */
export function withoutActiveAttributes(html: string): string {
  if (!/[\s"'/](?:style|on[a-z]+)\s*=/i.test(html)) return html
  const edits: TextEdit[] = []
  const tag = /<[a-z]/gi
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const { attributes, end } = attributesOf(html, match.index, html.length)
    for (const edit of editsOf(html, attributes)) edits.push(edit)
    tag.lastIndex = end
  }
  return withEdits(html, edits)
}

function editsOf(html: string, attributes: readonly SourceAttribute[]): TextEdit[] {
  const names = new Set(attributes.map(({ name }) => name))
  const edits: TextEdit[] = []
  for (const { name, value, start: from, end: to } of attributes) {
    if (name !== 'style' && !name.startsWith('on')) continue
    const kept = name === 'style' ? keptOf(value, names) : ''
    edits.push(editFor(html, from, to, kept))
  }
  return edits
}

function editFor(html: string, from: number, to: number, kept: string): TextEdit {
  const next = html[to] ?? ''
  let before = from
  while (SPACE.test(html[before - 1] ?? '')) before--
  // Without the attribute its neighbours must not grow together, nor a slash reach the end of the tag.
  const canClose = next === '>' ? html[before - 1] !== '/' : SPACE.test(next)
  if (canClose) return { start: before, end: to, by: kept }
  return { start: before, end: to, by: `${kept} ` }
}

/** Marks what it keeps in `names`, so that a second style of the same tag, which browsers ignore, adds nothing. */
function keptOf(style: string, names: Set<string>): string {
  if (names.has('style kept')) return ''
  names.add('style kept')
  let kept = ''
  if (!names.has('hidden') && /(?:^|;)\s*display\s*:\s*none\b/i.test(style)) kept += ' hidden'
  const align = /(?:^|;)\s*text-align\s*:\s*(left|right|center|justify|start|end)\b/i.exec(style)?.[1]
  if (align && !names.has('align')) kept += ` align="${align.toLowerCase()}"`
  return kept
}

/** Attributes as the HTML standard's tokenizer finds them, in one pass. */
function attributesOf(html: string, start: number, end: number): { attributes: SourceAttribute[]; end: number } {
  const attributes: SourceAttribute[] = []
  let at = start + 1
  while (at < end && !/[\t\n\f\r />]/.test(html[at] ?? '')) at++
  while (at < end) {
    while (at < end && (SPACE.test(html[at] ?? '') || html[at] === '/')) at++
    if (at >= end || html[at] === '>') break
    const from = at
    // A name may begin with an equals sign.
    at++
    while (at < end && !NAME_END.test(html[at] ?? '')) at++
    const name = html.slice(from, at).toLowerCase()
    let ahead = at
    while (ahead < end && SPACE.test(html[ahead] ?? '')) ahead++
    let value = ''
    if (html[ahead] === '=' && ahead < end) {
      const found = valueAt(html, ahead + 1, end)
      value = found.value
      at = found.end
    }
    attributes.push({ name, value, start: from, end: at })
  }
  return { attributes, end: at }
}

function valueAt(html: string, start: number, end: number): { value: string; end: number } {
  let at = start
  while (at < end && SPACE.test(html[at] ?? '')) at++
  const quote = html[at]
  if (at < end && (quote === '"' || quote === "'")) {
    const close = html.indexOf(quote, at + 1)
    const stop = close < 0 || close >= end ? end : close
    return { value: html.slice(at + 1, stop), end: Math.min(stop + 1, end) }
  }
  const from = at
  while (at < end && !SPACE.test(html[at] ?? '') && html[at] !== '>') at++
  return { value: html.slice(from, at), end: at }
}
