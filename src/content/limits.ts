import { inertParse } from './inert-parse.ts'
import { LIMITS } from './policy.ts'

const FORMATTING = /<(\/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/gi
const CLONES_MAX = 4_000_000

/** True for a text that must not even be parsed: too long, or made to let a parser clone elements without end. */
export function isTooLargeToParse(html: string): boolean {
  if (html.length > LIMITS.characters) return true
  let open = 0
  let mostOpen = 0
  let tags = 0
  for (const match of html.matchAll(FORMATTING)) {
    tags++
    open = match[1] === '/' ? Math.max(0, open - 1) : open + 1
    mostOpen = Math.max(mostOpen, open)
  }
  // Every block may open all unclosed formatting elements anew.
  return mostOpen > LIMITS.depth && mostOpen * (tags + html.split('<').length) > CLONES_MAX
}

export function isTooLargeToShow(root: Element): boolean {
  let nodes = 0
  let depth = 0
  for (let node = root.firstChild; node && node !== root; ) {
    if (++nodes > LIMITS.nodes || depth > LIMITS.depth) return true
    if (node.firstChild) {
      node = node.firstChild
      depth++
      continue
    }
    let at: Node | null = node
    while (at && at !== root && !at.nextSibling) {
      at = at.parentNode
      depth--
    }
    if (!at || at === root) return false
    node = at.nextSibling
  }
  return false
}

const BLOCK_TAG = /<\/?(?:p|div|br|li|tr|h[1-6]|blockquote|section|article|figure)\b[^<>]*>/gi

/** The words of a text that was too large: tags taken out by one scan, character references read once. */
export function wordsOf(html: string): string {
  const text = withoutScripts(html)
    .replace(BLOCK_TAG, '\n')
    .replace(/<[^<>]*>?/g, '')
  // No tag is left, so that the parser has only character references to do.
  return inertParse(text.replaceAll('<', '&lt;')).body.textContent ?? ''
}

function withoutScripts(html: string): string {
  const kept: string[] = []
  const opening = /<(script|style|noscript|template)\b/gi
  let at = 0
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    kept.push(html.slice(at, match.index))
    const closing = new RegExp(`</${match[1]}`, 'gi')
    closing.lastIndex = opening.lastIndex
    const end = closing.exec(html)
    // What is never closed runs to the end, as it would in a browser.
    at = end ? closing.lastIndex : html.length
    opening.lastIndex = at
    if (!end) break
  }
  kept.push(html.slice(at))
  return kept.join('')
}

/** Plain paragraphs, one a line; built by hand, so there is nothing to sanitise. */
export function plainParagraphs(text: string): DocumentFragment {
  const document = inertParse('')
  const fragment = document.createDocumentFragment()
  for (const line of text.split('\n')) {
    const words = line.trim()
    if (words === '') continue
    const paragraph = document.createElement('p')
    paragraph.textContent = words
    fragment.append(paragraph)
  }
  return fragment
}
