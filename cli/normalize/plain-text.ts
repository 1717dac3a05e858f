import { parseFragment } from 'parse5'

const ENTITY = /&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g

/** Control characters, marks that change the direction of text, and characters without width. */
const INVISIBLE = /[\p{Cc}\u200b\u202a-\u202e\u2060\u2066-\u206f\ufeff\ufff9-\ufffb]/gu

/**
 * One line of plain text as a person would have typed it: entities decoded exactly once and as text, never as HTML;
 * control characters and bidi overrides dropped; every run of white space one space.
 */
export function plainText(written: string): string {
  return written
    .replace(ENTITY, decodeEntity)
    .replace(/[\s\u0085]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

const decoded = new Map<string, string>()

function decodeEntity(entity: string): string {
  const known = decoded.get(entity)
  if (known !== undefined) return known
  const node = parseFragment(entity).childNodes[0]
  const text = node && 'value' in node ? node.value : entity
  if (decoded.size < 5000) decoded.set(entity, text)
  return text
}
