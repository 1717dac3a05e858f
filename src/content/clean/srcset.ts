/** A column of text on a dense screen needs no more. */
const WIDTH_WANTED = 1600

/**
 * The address in a `srcset` that suits a column of text: the widest up to 1,600 pixels, else the narrowest. `settle`
 * gives the address to use, or undefined for one that cannot be used.
 */
export function bestOfSrcset(set: string, settle: (url: string) => string | undefined): string | undefined {
  let best: string | undefined
  let bestWidth = 0
  for (const { url, width } of candidatesOf(set)) {
    const isBetter =
      best === undefined || (bestWidth > WIDTH_WANTED ? width < bestWidth : width > bestWidth && width <= WIDTH_WANTED)
    const settled = isBetter ? settle(url) : undefined
    if (settled === undefined) continue
    best = settled
    bestWidth = width
  }
  return best
}

/** Addresses may hold commas, so a candidate ends at a comma only behind its descriptor or at the end of its address. */
function candidatesOf(set: string): { url: string; width: number }[] {
  const candidates: { url: string; width: number }[] = []
  for (const part of set.split(/,\s+|,$/)) {
    const [url = '', descriptor = ''] = part.trim().split(/\s+/)
    if (url === '') continue
    const number = Number.parseFloat(descriptor)
    const width = Number.isNaN(number) ? 1 : descriptor.endsWith('x') ? number * 800 : number
    candidates.push({ url, width })
  }
  return candidates
}
