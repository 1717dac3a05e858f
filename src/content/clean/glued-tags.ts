const ELEMENTS =
  'a|article|aside|audio|blockquote|button|dd|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|header|iframe|img|' +
  'input|label|li|link|meta|nav|ol|option|p|picture|section|small|source|span|strong|svg|table|td|th|time|tr|ul|video'
const ATTRIBUTES =
  'align|alt|aria-[a-z]+|class|colspan|content|data-[a-z0-9-]+|datetime|dir|height|href|id|itemprop|lang|loading|name|' +
  'poster|property|rel|role|rowspan|sizes|src|srcset|style|target|title|type|v-[a-z:-]+|width'

const GLUED = new RegExp(`<(${ELEMENTS})(?=(?:${ATTRIBUTES})=)`, 'gi')
const GLUED_CUSTOM = /<([a-z]{2,}-[a-z]{2,40}?)(?=v-(?:bind|on):)/gi

/**
 * Archivers that join the lines of a page with nothing leave `<divclass="…">` and `<imgsrc="…">` behind; a parser takes
 * them for unknown elements and their end tags then close the wrong ones. The missing space is put back.
 */
export function repairGluedTags(html: string): string {
  return html.replace(GLUED, '<$1 ').replace(GLUED_CUSTOM, '<$1 ')
}
