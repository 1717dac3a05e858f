/** A picture that browsers decode without running anything, by its own bytes. */
export interface Raster {
  extension: 'png' | 'jpg' | 'gif' | 'webp' | 'avif'
  width: number
  height: number
}

/** Kind and size of a picture from its header, or undefined when it is none of the five or its header is damaged. */
export function rasterOf(bytes: Uint8Array): Raster | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const raster = png(view) ?? gif(view) ?? jpeg(view) ?? webp(view) ?? avif(view)
    return raster && raster.width > 0 && raster.height > 0 ? raster : undefined
  } catch (error) {
    // A header that ends early reads beyond the view.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function png(view: DataView): Raster | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || tag(view, 12) !== 'IHDR') return undefined
  return { extension: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

function gif(view: DataView): Raster | undefined {
  if (tag(view, 0) !== 'GIF8') return undefined
  return { extension: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function jpeg(view: DataView): Raster | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  for (let offset = 2; ; ) {
    if (view.getUint8(offset) !== 0xff) return undefined
    const marker = view.getUint8(offset + 1)
    if (marker === 0xff) {
      offset++
      continue
    }
    // Start of frame: C0 to CF, but for the tables C4 and CC and the extension C8.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { extension: 'jpg', height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) }
    }
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    offset += isBare ? 2 : 2 + Math.max(2, view.getUint16(offset + 2))
  }
}

function webp(view: DataView): Raster | undefined {
  if (tag(view, 0) !== 'RIFF' || tag(view, 8) !== 'WEBP') return undefined
  const size = (width: number, height: number): Raster => ({ extension: 'webp', width, height })
  const form = tag(view, 12)
  if (form === 'VP8 ') return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
  if (form === 'VP8X') return size((view.getUint32(23, true) >>> 8) + 1, (view.getUint32(26, true) >>> 8) + 1)
  if (form !== 'VP8L') return undefined
  const bits = view.getUint32(21, true)
  return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
}

/** How far into an AVIF file its boxes are searched; the item properties stand near the start. */
const AVIF_SEARCH_BYTES = 64 * 1024

function avif(view: DataView): Raster | undefined {
  if (tag(view, 4) !== 'ftyp' || !/^avi[fs]$/.test(tag(view, 8))) return undefined
  const end = Math.min(view.byteLength - 16, AVIF_SEARCH_BYTES)
  let best: Raster | undefined
  // `ispe` boxes give the size of every item, thumbnails and grid tiles among them: the largest is the picture.
  for (let offset = 16; offset <= end; offset++) {
    if (view.getUint32(offset) !== 0x69737065) continue
    const width = view.getUint32(offset + 8)
    const height = view.getUint32(offset + 12)
    if (!best || width * height > best.width * best.height) best = { extension: 'avif', width, height }
  }
  return best
}

function tag(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)))
}
