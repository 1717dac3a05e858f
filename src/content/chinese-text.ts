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
  let rest = text
  let offset = 0
  for (const match of text.data.matchAll(LATIN_RUN)) {
    if (!APOSTROPHE.test(match[0])) continue
    const run = rest.splitText(match.index - offset)
    rest = run.splitText(match[0].length)
    offset = match.index + match[0].length
    const span = run.ownerDocument.createElement('span')
    span.lang = 'en'
    run.replaceWith(span)
    span.append(run)
  }
}

/** The style sheet keeps words of headings whole; `wbr` says where they end. */
function breakBetweenWords(heading: Element, lang: string): void {
  for (const old of heading.querySelectorAll('wbr')) old.remove()
  heading.normalize()
  const breaks: number[] = []
  let end = 0
  for (const part of wordBreaks(heading.textContent ?? '', lang).slice(0, -1)) {
    end += part.length
    breaks.push(end)
  }
  let start = 0
  for (const text of textsOf(heading)) {
    const length = text.data.length
    let rest = text
    let restStart = start
    while (breaks[0] !== undefined && breaks[0] <= start) breaks.shift()
    while (breaks[0] !== undefined && breaks[0] < start + length) {
      const at = breaks.shift() ?? 0
      rest = rest.splitText(at - restStart)
      restStart = at
      rest.before(rest.ownerDocument.createElement('wbr'))
    }
    start += length
  }
}

function textsOf(root: Node): Text[] {
  const document = root.ownerDocument
  const texts: Text[] = []
  const walker = document?.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker?.nextNode()) texts.push(walker.currentNode as Text)
  return texts
}
