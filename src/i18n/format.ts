import type { Day } from '#model/article.ts'
import { toEpochDay } from '#model/day.ts'
import type { UiLanguage } from './ui-language.ts'

export interface FormatOptions {
  language: UiLanguage
  /** IANA name of the archive's time zone. */
  timeZone: string
  /** What stands for a day that is not known. */
  undated: string
  /** `navigator.languages`: gives English its regional order of day and month, and its first day of the week. */
  preferred: readonly string[]
}

/** Dates, numbers and lists as a reader of one language writes them. */
export interface Format {
  /** Head of a day in the list: `今天`, `5月3日 周五`, `2023年5月3日 周三`; `Fri 3 May`. */
  dayHead(day: Day, today: Day): string
  /** `2024年5月3日`, `3 May 2024`. */
  day(day: Day): string
  /** A month given as yyyymm: `2024年5月`, `May 2024`. */
  month(yearMonth: number): string
  /** Time of day of an instant, 24 hours, in the archive's time zone: `09:05`. */
  clock(timeMs: number): string
  /** `1,204`; above 9,999, and if asked, `1.2万` or `12K`. */
  count(count: number, style?: 'compact'): string
  list(names: readonly string[]): string
  /** First day of the week: 1 is Monday, 7 is Sunday. */
  weekStart: number
}

const DAY_MS = 86_400_000
const COMPACT_ABOVE = 9_999

export function createFormat({ language, timeZone, undated, preferred }: FormatOptions): Format {
  const locale = regionalLocale(language, preferred)
  // Calendar days are formatted as UTC midnights: they have left their time zone behind.
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' })
    return (day: Day) => plainSpaces(format.format(toEpochDay(day) * DAY_MS))
  }
  const nameOfMonth = language === 'en' ? 'short' : 'long'
  const weekday = date({ weekday: 'short' })
  const dayOfYear = date({ month: nameOfMonth, day: 'numeric' })
  const dayWithYear = date({ year: 'numeric', month: nameOfMonth, day: 'numeric' })
  const longDay = date({ year: 'numeric', month: 'long', day: 'numeric' })
  const month = date({ year: 'numeric', month: 'long' })
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  const count = new Intl.NumberFormat(language)
  const compact = new Intl.NumberFormat(language, { notation: 'compact' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })

  return {
    dayHead(day, today) {
      if (day === 0) return undated
      const ahead = toEpochDay(day) - toEpochDay(today)
      if (ahead === 0 || ahead === -1) return capitalised(relative.format(ahead, 'day'))
      const isThisYear = Math.floor(day / 10_000) === Math.floor(today / 10_000)
      const written = isThisYear ? dayOfYear(day) : dayWithYear(day)
      // Joined here, because releases of ICU differ on what stands between date and weekday.
      return language === 'en' ? `${weekday(day)} ${written}` : `${written} ${weekday(day)}`
    },
    day: (day) => (day === 0 ? undated : longDay(day)),
    month: (yearMonth) => month(yearMonth * 100 + 1),
    clock: (timeMs) => clock.format(timeMs),
    count: (n, style) => (style === 'compact' && n > COMPACT_ABOVE ? compact : count).format(n),
    list: (names) => list.format(names),
    weekStart: weekStartOf(locale),
  }
}

function regionalLocale(language: UiLanguage, preferred: readonly string[]): string {
  if (language === 'zh-Hans') return 'zh-Hans-CN'
  if (language === 'zh-Hant') return 'zh-Hant-TW'
  return preferred.find((tag) => /^en-[a-z]{2}$/i.test(tag)) ?? 'en-GB'
}

/** Node and browsers use narrow or no-break spaces in different places. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, ' ')
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Newer engines have the method, older ones the property, Firefox 128 neither; TypeScript knows none of them yet. */
interface LocaleWithWeek {
  getWeekInfo?(): { firstDay: number }
  weekInfo?: { firstDay: number }
}

const SUNDAY_FIRST = /-(TW|HK|US|CA|IN|PH|SG|ZA)$/

function weekStartOf(locale: string): number {
  const known: Intl.Locale & LocaleWithWeek = new Intl.Locale(locale)
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? (SUNDAY_FIRST.test(locale) ? 7 : 1)
}
