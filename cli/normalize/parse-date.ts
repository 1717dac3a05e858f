import type { Day } from '#model/article.ts'
import { fromIsoDay } from '#model/day.ts'

/** An instant, or only a day of the calendar. */
export type ParsedDate = { timeMs: number } | { day: Day }

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(.*))?$/
const RFC_822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2}|\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(.*)$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ZONES: Record<string, number> = {
  '': 0,
  z: 0,
  gmt: 0,
  ut: 0,
  utc: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
}

/**
 * Reads `2014-02-05T11:54:35+01:00`, `2020-08-06` and `Fri, 26 Jun 2020 22:43:08 +0000`; a time without a zone is UTC.
 * Undefined for everything else: what engines read beyond these differs from one to the next.
 */
export function parseDate(text: string): ParsedDate | undefined {
  const trimmed = text.trim()
  const iso = ISO.exec(trimmed)
  if (iso?.[1] !== undefined) {
    const day = fromIsoDay(iso[1])
    if (day === undefined) return undefined
    if (iso[2] === undefined) return { day }
    const fraction = Number(`0.${iso[5] ?? '0'}`)
    return instant(day, [iso[2], iso[3], iso[4]], iso[6], Math.floor(fraction * 1000))
  }
  const rfc = RFC_822.exec(trimmed)
  if (!rfc) return undefined
  const month = MONTHS.indexOf((rfc[2] ?? '').toLowerCase()) + 1
  const written = rfc[3] ?? ''
  // RFC 2822: two digits below 50 are of this century.
  const year = written.length === 4 ? written : `${Number(written) < 50 ? '20' : '19'}${written}`
  const day = fromIsoDay(`${year}-${String(month).padStart(2, '0')}-${(rfc[1] ?? '').padStart(2, '0')}`)
  return day === undefined ? undefined : instant(day, [rfc[4], rfc[5], rfc[6]], rfc[7], 0)
}

function instant(
  day: Day,
  clock: (string | undefined)[],
  zone: string | undefined,
  ms: number,
): ParsedDate | undefined {
  const [hour = 0, minute = 0, second = 0] = clock.map((part) => Number(part ?? 0))
  const offset = offsetMinutes(zone ?? '')
  if (offset === undefined || hour > 24 || minute > 59 || second > 60) return undefined
  const midnight = Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100)
  return { timeMs: midnight + ((hour * 60 + minute - offset) * 60 + second) * 1000 + ms }
}

function offsetMinutes(zone: string): number | undefined {
  // A comment in parentheses may follow: `+0000 (UTC)`.
  const name = zone
    .replace(/\s*\(.*\)\s*$/, '')
    .trim()
    .toLowerCase()
  const signed = /^([+-])(\d{2}):?(\d{2})?$/.exec(name)
  if (signed) return (signed[1] === '-' ? -1 : 1) * (Number(signed[2]) * 60 + Number(signed[3] ?? 0))
  const hours = ZONES[name]
  return hours === undefined ? undefined : hours * 60
}
