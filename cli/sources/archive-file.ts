import { err, ok, type Result } from '../result.ts'
import { decodeText } from './decode-text.ts'
import { type FrontMatter, list, readFrontMatter, scalar } from './front-matter.ts'
import { type Header, readHeader } from './header.ts'
import type { ClaimedDate, ParsedArticle } from './parsed-article.ts'

/** Why a file gave no article: it is none (a list, a note), or it wants to be one and is damaged. */
export interface ArchiveFileFault {
  kind: 'not-an-article' | 'damaged'
  /** 1-based. */
  line: number
  reason: string
}

/** Reads one file of an archive, whatever its header variant; `docs/archive-format.md` lists them. Never throws. */
export function parseArchiveFile(input: Uint8Array | string): Result<ParsedArticle, ArchiveFileFault> {
  const decoded =
    typeof input === 'string' ? { text: input.replace(/^\ufeff/, ''), doubt: undefined } : decodeText(input)
  if (!decoded) return err({ kind: 'damaged', line: 1, reason: 'holds NUL bytes, so it is not text' })
  const { text, doubt } = decoded
  if (text.trim() === '') return err({ kind: 'damaged', line: 1, reason: 'is empty' })

  const front = readFrontMatter(text)
  const header = readHeader(front ? front.rest.replace(/^(?:[ \t]*\r?\n)+/, '') : text)
  const doubts = doubt ? [doubt] : []
  if (!header) return front ? withoutHeader(front, doubts) : err(withoutAnything(text))
  return ok({
    title: header.title,
    ...(header.url !== '' && { url: header.url }),
    dates: datesOf(header, front),
    authors: list(front?.values.get('author')),
    sourceNames: sourceNamesOf(front),
    html: front ? unwrap(header.rest) : header.rest.trimEnd(),
    doubts,
  })
}

function withoutHeader(front: FrontMatter, doubts: string[]): Result<ParsedArticle, ArchiveFileFault> {
  const title = scalar(front.values.get('title'))
  const url = scalar(front.values.get('from')) ?? scalar(front.values.get('url'))
  if (title === undefined && url === undefined) {
    return err({ kind: 'not-an-article', line: 1, reason: 'has front matter with neither title nor link' })
  }
  return ok({
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    dates: datesOf(undefined, front),
    authors: list(front.values.get('author')),
    sourceNames: sourceNamesOf(front),
    html: front.rest.trim(),
    doubts,
  })
}

function withoutAnything(text: string): ArchiveFileFault {
  const lines = text.split('\n', 8)
  const isHeaded = /^<!--\s*(?:-?\d+|NaN)\s*-->/.test(text) || /^\[[\s\S]{0,2000}?\]\(/.test(text)
  if (!isHeaded)
    return { kind: 'not-an-article', line: 1, reason: 'has no header: neither [title](link) nor front matter' }
  const titleLine = lines.findIndex((line) => line.startsWith('['))
  if (titleLine < 0) return { kind: 'damaged', line: 2, reason: 'no [title](link) under the stamp' }
  return { kind: 'damaged', line: titleLine + 2, reason: 'no rule of six hyphens under [title](link)' }
}

function datesOf(header: Header | undefined, front: FrontMatter | undefined): ClaimedDate[] {
  const dates: ClaimedDate[] = []
  if (header?.stamp !== undefined) dates.push({ kind: 'stamp', text: header.stamp })
  if (header?.dateLine !== undefined) dates.push({ kind: 'date-line', text: header.dateLine })
  const date = scalar(front?.values.get('date'))
  if (date !== undefined) dates.push({ kind: 'front-matter', text: date })
  return dates
}

function sourceNamesOf(front: FrontMatter | undefined): string[] {
  return [...new Set([...list(front?.values.get('tags')), ...list(front?.values.get('categories'))])]
}

/** Archives with front matter put one `<div>` on lines of its own around every body; it is the writer's, not the author's. */
function unwrap(body: string): string {
  const trimmed = body.trimEnd()
  if (!trimmed.startsWith('<div>\n') || !trimmed.endsWith('\n</div>')) return trimmed
  return trimmed.slice('<div>\n'.length, Math.max('<div>\n'.length, trimmed.length - '\n</div>'.length)).trim()
}
