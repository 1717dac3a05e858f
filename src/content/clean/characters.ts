/** Text that shows nothing: white space of any width, and marks without width. */
const BLANK = /^[\s\u00a0\u200b\u3000\ufeff]*$/

export function isBlank(text: string | null): boolean {
  return text === null || BLANK.test(text)
}

/** True for the UTF-16 unit of a Han character, kana or full-width sign; halves of rare Han characters included. */
export function isWide(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xd840 && unit <= 0xd888) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe4f) ||
    (unit >= 0xff00 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6)
  )
}

/** Quotation marks, dashes and dots that Chinese shares with Latin text. */
export function isSharedMark(unit: number): boolean {
  return unit === 0x201c || unit === 0x201d || unit === 0x2018 || unit === 0x2019 || unit === 0x2014 || unit === 0x2026
}

/** White space between these two belongs to the source's lines, not to the text. */
export function joinsWithoutSpace(before: number, after: number): boolean {
  return (isWide(before) && (isWide(after) || isSharedMark(after))) || (isSharedMark(before) && isWide(after))
}
