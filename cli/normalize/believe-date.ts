import type { Day } from '#model/article.ts'
import type { ClaimedDate } from '../sources/parsed-article.ts'
import { type ParsedDate, parseDate } from './parse-date.ts'

/** Clocks of publishers run ahead, and so do announcements; two days is more than either needs. */
const AHEAD_MAX_MS = 48 * 3_600_000

export interface BelievedDate {
  /** 0 when unknown. */
  day: Day
  timeMs?: number
  /** False when the time is of the day only, or of whoever fetched the article. */
  hasClock: boolean
  doubts: string[]
}

/**
 * The first readable claim. Before 1970 or more than 48 hours after `now` it is no date at all: an unknown date is
 * shown as unknown, never guessed.
 */
export function believeDate(claims: readonly ClaimedDate[], now: Date, dayOf: (timeMs: number) => Day): BelievedDate {
  const doubts: string[] = []
  let isFeedDateLost = false
  for (const claim of claims) {
    if (claim.text === 'NaN') {
      isFeedDateLost = true
      continue
    }
    const date = claim.kind === 'stamp' ? readStamp(claim.text, doubts) : parseDate(claim.text)
    if (!date) {
      doubts.push(`date "${claim.text.slice(0, 60)}" cannot be read`)
      continue
    }
    const timeMs = 'timeMs' in date ? date.timeMs : undefined
    const day = 'day' in date ? date.day : isPlausible(date.timeMs, now) ? dayOf(date.timeMs) : 0
    if (day === 0 || day < 19_700_101 || day > dayOf(now.getTime() + AHEAD_MAX_MS)) {
      doubts.push(`date "${claim.text.slice(0, 60)}" is before 1970 or ahead of now; shown as undated`)
      break
    }
    if (isFeedDateLost) doubts.push('stamp is NaN; day taken from the front matter, no clock shown')
    return { day, ...(timeMs !== undefined && { timeMs }), hasClock: timeMs !== undefined && !isFeedDateLost, doubts }
  }
  if (doubts.length === 0) doubts.push('no date; shown as undated')
  return { day: 0, hasClock: false, doubts }
}

function isPlausible(timeMs: number, now: Date): boolean {
  return timeMs >= 0 && timeMs <= now.getTime() + AHEAD_MAX_MS
}

function readStamp(text: string, doubts: string[]): ParsedDate | undefined {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) return undefined
  // Nine or ten digits would be early 1970 in milliseconds, and are any year in seconds.
  if (/^\d{9,10}$/.test(text)) {
    doubts.push('stamp is in seconds; read as such')
    return { timeMs: number * 1000 }
  }
  return { timeMs: number }
}
