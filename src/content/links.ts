import { safeUrl } from '#model/safe-url.ts'
import { fragmentOf } from './clean/fragment-name.ts'

const OUTWARD_REL = 'noopener noreferrer nofollow ugc'

/** Every link leads to a place in the article, or out by http(s) or mail; any other keeps its words alone. */
export function settleLinks(
  fragment: DocumentFragment,
  base: string | undefined,
  ids: ReadonlyMap<string, string>,
): void {
  for (const link of fragment.querySelectorAll('a')) {
    const href = link.getAttribute('href')
    if (href === null) continue
    const name = fragmentOf(href, base)
    const id = name === undefined ? undefined : ids.get(name)
    if (id !== undefined) link.setAttribute('href', `#${id}`)
    // The address of nothing, behind which pages hang scripts.
    else if (href.trim() === '#') link.removeAttribute('href')
    else setOutward(link, safeUrl(href, base, { mailto: true }))
  }
}

export function setOutward(link: Element, url: string | undefined): void {
  for (const name of ['href', 'target', 'rel']) link.removeAttribute(name)
  if (url === undefined) return
  link.setAttribute('href', url)
  link.setAttribute('target', '_blank')
  link.setAttribute('rel', OUTWARD_REL)
}
