const NO_BREAK_BEFORE = /^[\p{Pe}\p{Pf}\p{Po}，。、；：！？…—～·％%]/u
const NO_BREAK_AFTER = /[\p{Ps}\p{Pi}《〈「『（【#@$￥—]$/u

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * `text` in parts between which a line may break: words of a Chinese text, for headings that must not break inside
 * one. No part begins with closing punctuation. Joined they are `text` again. Other languages come back in one part.
 */
export function wordBreaks(text: string, lang: string): string[] {
  if (!isChinese(lang) || text === '' || !('Segmenter' in Intl)) return [text]
  const parts: string[] = []
  for (const { segment } of segmenterOf(lang).segment(text)) {
    const last = parts.at(-1)
    const isNew = last === undefined || (!NO_BREAK_BEFORE.test(segment) && !NO_BREAK_AFTER.test(last))
    if (isNew && segment.trim() !== '' && !isNarrowPair(last, segment)) parts.push(segment)
    else if (last === undefined) parts.push(segment)
    else parts[parts.length - 1] = last + segment
  }
  return parts
}

export function isChinese(lang: string): boolean {
  return /^zh(?:-|$)/i.test(lang)
}

/** `3.5%`, `COVID-19`: pieces of one word for a reader; a space between two is break enough. */
function isNarrowPair(last: string | undefined, next: string): boolean {
  return last !== undefined && /[\u0021-\u2e7f\s]$/u.test(last) && /^[\u0021-\u2e7f]/u.test(next)
}

function segmenterOf(lang: string): Intl.Segmenter {
  const found = segmenters.get(lang)
  if (found) return found
  const segmenter = new Intl.Segmenter(/^zh-(?:Hant|TW|HK|MO)/i.test(lang) ? 'zh-Hant' : 'zh', { granularity: 'word' })
  segmenters.set(lang, segmenter)
  return segmenter
}
