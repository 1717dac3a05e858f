import { createHash } from 'node:crypto'
import type { Article, Day } from '#model/article.ts'
import { identityKey, identityOf } from '#model/identity.ts'
import { stripActiveAttributes } from '../light-dom.ts'
import { relativeTo } from '../read/member-path.ts'
import type { ParsedArticle } from '../sources/parsed-article.ts'
import { believeDate } from './believe-date.ts'
import { claimSource } from './claim-source.ts'
import type { Draft } from './draft.ts'
import { pageFacts } from './page-facts.ts'
import { plainText } from './plain-text.ts'
import type { SourceBook } from './source-book.ts'

const URL_MAX = 4096
/** No honest title comes near; a page of a list must not grow by one hostile row. */
const TITLE_MAX = 500

export interface NormalizeContext {
  now: Date
  dayOf: (timeMs: number) => Day
  book: SourceBook
}

/** Where an article was found. */
export interface Place {
  /** For the report. */
  file: string
  /** In its tree. */
  path: string
  /** Folders above the tree, nearest last. */
  above: readonly string[]
}

/** What we believe of what a source claimed; what had to be guessed or left away is told in `doubts`. */
export function normalize(
  parsed: ParsedArticle,
  place: Place,
  context: NormalizeContext,
): { draft: Draft; doubts: string[] } {
  const doubts = [...parsed.doubts]
  const parts = place.path.split('/')
  const fileName = parts.at(-1) ?? ''
  const url = believeUrl(parsed.url, doubts)
  const date = believeDate(parsed.dates, context.now, context.dayOf)
  doubts.push(...date.doubts)
  const html = stripActiveAttributes(parsed.html)
  const claimedTitle = shorten(plainText(parsed.title ?? ''), doubts)
  const { imageSources, ...facts } = pageFacts(html, {
    title: claimedTitle,
    ...(url !== undefined && { url }),
  })
  const title = facts.title || titleOfFile(fileName)
  if (claimedTitle === '') doubts.push(`no title; shown as "${title.slice(0, 40)}"`)
  const source = claimSource(
    { above: place.above, folders: parts.slice(0, -1), names: parsed.sourceNames, ...(url !== undefined && { url }) },
    context.book,
  )
  const key = identityKey({ title, day: date.day, ...(url !== undefined && { url }) })
  const article: Article = {
    ...facts,
    id: identityOf(key),
    title,
    source: source.id,
    day: date.day,
    ...(date.timeMs !== undefined && { time: date.timeMs }),
    hasClock: date.hasClock,
    ...(url !== undefined && { url }),
    authors: parsed.authors.map(plainText).filter((name) => name !== '' && !parsed.sourceNames.includes(name)),
    versionCount: 1,
    html,
    images: new Map(),
    versions: [],
    contentHash: contentHash(title, date.timeMs, html),
  }
  const draft: Draft = {
    article,
    key,
    sourceName: source.name,
    fileId: Number(/^\d{1,15}/.exec(fileName)?.[0] ?? Number.POSITIVE_INFINITY),
    file: place.file,
    path: place.path,
    pictures: picturesBeside(place.path, imageSources),
  }
  return { draft, doubts }
}

/** An http(s) address as the URL standard writes it. Others are dropped: they could not be linked to safely. */
function believeUrl(claimed: string | undefined, doubts: string[]): string | undefined {
  if (claimed === undefined || claimed.trim() === '') {
    doubts.push('no link; title and day stand in for it')
    return undefined
  }
  try {
    const url = new URL(claimed.trim())
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
    if (isWeb && url.username === '' && url.password === '' && url.href.length <= URL_MAX) return url.href
  } catch {
    // Told below, as every other address that cannot be used.
  }
  doubts.push(`link "${claimed.slice(0, 80)}" is no http(s) address that can be used; left away`)
  return undefined
}

function shorten(title: string, doubts: string[]): string {
  if (title.length <= TITLE_MAX) return title
  doubts.push(`title has ${title.length} characters; cut at ${TITLE_MAX}`)
  return `${title.slice(0, TITLE_MAX).replace(/[\ud800-\udbff]$/, '')}…`
}

function titleOfFile(name: string): string {
  const stem = name.replace(/\.[a-z]{2,8}$/i, '').replace(/[-_\s]+$/, '')
  return plainText(stem.replace(/^(?:\d{4}-\d{2}-\d{2}-|\d+_)/, '')) || 'untitled'
}

function contentHash(title: string, timeMs: number | undefined, html: string): string {
  return createHash('sha256')
    .update(`${title}\0${timeMs ?? ''}\0${html}`)
    .digest('hex')
    .slice(0, 16)
}

function picturesBeside(path: string, sources: readonly string[]): Map<string, string> {
  const pictures = new Map<string, string>()
  for (const source of sources) {
    const target = relativeTo(path, source.trim())
    if (target !== undefined) pictures.set(source, target)
  }
  return pictures
}
