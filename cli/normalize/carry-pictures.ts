import { createHash } from 'node:crypto'
import type { Article, CarriedImage, Thumb } from '#model/article.ts'
import { base32 } from '#model/base32.ts'
import type { InputTree } from '../read/input-tree.ts'
import type { ReportLine } from '../report.ts'
import type { Draft } from './draft.ts'
import { rasterOf } from './raster.ts'

export const PICTURE_MAX_BYTES = 8 * 1024 * 1024
/** All pictures of a build are held in memory until they are written. */
const PICTURES_MAX_BYTES = 512 * 1024 * 1024

/** A smaller picture is an icon. */
const THUMB_SIDE_MIN = 64

/** Bytes of the pictures that go into the archive, by their file below it. */
export type Pictures = Map<string, Uint8Array>

/**
 * Finds the pictures that articles of one tree refer to beside them, and gives every article its own. Raster pictures
 * only, told by their bytes: an SVG is a document that can run, so it never enters the archive's origin.
 */
export async function carryPictures(
  tree: InputTree,
  drafts: readonly Draft[],
  pictures: Pictures,
): Promise<ReportLine[]> {
  const lines: ReportLine[] = []
  const wanted = new Set(drafts.flatMap((draft) => [...draft.pictures.values()]))
  const carried = new Map<string, CarriedImage>()
  const told = new Set<string>()
  let total = [...pictures.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  const refuse = (path: string, reason: string) => {
    told.add(path)
    lines.push({ file: `${tree.name}/${path}`, reason: `${reason}; the picture is left out` })
  }
  for await (const member of tree.pick(wanted, PICTURE_MAX_BYTES)) {
    if (member.kind !== 'file') {
      refuse(member.path, member.reason)
      continue
    }
    const raster = rasterOf(member.bytes)
    if (!raster) {
      refuse(member.path, isSvg(member.bytes) ? 'is an SVG' : 'is no PNG, JPEG, GIF, WebP or AVIF picture')
      continue
    }
    const { extension, width, height } = raster
    const file = `i/${base32(createHash('sha256').update(member.bytes).digest(), 32)}.${extension}`
    if (!pictures.has(file)) {
      total += member.bytes.length
      if (total > PICTURES_MAX_BYTES) {
        refuse(
          member.path,
          `is beyond the ${PICTURES_MAX_BYTES / 1024 / 1024} MiB of pictures that one archive carries`,
        )
        total -= member.bytes.length
        continue
      }
      pictures.set(file, member.bytes)
    }
    carried.set(member.path, { file, width, height })
  }
  for (const draft of drafts) {
    for (const [source, path] of draft.pictures) {
      if (!carried.has(path) && !told.has(path))
        lines.push({ file: draft.file, reason: `picture "${source.slice(0, 80)}" is not in the input` })
    }
    draft.article = withPictures(draft, carried)
  }
  return lines
}

function withPictures(draft: Draft, carried: ReadonlyMap<string, CarriedImage>): Article {
  const images = new Map<string, CarriedImage>()
  for (const [source, path] of draft.pictures) {
    const image = carried.get(path)
    if (image) images.set(source, image)
  }
  const { thumb, ...rest } = draft.article
  const shown = thumb ? believeThumb(thumb, images, draft.article.url) : firstOf(images)
  return { ...rest, images, ...(shown && { thumb: shown }) }
}

/** A carried picture by its file in the archive, another by its address; cleaning may have resolved the `src` on the link. */
function believeThumb(
  thumb: Thumb,
  images: ReadonlyMap<string, CarriedImage>,
  url: string | undefined,
): Thumb | undefined {
  for (const [source, { file, width, height }] of images) {
    if (source === thumb.src || resolved(source, url) === thumb.src) return { src: file, width, height }
  }
  const src = resolved(thumb.src, url)
  return src !== undefined && /^https?:/.test(src) ? { ...thumb, src } : undefined
}

/** Cleaning drops a picture that it cannot resolve, so an article without a link has its carried ones only. */
function firstOf(images: ReadonlyMap<string, CarriedImage>): Thumb | undefined {
  const large = [...images.values()].find(({ width, height }) => width >= THUMB_SIDE_MIN && height >= THUMB_SIDE_MIN)
  return large && { src: large.file, width: large.width, height: large.height }
}

function resolved(source: string, url: string | undefined): string | undefined {
  try {
    return new URL(source, url).href
  } catch {
    return undefined
  }
}

function isSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))
}
