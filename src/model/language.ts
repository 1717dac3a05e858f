import type { LanguageTag } from './article.ts'
import { SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from './script-characters.ts'

const SIMPLIFIED = new Set(SIMPLIFIED_ONLY)
const TRADITIONAL = new Set(TRADITIONAL_ONLY)

/** A longer text says nothing more about its language. */
const SAMPLE_LENGTH = 20_000

/** Scripts that name their language well enough; the first three characters are weighed as they stand. */
const SCRIPTS: readonly [name: string, pattern: RegExp][] = [
  ['Han', /\p{Script=Han}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['el', /\p{Script=Greek}/u],
  ['th', /\p{Script=Thai}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['bo', /\p{Script=Tibetan}/u],
  ['mn-Mong', /\p{Script=Mongolian}/u],
  ['my', /\p{Script=Myanmar}/u],
  ['km', /\p{Script=Khmer}/u],
]

/** Addresses and names of accounts are in no language. */
const ADDRESS = /(?:https?:\/\/|www\.|[#@])[\w\-./?%&=+~:#@!]+/g

/** An ideograph or a syllable says about as much as four letters. */
const LETTERS_A_SYLLABLE = 4
const HAN_ENOUGH = 8
const WORTH: Record<string, number> = { Han: LETTERS_A_SYLLABLE, Kana: LETTERS_A_SYLLABLE, ko: LETTERS_A_SYLLABLE }

/**
 * Language of a plain text by the statistics of its characters: `zh-Hans` or `zh-Hant` by the characters that only one
 * of them uses, `zh` when neither shows, `en`, `ja`, `ko`, `ug`, `ar`, `ru` and others by script, and `und` for a text
 * that gives no hint.
 */
export function languageOf(text: string): LanguageTag {
  const sample = text.slice(0, SAMPLE_LENGTH).replace(ADDRESS, ' ')
  const counts = countScripts(sample)
  const best = heaviest(counts)
  if (best === undefined) return 'und'
  if (best === 'Han' || best === 'Kana') {
    const han = counts.get('Han') ?? 0
    const kana = counts.get('Kana') ?? 0
    // Running Japanese is at least a third kana; a Chinese text that quotes some stays Chinese.
    return kana > (han + kana) * 0.2 ? 'ja' : chineseOf(sample)
  }
  if (best === 'Latin') {
    const latin = latinOf(sample)
    // Names, titles and codes outweigh a short Chinese text without being in any language themselves.
    return latin === 'und' && (counts.get('Han') ?? 0) >= HAN_ENOUGH ? chineseOf(sample) : latin
  }
  if (best === 'Cyrillic') return /[іїєґ]/iu.test(sample) && !/[ыэъ]/iu.test(sample) ? 'uk' : 'ru'
  if (best === 'Arabic') return arabicOf(sample)
  return best
}

function countScripts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const script = code < 0x80 ? asciiScript(code) : SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0]
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  return counts
}

function asciiScript(code: number): string | undefined {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a ? 'Latin' : undefined
}

function heaviest(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined
  let most = 0
  for (const [script] of SCRIPTS) {
    const weight = (counts.get(script) ?? 0) * (WORTH[script] ?? 1)
    if (weight > most) {
      best = script
      most = weight
    }
  }
  return best
}

function chineseOf(text: string): LanguageTag {
  let simplified = 0
  let traditional = 0
  for (const character of text) {
    if (SIMPLIFIED.has(character)) simplified++
    else if (TRADITIONAL.has(character)) traditional++
  }
  if (simplified === traditional) return 'zh'
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant'
}

/** Words that are frequent in one language and rare in the others. */
const FREQUENT: readonly [LanguageTag, ReadonlySet<string>][] = [
  ['en', new Set('the of and to in is that for it was with as on be by this are from at not you'.split(' '))],
  ['fr', new Set('le la les des du et une est dans que pour qui pas sur au avec ce il sont par'.split(' '))],
  ['de', new Set('der die das und ist nicht ein eine den dem mit auf für von zu im sich auch des wird'.split(' '))],
  ['es', new Set('el los las del y una es en que por con para se su como más pero al lo fue'.split(' '))],
  ['vi', new Set('và của là có được không cho người trong một những này với các đã để khi về tại ở'.split(' '))],
]

/** Too few words to tell apart anything but English, the usual guess for a short Latin text. */
const FEW_WORDS = 12

function latinOf(text: string): LanguageTag {
  const words = text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []
  let best: LanguageTag = 'und'
  let most = 0
  for (const [language, frequent] of FREQUENT) {
    const hits = words.reduce((sum, word) => sum + (frequent.has(word) ? 1 : 0), 0)
    if (hits > most) {
      best = language
      most = hits
    }
  }
  // Every twentieth word at least is one of the twenty most frequent in any running text.
  return most * 20 >= words.length ? best : words.length <= FEW_WORDS ? 'en' : 'und'
}

function arabicOf(text: string): LanguageTag {
  if (/[ېۆۈۇەڭۋ]/u.test(text)) return 'ug'
  return /[پچژگک]/u.test(text) ? 'fa' : 'ar'
}
