import { isChinese, wordBreaks } from './segment-words.ts'

/** Display of Chinese that needs elements: whole words in headings, and apostrophes of Latin words at Latin width. */
export function settleChinese(fragment: DocumentFragment, lang: string): void {
  if (!isChinese(lang)) return
  for (const text of textsOf(fragment)) markLatinApostrophes(text)
  for (const heading of fragment.querySelectorAll('h2,h3,h4,h5,h6')) breakBetweenWords(heading, lang)
}

const LATIN_RUN = /[A-Za-z0-9\u00c0-\u024f][\u0020-\u007e\u00c0-\u024f\u2019]*[A-Za-z0-9\u00c0-\u024f]/g
const APOSTROPHE = /[A-Za-z\u00c0-\u024f]\u2019[A-Za-z\u00c0-\u024f]/

/** A Chinese font draws the shared mark ’ a full em wide; in an English run it comes from the Latin font. */
function markLatinApostrophes(text: Text): void {
  if (!text.data.includes('\u2019') || text.parentElement?.closest('[lang|="en"]')) return
  const parts: (string | Element)[] = []
  let end = 0
  for (const match of text.data.matchAll(LATIN_RUN)) {
    if (!APOSTROPHE.test(match[0])) continue
    const span = text.ownerDocument.createElement('span')
    span.lang = 'en'
    span.textContent = match[0]
    parts.push(text.data.slice(end, match.index), span)
    end = match.index + match[0].length
  }
  if (end > 0) text.replaceWith(...parts, text.data.slice(end))
}

/** A longer one is no heading, whatever its author called it. */
const HEADING_MAX = 500

/** The style sheet keeps words of headings whole; `wbr` says where they end. */
function breakBetweenWords(heading: Element, lang: string): void {
  for (const old of heading.querySelectorAll('wbr')) old.remove()
  heading.normalize()
  const words = heading.textContent ?? ''
  if (words.length > HEADING_MAX) return
  const breaks = new Set<number>()
  let end = 0
  for (const part of wordBreaks(words, lang)) {
    breaks.add(end)
    end += part.length
  }
  let start = 0
  for (const text of textsOf(heading)) {
    const parts: (string | Element)[] = []
    let from = 0
    for (let at = 1; at < text.data.length; at++) {
      if (!breaks.has(start + at)) continue
      parts.push(text.data.slice(from, at), text.ownerDocument.createElement('wbr'))
      from = at
    }
    start += text.data.length
    if (parts.length > 0) text.replaceWith(...parts, text.data.slice(from))
  }
}

function textsOf(root: Node): Text[] {
  const document = root.ownerDocument
  const texts: Text[] = []
  const walker = document?.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker?.nextNode()) texts.push(walker.currentNode as Text)
  return texts
}
