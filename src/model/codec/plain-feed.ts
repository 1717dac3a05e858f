import type { Row } from '../article.ts'
import { base32 } from '../base32.ts'
import { dayIn } from '../day.ts'
import { identityKey, identityOf } from '../identity.ts'
import { languageOf } from '../language.ts'
import { sha256 } from '../sha256.ts'
import { utf8 } from '../utf8.ts'
import { attempt } from './page.ts'
import { damaged, given, list, type Members, members } from './shape.ts'

export interface PlainFeed {
  title: string
  timeZone: string
  source: { id: string; name: string; aliases: string[]; lang: string; home?: string }
  /** By day, time, identity; undated first, as in a segment. */
  rows: Row[]
  /** HTML of the bodies, in the order of `rows`. */
  bodies: string[]
  /** Items that could not be read. */
  damaged: number
}

const SOURCE = 'feed'
const LIST_TEXT_MAX = 500
const EXCERPT_MAX = 160

/**
 * Reads any JSON Feed 1.0 or 1.1 tolerantly: numeric and repeated ids, missing titles and dates. Days are those of
 * `timeZone`. Throws `damaged` when the document is no JSON Feed.
 */
export function decodePlainFeed(json: unknown, timeZone: string): PlainFeed {
  const at = 'feed.json'
  const feed = members(json, at)
  const version = feed.get('version')
  if (typeof version !== 'string' || !/^https?:\/\/jsonfeed\.org\/version\/1/.test(version)) throw damaged(at, version)
  const dayOf = dayIn(timeZone)
  const items = list(feed.get('items'), `${at}: items`)
  const read = items.flatMap((item, index) => {
    const pair = attempt(() => decodeItem(members(item, `${at}: items.${index}`), dayOf))
    return pair ? [pair] : []
  })
  const unique = [...new Map(read.map((pair) => [pair.row.id, pair])).values()]
  unique.sort(
    (a, b) => a.row.day - b.row.day || (a.row.time ?? 0) - (b.row.time ?? 0) || (a.row.id < b.row.id ? -1 : 1),
  )
  const title = textOf(feed, 'title') ?? ''
  return {
    title,
    timeZone,
    source: {
      id: SOURCE,
      name: title || SOURCE,
      aliases: [],
      lang: textOf(feed, 'language') ?? languageOf(title),
      ...given('home', textOf(feed, 'home_page_url')),
    },
    rows: unique.map(({ row }) => row),
    bodies: unique.map(({ html }) => html),
    damaged: items.length - read.length,
  }
}

function decodeItem(item: Members, dayOf: (timeMs: number) => number): { row: Row; html: string } {
  const plain = textOf(item, 'content_text')
  const html = textOf(item, 'content_html') ?? (plain === undefined ? '' : paragraphs(plain))
  const words = (textOf(item, 'summary') ?? plain ?? strip(html)).replace(/\s+/g, ' ').trim()
  const url = textOf(item, 'url') ?? textOf(item, 'external_url')
  const title = (textOf(item, 'title') ?? words.slice(0, 60)).trim()
  const time = Date.parse(textOf(item, 'date_published') ?? '')
  const day = Number.isNaN(time) ? 0 : dayOf(time)
  const all = plain ?? strip(html)
  const hanCount = all.match(/\p{Script=Han}/gu)?.length ?? 0
  const row: Row = {
    id: url
      ? identityOf(identityKey({ url, title, day }))
      : base32(sha256(utf8(`${String(item.get('id'))} ${title}`)), 12),
    title: title.slice(0, LIST_TEXT_MAX),
    source: SOURCE,
    lang: textOf(item, 'language') ?? languageOf(`${title} ${all}`),
    day,
    ...(day === 0 ? {} : { time }),
    hasClock: day !== 0,
    ...given('url', url),
    excerpt: words.slice(0, EXCERPT_MAX),
    authors: authorsOf(item),
    hanCount,
    wordCount: all.match(/[\p{L}\p{N}]+/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)).length ?? 0,
    versionCount: 1,
  }
  return { row, html }
}

/** JSON Feed 1.1 has `authors`, 1.0 has `author`. */
function authorsOf(item: Members): string[] {
  const authors = item.get('authors') ?? [item.get('author')]
  return (Array.isArray(authors) ? authors : []).flatMap((author: unknown) => {
    const name = typeof author === 'object' && author !== null ? new Map(Object.entries(author)).get('name') : undefined
    return typeof name === 'string' ? [name.slice(0, LIST_TEXT_MAX)] : []
  })
}

function textOf(fields: Members, name: string): string | undefined {
  const value = fields.get(name)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** Rough text for counts and excerpts; never shown as HTML. */
function strip(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

function paragraphs(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`)
    .join('')
}
