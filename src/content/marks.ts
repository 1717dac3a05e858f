import { isBlank } from './clean/characters.ts'
import { collectEmbeds, type Embed } from './embeds.ts'
import { type LinkTarget, markTargets } from './link-targets.ts'
import { setOutward } from './links.ts'
import type { SanitizeContext } from './sanitize-context.ts'

/**
 * Stand-ins that pass through the sanitiser: empty spans whose title begins with a random number, which no author can
 * have guessed.
 */
export interface Marks {
  secret: string
  embeds: Embed[]
  removedFrames: number
  targets: LinkTarget[]
}

export function placeMarks(root: Element, base: string | undefined): Marks {
  const secret = crypto.getRandomValues(new Uint32Array(4)).join('-')
  const maker = (kind: string) => (index: number) => {
    const span = root.ownerDocument.createElement('span')
    span.title = `${secret} ${kind} ${index}`
    return span
  }
  const { embeds, removed } = collectEmbeds(root, base, maker('embed'))
  return { secret, embeds, removedFrames: removed, targets: markTargets(root, base, maker('target')) }
}

/** Cards and ids take the places of the marks. Returns the id of every target by the author's name for it. */
export function replaceMarks(fragment: DocumentFragment, marks: Marks, context: SanitizeContext): Map<string, string> {
  const ids = new Map<string, string>()
  const lastCards = new Map<Element, Element>()
  for (const mark of fragment.querySelectorAll('span[title]')) {
    const [secret, kind, index] = (mark.getAttribute('title') ?? '').split(' ')
    if (secret !== marks.secret) continue
    const embed = kind === 'embed' ? marks.embeds[Number(index)] : undefined
    const target = kind === 'target' ? marks.targets[Number(index)] : undefined
    if (embed) placeCard(mark, cardOf(mark.ownerDocument, embed, context), lastCards)
    else if (target) ids.set(target.name, placeId(mark, target, `rc-${context.id}-${Number(index) + 1}`))
    else mark.remove()
  }
  for (const holder of lastCards.keys()) {
    if (isBlank(holder.textContent) && !holder.querySelector('img,hr,[id]')) holder.remove()
  }
  return ids
}

function placeId(mark: Element, target: LinkTarget, id: string): string {
  const parent = mark.parentElement
  if (target.isInside && parent && parent.id === '') {
    parent.id = id
    mark.remove()
    return id
  }
  if (target.isInside && parent && parent.firstElementChild === mark) {
    mark.remove()
    return parent.id
  }
  mark.removeAttribute('title')
  mark.id = id
  return id
}

/**
 * A card is a block: it stands behind the paragraph or the words that held it. `lastCards` has the last card behind
 * each, so that they keep their order.
 */
function placeCard(mark: Element, card: Element, lastCards: Map<Element, Element>): void {
  let holder: Element = mark
  for (let at: Element | null = mark.parentElement; at; at = at.parentElement) {
    if (!at.matches('blockquote,dd,details,div,figure,li,section,td,th')) holder = at
  }
  const last = lastCards.get(holder) ?? holder
  last.after(card)
  lastCards.set(holder, card)
  mark.remove()
}

function cardOf(document: Document, embed: Embed, context: SanitizeContext): Element {
  const card = document.createElement('p')
  card.className = 'embed-card'
  if (context.words.lang) card.lang = context.words.lang
  if (embed.title) {
    const title = document.createElement('span')
    title.className = 'embed-title'
    title.dir = 'auto'
    title.textContent = embed.title
    card.append(title, ' ')
  }
  const link = document.createElement('a')
  setOutward(link, embed.url)
  link.textContent = context.words.embed(embed.host)
  card.append(link)
  return card
}
