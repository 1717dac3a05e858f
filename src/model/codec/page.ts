import { PAGE_SIZE, type Page, type PlacedRow, type Segment } from '../archive.ts'
import type { Thumb } from '../article.ts'
import { AppError } from '../errors.ts'
import { damaged, given, list, type Members, members, optional, text, whole } from './shape.ts'

export const JSON_FEED = 'https://jsonfeed.org/version/1.1'

interface FileFacts {
  title: string
  segment: string
  n: number
  count: number
}

/** A page of a segment as JSON Feed 1.1. `dates` gives the RFC 3339 form of a row's date. */
export function encodePage(rows: readonly PlacedRow[], facts: FileFacts, date: RfcDate): object {
  return {
    version: JSON_FEED,
    title: facts.title,
    _zhujian: { kind: 'page', segment: facts.segment, n: facts.n, count: facts.count },
    items: rows.map((row) => encodeRow(row, {}, date)),
  }
}

/** The newest rows; each names its place, because they lie in several segments. */
export function encodeHead(rows: readonly PlacedRow[], title: string, date: RfcDate): object {
  return {
    version: JSON_FEED,
    title,
    _zhujian: { kind: 'head', count: rows.length },
    items: rows.map((row) => encodeRow(row, { segment: row.segment, n: row.number }, date)),
  }
}

/** RFC 3339 text of a row's date; undefined where the day is unknown. */
export type RfcDate = (row: { day: number; time?: number }) => string | undefined

function encodeRow(row: PlacedRow, place: object, date: RfcDate): object {
  return {
    id: row.id,
    ...given('url', row.url),
    title: row.title,
    content_text: row.excerpt,
    ...given('date_published', date(row)),
    language: row.lang,
    ...(row.authors.length > 0 ? { authors: row.authors.map((name) => ({ name })) } : {}),
    ...given('image', row.thumb?.src.startsWith('http') ? row.thumb.src : undefined),
    _zhujian: {
      ...place,
      day: row.day,
      ...given('time', row.time),
      ...(row.hasClock ? { clock: true } : {}),
      source: row.source,
      han: row.hanCount,
      words: row.wordCount,
      pack: row.pack,
      ...given('thumb', row.thumb),
      ...(row.versionCount > 1 ? { versions: row.versionCount } : {}),
    },
  }
}

/** Throws `stale` when the file speaks of another segment, page or size than the manifest that led here. */
export function decodePage(json: unknown, expected: { segment: Segment; n: number }): Page {
  const at = `page ${expected.n}`
  const items = itemsOf(json, at, expected)
  const first = expected.n * PAGE_SIZE
  const rows = items.map((item, index) =>
    attempt(() => decodeRow(item, expected.segment.name, first + index, `${at}: items.${index}`)),
  )
  return { rows, damaged: rows.filter((row) => row === undefined).length }
}

/** Checks what a file of a segment says about itself, and gives its items. */
export function itemsOf(json: unknown, at: string, expected: { segment: Segment; n: number }): unknown[] {
  const feed = members(json, at)
  const own = members(feed.get('_zhujian'), `${at}: _zhujian`)
  const items = list(feed.get('items'), `${at}: items`)
  const isOurs =
    own.get('segment') === expected.segment.key && own.get('n') === expected.n && own.get('count') === items.length
  if (!isOurs) throw new AppError('stale', { at, found: `${own.get('segment')}, ${own.get('n')}, ${own.get('count')}` })
  return items
}

export function decodeHead(json: unknown): PlacedRow[] {
  const feed = members(json, 'head')
  return list(feed.get('items'), 'head: items').flatMap((item, index) => {
    const at = `head: items.${index}`
    const row = attempt(() => {
      const own = members(members(item, at).get('_zhujian'), at)
      return decodeRow(item, text(own.get('segment'), at), whole(own.get('n'), at), at)
    })
    return row ? [row] : []
  })
}

function decodeRow(value: unknown, segment: string, number: number, at: string): PlacedRow {
  const item = members(value, at)
  const own = members(item.get('_zhujian'), `${at}._zhujian`)
  const id = text(item.get('id'), `${at}.id`)
  if (!/^[a-z2-7]{12}$/.test(id)) throw damaged(`${at}.id`, id)
  return {
    id,
    segment,
    number,
    title: text(item.get('title') ?? '', `${at}.title`),
    excerpt: text(item.get('content_text') ?? '', `${at}.content_text`),
    ...given('url', optional(item.get('url'), `${at}.url`, text)),
    lang: text(item.get('language') ?? 'und', `${at}.language`),
    authors: list(item.get('authors') ?? [], `${at}.authors`).map((author) =>
      text(members(author, at).get('name'), `${at}.authors`),
    ),
    ...decodeOwn(own, at),
  }
}

function decodeOwn(own: Members, at: string) {
  return {
    day: whole(own.get('day'), `${at}.day`),
    ...given('time', optional(own.get('time'), `${at}.time`, time)),
    hasClock: own.get('clock') === true,
    source: text(own.get('source'), `${at}.source`),
    hanCount: whole(own.get('han'), `${at}.han`),
    wordCount: whole(own.get('words'), `${at}.words`),
    pack: whole(own.get('pack'), `${at}.pack`),
    ...given('thumb', optional(own.get('thumb'), `${at}.thumb`, thumb)),
    versionCount: optional(own.get('versions'), `${at}.versions`, whole) ?? 1,
  }
}

function time(value: unknown, at: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || Math.abs(value) > 8.64e15) throw damaged(at, value)
  return value
}

function thumb(value: unknown, at: string): Thumb {
  const fields = members(value, at)
  return {
    src: text(fields.get('src'), at),
    ...given('width', optional(fields.get('width'), at, whole)),
    ...given('height', optional(fields.get('height'), at, whole)),
  }
}

/** One bad item never takes the others with it. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}
