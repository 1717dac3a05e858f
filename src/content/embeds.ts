import { safeUrl } from '#model/safe-url.ts'
import { isBlank } from './clean/characters.ts'
import { EMBEDS } from './clean/element-kinds.ts'

/** A player or frame of the author, of which only the address and the title are kept. */
export interface Embed {
  kind: 'audio' | 'frame' | 'video'
  host: string
  /** http(s) address to open; a film's own page where its frame has one. */
  url: string
  title?: string
}

/** Takes the embeds out of an inert tree and calls `mark` for a stand-in where each one stood. */
export function collectEmbeds(
  root: Element,
  base: string | undefined,
  mark: (index: number) => Element,
): { embeds: Embed[]; removed: number } {
  const embeds: Embed[] = []
  let removed = 0
  for (const element of root.querySelectorAll([...EMBEDS].join(','))) {
    if (!root.contains(element)) continue
    removed++
    const embed = embedOf(element, base)
    if (embed) {
      element.replaceWith(mark(embeds.length))
      embeds.push(embed)
    } else removeWithHolders(element, root)
  }
  return { embeds, removed }
}

/** A paragraph that held nothing but the frame goes with it. */
function removeWithHolders(element: Element, root: Element): void {
  let holder: Element | null = element.parentElement
  element.remove()
  while (holder && holder !== root && !holder.matches('td,th')) {
    if (holder.querySelector(`img,hr,span[title],${[...EMBEDS].join(',')}`) || !isBlank(holder.textContent)) return
    const next: Element | null = holder.parentElement
    holder.remove()
    holder = next
  }
}

function embedOf(element: Element, base: string | undefined): Embed | undefined {
  const holders = [element, ...element.querySelectorAll('source')]
  const addresses = holders.flatMap((holder) => ['src', 'data-src', 'data'].map((name) => holder.getAttribute(name)))
  const url = addresses.map((address) => (address?.trim() ? safeUrl(address, base) : undefined)).find(Boolean)
  if (url === undefined) return undefined
  const page = pageOf(url)
  const name = element.localName
  const title = element.getAttribute('title')?.trim().slice(0, 200)
  return {
    kind: name === 'audio' || name === 'video' ? name : 'frame',
    host: new URL(page).hostname.replace(/^www\./, ''),
    url: page,
    ...(title ? { title } : {}),
  }
}

/** A player's frame alone makes a poor page: link to the film's own. */
function pageOf(url: string): string {
  const { hostname, pathname } = new URL(url)
  const id = /^\/(?:embed|video)\/([\w-]{1,40})\/?$/.exec(pathname)?.[1]
  if (id && /(?:^|\.)youtube(?:-nocookie)?\.com$/.test(hostname) && id !== 'videoseries') {
    return `https://www.youtube.com/watch?v=${id}`
  }
  return id && hostname === 'player.vimeo.com' ? `https://vimeo.com/${id}` : url
}
