import type { CarriedImage } from '#model/article.ts'
import { safeUrl } from '#model/safe-url.ts'
import { sideOf } from './clean/text.ts'
import { DATA_IMAGE } from './policy.ts'
import type { SanitizeContext } from './sanitize-context.ts'

/** Pictures on other hosts, loaded or not. */
export interface RemoteImages {
  count: number
  /** Host names without `www.`, each once, in the order of the article. */
  hosts: string[]
}

/** Carried pictures come from the archive, remote ones only after a yes; a line of words stands for a withheld one. */
export function settlePictures(fragment: DocumentFragment, context: SanitizeContext): RemoteImages {
  const hosts = new Set<string>()
  let count = 0
  for (const image of fragment.querySelectorAll('img')) {
    const written = image.getAttribute('src') ?? ''
    const carried = carriedImage(context, written)
    const remote = carried ? undefined : safeUrl(written, context.url)?.replace(/^http:/, 'https:')
    if (carried) show(image, ownUrl(context, carried), carried)
    else if (DATA_IMAGE.test(written)) show(image, written, sizeOf(image))
    else if (remote === undefined) image.remove()
    else {
      count++
      const host = new URL(remote).hostname.replace(/^www\./, '')
      hosts.add(host)
      if (context.loadImages) show(image, remote, sizeOf(image))
      else image.replaceWith(placeholder(image, host, context))
    }
  }
  return { count, hosts: [...hosts] }
}

/** By the author's `src`, or by the archive's own address for it. */
export function carriedImage(context: SanitizeContext, src: string): CarriedImage | undefined {
  const found = context.images?.get(src)
  if (found || !context.images?.size || !src.startsWith(context.archiveBase ?? '')) return found
  return [...context.images.values()].find((image) => ownUrl(context, image) === src)
}

function ownUrl(context: SanitizeContext, image: CarriedImage): string {
  return `${context.archiveBase ?? ''}${image.file}`
}

function sizeOf(image: Element): { width?: number; height?: number } {
  const width = sideOf(image.getAttribute('width'))
  const height = sideOf(image.getAttribute('height'))
  return width !== undefined && height !== undefined ? { width, height } : {}
}

function show(image: Element, src: string, size: { width?: number; height?: number }): void {
  const alt = image.getAttribute('alt') ?? ''
  const title = image.getAttribute('title')
  for (const { name } of [...image.attributes]) image.removeAttribute(name)
  image.setAttribute('alt', alt)
  if (title) image.setAttribute('title', title)
  if (size.width && size.height) {
    image.setAttribute('width', String(size.width))
    image.setAttribute('height', String(size.height))
  }
  image.setAttribute('referrerpolicy', 'no-referrer')
  image.setAttribute('loading', 'lazy')
  image.setAttribute('decoding', 'async')
  image.setAttribute('src', src)
}

const ALT_MAX = 200

function placeholder(image: Element, host: string, context: SanitizeContext): Element {
  const { words } = context
  const alt = (image.getAttribute('alt') ?? '').trim().slice(0, ALT_MAX)
  const span = image.ownerDocument.createElement('span')
  span.className = 'image-withheld'
  if (words.lang) span.lang = words.lang
  span.textContent = [words.image, alt, words.withheld(host)].filter((part) => part !== '').join(' · ')
  return span
}
