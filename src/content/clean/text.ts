import type { Thumb } from '#model/article.ts'
import type { TreeElement } from '#model/tree.ts'
import { joinsWithoutSpace } from './characters.ts'
import { BLOCKS, DROPPED, EMBEDS } from './element-kinds.ts'
import { elementsOf } from './tree-walk.ts'
import { walkEvents } from './walk-events.ts'

/** Readings above ruby characters would stand in the middle of words. */
const UNREAD: ReadonlySet<string> = new Set(['rp', 'rt', ...DROPPED, ...EMBEDS])

/**
 * What a reader sees of a tree as plain text: one line a block, white space collapsed, no line empty. For excerpts,
 * counts and search; text of scripts, forms and ruby readings is left out.
 */
export function visibleText(root: TreeElement): string {
  const lines: string[] = []
  let line: string[] = []

  function endLine(): void {
    const text = line.join('').replace(/\s+/g, ' ').trim()
    if (text !== '') lines.push(text)
    line = []
  }

  walkEvents(root, {
    enter(element) {
      if (BLOCKS.has(element.localName)) endLine()
      return !UNREAD.has(element.localName)
    },
    leave(element) {
      if (BLOCKS.has(element.localName)) endLine()
    },
    text(node) {
      line.push(node.textContent ?? '')
    },
  })
  endLine()
  return lines.join('\n')
}

/** Han characters, and words of every other script. */
export function countText(text: string): { hanCount: number; wordCount: number } {
  let hanCount = 0
  let wordCount = 0
  let isInWord = false
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (isHan(code)) {
      hanCount++
      isInWord = false
    } else if (isWordCharacter(code, character)) {
      if (!isInWord) wordCount++
      isInWord = true
    } else if (!isWordJoiner(code)) isInWord = false
  }
  return { hanCount, wordCount }
}

function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x323af) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3005 ||
    code === 0x3007
  )
}

function isWordCharacter(code: number, character: string): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)
  return /[\p{L}\p{N}\p{M}]/u.test(character)
}

/** Apostrophe, hyphen, point, comma: inside a word or number they do not end it. */
function isWordJoiner(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2e || code === 0x2c
}

/**
 * The opening of a text of `visibleText`, about `length` characters: cut behind a sentence when one ends late enough,
 * else behind a word, with an ellipsis. A shorter text comes back whole.
 */
export function excerptOf(text: string, length = 160): string {
  let opening = ''
  for (const line of text.split('\n', length)) {
    const isJoined = opening !== '' && joinsWithoutSpace(opening.charCodeAt(opening.length - 1), line.charCodeAt(0))
    opening += opening === '' || isJoined ? line : ` ${line}`
    if (opening.length > length) break
  }
  if (opening.length <= length) return opening
  const sentence = lastSentenceEnd(opening, length)
  if (sentence >= length * 0.6) return opening.slice(0, sentence).trim()
  return `${opening.slice(0, wordEnd(opening, length - 1)).trim()}…`
}

/** Index behind the last sentence that ends within the first `length` characters, or 0. */
function lastSentenceEnd(text: string, length: number): number {
  for (let at = length; at > 0; at--) {
    const last = text[at - 1] ?? ''
    if ('。！？'.includes(last)) return '”’」』）'.includes(text[at] ?? ' ') && at < length ? at + 1 : at
    if ('.!?'.includes(last) && /\s/.test(text[at] ?? ' ')) return at
  }
  return 0
}

function wordEnd(text: string, length: number): number {
  for (let at = length; at > length * 0.7; at--) {
    const before = text.charCodeAt(at - 1)
    const after = text.charCodeAt(at)
    const isInPair = before >= 0xd800 && before <= 0xdbff
    const isInWord = isNarrowWord(before) && isNarrowWord(after)
    if (!isInPair && !isInWord && !/[，。、；：！？）」』”’…]/.test(text[at] ?? '')) return at
  }
  const unit = text.charCodeAt(length - 1)
  return unit >= 0xd800 && unit <= 0xdbff ? length - 1 : length
}

function isNarrowWord(unit: number): boolean {
  return unit > 0x20 && unit < 0x2e80
}

/** A smaller picture is an icon or a button. */
const THUMB_SIDE_MIN = 64

/** The first picture of a cleaned tree that may stand beside a title; http(s) addresses only. */
export function firstImage(root: TreeElement): Thumb | undefined {
  for (const element of elementsOf(root)) {
    if (element.localName !== 'img') continue
    const src = element.getAttribute('src') ?? ''
    const width = sideOf(element.getAttribute('width'))
    const height = sideOf(element.getAttribute('height'))
    if (!/^https?:\/\//.test(src) || (width ?? THUMB_SIDE_MIN) < THUMB_SIDE_MIN) continue
    if ((height ?? THUMB_SIDE_MIN) < THUMB_SIDE_MIN) continue
    return { src, ...(width !== undefined && height !== undefined ? { width, height } : {}) }
  }
  return undefined
}

/** Pixels of a `width` or `height` attribute; undefined for percentages and nonsense. */
export function sideOf(text: string | null): number | undefined {
  const digits = text === null ? undefined : /^\s*(\d{1,5})(?:\.\d*)?\s*(?:px)?\s*$/.exec(text)?.[1]
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits)
}
