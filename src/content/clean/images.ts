import { safeUrl } from '#model/safe-url.ts'
import type { TreeElement } from '#model/tree.ts'
import { BEACON_HOSTS, DATA_IMAGE, PIXEL_SIDE } from '../policy.ts'
import type { CleanContext, CleanReport } from './report.ts'
import { bestOfSrcset } from './srcset.ts'
import { isElement, removeNode } from './tree-walk.ts'
import { walkEvents } from './walk-events.ts'

/** Gives every picture its real address in `src`, or takes it out: lazy, proxied, doubled and counting ones. */
export function settleImages(root: TreeElement, context: CleanContext, report: CleanReport): void {
  const seen = new Set<string>()
  const images: TreeElement[] = []
  const copies: { image: TreeElement; noscript: TreeElement }[] = []
  let noscript: TreeElement | undefined
  walkEvents(root, {
    enter(element) {
      if (element.localName === 'noscript') noscript ??= element
      else if (element.localName === 'img' && noscript) copies.push({ image: element, noscript })
      else if (element.localName === 'img') images.push(element)
      return true
    },
    leave(element) {
      if (element === noscript) noscript = undefined
    },
    text() {},
  })
  for (const image of images) settle(image, context, report, seen)
  for (const copy of copies) {
    // A copy stands in for a picture that scripts would have loaded; beside a loaded one it is the same again.
    const source = settle(copy.image, context, report, seen, true)
    if (source !== undefined) copy.noscript.parentNode?.insertBefore(copy.image, copy.noscript)
  }
}

/** The address that now stands in `src`, or undefined when the picture was taken out. */
function settle(
  image: TreeElement,
  context: CleanContext,
  report: CleanReport,
  seen: Set<string>,
  inNoscript = false,
): string | undefined {
  const own = image.getAttribute('src')
  if (own !== null && context.isCarried?.(own)) return own
  const source = sourceOf(image, context.url)
  const isCopy = inNoscript && source !== undefined && seen.has(source)
  const counts = isPixel(image) || (source !== undefined && isBeacon(source))
  if (counts) report.trackers++
  if (counts || isCopy || source === undefined) {
    removeNode(image)
    return undefined
  }
  seen.add(source)
  image.setAttribute('src', source)
  return source
}

const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'data-lazy', 'data-url', 'data-image']
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset']

function sourceOf(image: TreeElement, base: string | undefined): string | undefined {
  for (const name of LAZY) {
    const lazy = image.getAttribute(name)
    const url = lazy && /[/.]/.test(lazy) ? remoteUrl(lazy, base) : undefined
    if (url !== undefined) return url
  }
  const own = image.getAttribute('src')?.trim() ?? ''
  if (DATA_IMAGE.test(own)) {
    // Below this size it is the grey box of a lazy picture.
    if (own.length > 400) return own
  } else if (own !== '' && !isPlaceholder(own)) {
    const url = remoteUrl(own, base)
    if (url !== undefined) return url
  }
  return fromSets(image, base)
}

/** A picture has a handful of sources. */
const SOURCES_MAX = 12

function fromSets(image: TreeElement, base: string | undefined): string | undefined {
  const holders = [image]
  const parent = image.parentNode
  if (isElement(parent) && parent.localName === 'picture') {
    for (let node = parent.firstChild; node && holders.length < SOURCES_MAX; node = node.nextSibling) {
      if (isElement(node) && node.localName === 'source') holders.push(node)
    }
  }
  for (const holder of holders) {
    for (const name of LAZY_SETS) {
      const set = holder.getAttribute(name)
      const best = set ? bestOfSrcset(set, (url) => remoteUrl(url, base)) : undefined
      if (best !== undefined) return best
    }
  }
  return undefined
}

function isPlaceholder(source: string): boolean {
  return /(?:^|[/_-])(?:blank|spacer|placeholder|transparent|grey|lazyload|loading)[a-z0-9_-]{0,20}\.(?:gif|png|svg|jpe?g)(?:\?|$)/i.test(
    source,
  )
}

/** https for http, since nothing else may load, and the address inside a proxy's. */
function remoteUrl(text: string, base: string | undefined): string | undefined {
  const url = safeUrl(text, base)
  if (url === undefined) return undefined
  return safeUrl(unproxied(url).replace(/^http:/, 'https:'))
}

const PROXIES: ReadonlySet<string> = new Set(['images.weserv.nl', 'wsrv.nl'])

function unproxied(url: string): string {
  const parsed = new URL(url)
  if (!PROXIES.has(parsed.hostname)) return url
  const inner = parsed.searchParams.get('url')?.replace(/^ssl:/, '')
  if (!inner) return url
  return safeUrl(/^https?:\/\//i.test(inner) ? inner : `https://${inner.replace(/^\/\//, '')}`) ?? url
}

function isPixel(image: TreeElement): boolean {
  return image.hasAttribute('hidden') || [image.getAttribute('width'), image.getAttribute('height')].some(isTinySide)
}

function isTinySide(side: string | null): boolean {
  const number = side === null ? undefined : /^\s*(\d{1,6})(?:\.\d*)?\s*(?:px)?\s*$/.exec(side)?.[1]
  return number !== undefined && Number(number) <= PIXEL_SIDE
}

function isBeacon(url: string): boolean {
  if (!/^https?:/.test(url)) return false
  const { hostname, pathname } = new URL(url)
  return BEACON_HOSTS.some((beacon) => {
    const slash = beacon.indexOf('/')
    const host = slash < 0 ? beacon : beacon.slice(0, slash)
    const isHost = hostname === host || hostname.endsWith(`.${host}`)
    return isHost && (slash < 0 || pathname.startsWith(beacon.slice(slash)))
  })
}
