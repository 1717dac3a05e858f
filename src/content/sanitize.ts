import DOMPurify, { type Config } from 'dompurify'
import { settleAttributes } from './attributes.ts'
import { settleChinese } from './chinese-text.ts'
import { withoutActiveAttributes } from './clean/active-attributes.ts'
import { type CleanReport, cleanTree } from './clean/clean-tree.ts'
import { repairGluedTags } from './clean/glued-tags.ts'
import { emptyReport } from './clean/report.ts'
import { visibleText } from './clean/text.ts'
import type { Embed } from './embeds.ts'
import { shiftHeadings } from './headings.ts'
import { inertParse } from './inert-parse.ts'
import { isTooLargeToParse, isTooLargeToShow, plainParagraphs, wordsOf } from './limits.ts'
import { settleLinks } from './links.ts'
import { placeMarks, replaceMarks } from './marks.ts'
import { carriedImage, type RemoteImages, settlePictures } from './pictures.ts'
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, FORBID_CONTENTS } from './policy.ts'
import type { SafeFragment } from './safe-fragment.ts'
import type { SanitizeContext } from './sanitize-context.ts'

export type { Embed } from './embeds.ts'
export type { SafeFragment } from './safe-fragment.ts'
export type { SanitizeContext } from './sanitize-context.ts'

export interface Sanitized {
  fragment: SafeFragment
  report: {
    removedScripts: number
    removedFrames: number
    /** Pictures that only counted visits. */
    trackers: number
    images: RemoteImages
    /** All that cleaning took away, by kind. */
    cleaned: CleanReport
  }
  embeds: Embed[]
  /** The fragment holds the words alone, in plain paragraphs. */
  tooLarge: boolean
}

// One frozen set of options: nearly every hole of recent years was in one that is not used here.
const CONFIG: Config & { RETURN_DOM_FRAGMENT: true } = Object.freeze({
  ALLOWED_TAGS: [...ALLOWED_TAGS],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES],
  FORBID_CONTENTS: [...FORBID_CONTENTS],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  SANITIZE_DOM: true,
  RETURN_DOM_FRAGMENT: true,
})

/**
 * The one way from an author's HTML to the page. Parses it inertly, cleans it, lets DOMPurify decide what may stay, and
 * settles links, pictures and headings on the fragment; no markup is written back to a string behind DOMPurify. Never
 * throws for any text; does no work by the clock.
 */
export function sanitizeHtml(html: string, context: SanitizeContext): Sanitized {
  if (isTooLargeToParse(html)) return tooLarge(wordsOf(html))
  const { body } = inertParse(withoutActiveAttributes(repairGluedTags(html)))
  if (isTooLargeToShow(body)) return tooLarge(visibleText(body))

  const { url, title, lang, images } = context
  const cleaned = cleanTree(body, body.ownerDocument, {
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(lang !== undefined && { lang }),
    ...(images && { isCarried: (src: string) => carriedImage(context, src) !== undefined }),
    keepBoilerplate: context.asPublished ?? false,
  })
  const marks = placeMarks(body, url)

  const fragment = DOMPurify.sanitize(body.innerHTML, CONFIG)

  const ids = replaceMarks(fragment, marks, context)
  settleAttributes(fragment, url)
  settleLinks(fragment, url, ids)
  const remote = settlePictures(fragment, context)
  shiftHeadings(fragment)
  settleChinese(fragment, lang ?? '')
  return {
    fragment: fragment as SafeFragment,
    report: {
      removedScripts: cleaned.scripts,
      removedFrames: marks.removedFrames,
      trackers: cleaned.trackers,
      images: remote,
      cleaned,
    },
    embeds: marks.embeds,
    tooLarge: false,
  }
}

function tooLarge(text: string): Sanitized {
  const images = { count: 0, hosts: [] }
  const report = { removedScripts: 0, removedFrames: 0, trackers: 0, images, cleaned: emptyReport() }
  return { fragment: plainParagraphs(text) as SafeFragment, report, embeds: [], tooLarge: true }
}
