import type { Day } from './article.ts'

const DAY_MS = 86_400_000

/** Days since 1970-01-01 of a known day. */
export function toEpochDay(day: Day): number {
  return Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100) / DAY_MS
}

export function fromEpochDay(epochDay: number): Day {
  const date = new Date(epochDay * DAY_MS)
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
}

/** `2024-05-03`; the empty string for an unknown day. */
export function toIsoDay(day: Day): string {
  if (day === 0) return ''
  const digits = String(day).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** Undefined unless the text is a day of the calendar, written `YYYY-MM-DD`. */
export function fromIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const day = Number(match[1]) * 10_000 + Number(match[2]) * 100 + Number(match[3])
  return Number(match[1]) >= 1000 && fromEpochDay(toEpochDay(day)) === day ? day : undefined
}

/** The day on which an instant falls in a time zone. */
export function dayIn(timeZone: string): (timeMs: number) => Day {
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return (timeMs) => {
    let year = 0
    let month = 0
    let day = 0
    for (const part of format.formatToParts(timeMs)) {
      if (part.type === 'year') year = Number(part.value)
      if (part.type === 'month') month = Number(part.value)
      if (part.type === 'day') day = Number(part.value)
    }
    return year * 10_000 + month * 100 + day
  }
}
