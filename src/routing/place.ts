import type { ArticleId, Day, SourceId } from '#model/article.ts'
import { fromIsoDay, toIsoDay } from '#model/day.ts'

export type Panel = 'filters' | 'settings' | 'keys'

/** Where a reader is: everything that an address says. Defaults are left out of the URL. */
export interface Place {
  /** 0 stands for the undated articles (`d=none`). */
  day?: Day
  sources: SourceId[]
  /** The open article; its day is a hint that finds the page, never identity. */
  article?: { id: ArticleId; day: Day }
  panel?: Panel
  /** Interface language for this visit. */
  lang?: string
}

const ID = /^(\d{8})-([a-z2-7]{12})$/
const SOURCE = /^[a-z0-9][a-z0-9-]{0,31}$/
const PANELS: readonly string[] = ['filters', 'settings', 'keys'] satisfies Panel[]
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en']

/** Reads a query string; what it does not understand is ignored and named in `ignored`. */
export function fromUrl(search: string): { place: Place; ignored: string[] } {
  const query = new URLSearchParams(search)
  const place: Place = { sources: [] }
  const ignored: string[] = []
  for (const [key, value] of query) {
    if (!readParameter(place, key, value)) ignored.push(`${key}=${value}`.slice(0, 80))
  }
  return { place, ignored }
}

function readParameter(place: Place, key: string, value: string): boolean {
  switch (key) {
    case 'd': {
      const day = value === 'none' ? 0 : fromIsoDay(value)
      if (day !== undefined) place.day = day
      return day !== undefined
    }
    case 's': {
      const ids = value.split(',').filter((id) => id !== '')
      place.sources = [...new Set(ids.filter((id) => SOURCE.test(id)))].sort()
      return ids.every((id) => SOURCE.test(id))
    }
    case 'a': {
      const match = ID.exec(value)
      const iso = match?.[1]?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
      const day = match?.[1] === '00000000' ? 0 : fromIsoDay(iso ?? '')
      if (!match?.[2] || day === undefined) return false
      place.article = { id: match[2], day }
      return true
    }
    case 'p':
      if (!PANELS.includes(value)) return false
      place.panel = value as Panel // one of PANELS, just checked
      return true
    case 'lang':
      if (!LANGUAGES.includes(value)) return false
      place.lang = value
      return true
    default:
      return false
  }
}

/** The query string of a place, canonical: equal places have equal addresses. `?` stands for the bare list. */
export function toUrl(place: Place): string {
  const parts: string[] = []
  if (place.day !== undefined) parts.push(`d=${place.day === 0 ? 'none' : toIsoDay(place.day)}`)
  if (place.sources.length > 0) parts.push(`s=${[...new Set(place.sources)].sort().join(',')}`)
  if (place.article) parts.push(`a=${String(place.article.day).padStart(8, '0')}-${place.article.id}`)
  if (place.panel) parts.push(`p=${place.panel}`)
  if (place.lang) parts.push(`lang=${place.lang}`)
  return `?${parts.join('&')}`
}

/** Two places with one key show the same list. */
export function listKey(place: Place): string {
  return toUrl({ ...(place.day === undefined ? {} : { day: place.day }), sources: place.sources })
}
