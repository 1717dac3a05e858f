/** A column of text on a dense screen needs no more. */
const WIDTH_WANTED = 1600

/** The address in a `srcset` that suits a column of text: the widest up to 1,600 pixels, else the narrowest. */
export function bestOfSrcset(set: string): string | undefined {
  let best: string | undefined
  let bestWidth = 0
  for (const candidate of candidatesOf(set)) {
    const isBetter =
      best === undefined ||
      (bestWidth > WIDTH_WANTED
        ? candidate.width < bestWidth
        : candidate.width > bestWidth && candidate.width <= WIDTH_WANTED)
    if (!isBetter) continue
    best = candidate.url
    bestWidth = candidate.width
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
