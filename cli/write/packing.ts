import { PACK_MAX_BODIES, PACK_MAX_BYTES, SEGMENT_FULL, SEGMENT_SMALL } from '#model/archive.ts'

/** How many bodies each pack holds, in order: up to 16 or 192 KB; a larger body stands alone. */
export function packArticles(sizes: readonly number[]): number[] {
  const packs: number[] = []
  let count = 0
  let bytes = 0
  for (const size of sizes) {
    const isFull = count === PACK_MAX_BODIES || (count > 0 && bytes + size > PACK_MAX_BYTES)
    if (isFull) {
      packs.push(count)
      count = 0
      bytes = 0
    }
    count++
    bytes += size
  }
  if (count > 0) packs.push(count)
  return packs
}

/** Sizes of the segments of a full build, oldest first: whole full ones, whole small ones, the rest is fresh. */
export function segmentSizes(total: number): number[] {
  const sizes: number[] = []
  let rest = total
  for (const size of [SEGMENT_FULL, SEGMENT_SMALL]) {
    for (; rest >= size; rest -= size) sizes.push(size)
  }
  if (rest > 0) sizes.push(rest)
  return sizes
}
