import type { RfcDate } from '#model/codec/page.ts'
import { toEpochDay, toIsoDay } from '#model/day.ts'

/** RFC 3339 dates: the instant where it is known, else the midnight that begins the day in the archive's time zone. */
export function rfcDates(timeZone: string): RfcDate {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  return ({ day, time }) => {
    if (day === 0) return undefined
    if (time !== undefined) return new Date(time).toISOString()
    const noon = toEpochDay(day) * 86_400_000 + 43_200_000
    const name = format.formatToParts(noon).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const offset = /[+-]\d\d:\d\d/.exec(name)?.[0] ?? 'Z'
    return `${toIsoDay(day)}T00:00:00${offset}`
  }
}
