import type { Source } from '#model/archive.ts'
import type { Article } from '#model/article.ts'
import { dayIn } from '#model/day.ts'
import type { Config } from './config.ts'
import { carryPictures, type Pictures } from './normalize/carry-pictures.ts'
import { markClocks } from './normalize/clocks.ts'
import { describeSources, settleLanguage } from './normalize/describe-sources.ts'
import type { Draft } from './normalize/draft.ts'
import { type NormalizeContext, normalize } from './normalize/normalize.ts'
import { sourceBook } from './normalize/source-book.ts'
import { joinVersions } from './normalize/versions.ts'
import type { InputFile, InputTree } from './read/input-tree.ts'
import { openInput } from './read/open-input.ts'
import { notAnArticle } from './read/sieve.ts'
import { emptyReport, type Report, sortReport } from './report.ts'
import { parseArchiveFile } from './sources/archive-file.ts'

export interface ReadOptions {
  timeZone: string
  /** Dates far ahead of it are not believed. */
  now: Date
  config: Config
  /** Called after every file that was read. */
  onProgress?: (filesRead: number) => void
}

export interface ReadResult {
  /** In list order of a segment: by day, time, identity; undated first. */
  articles: Article[]
  /** By id. */
  sources: Source[]
  pictures: Pictures
  report: Report
}

/**
 * Reads everything that a build is made of. The result depends on what the inputs hold, never on the order in which they
 * are named or read. A file that cannot be read becomes a line of the report. Throws `IdentityClash` alone.
 */
export async function readInputs(inputs: readonly string[], options: ReadOptions): Promise<ReadResult> {
  const book = sourceBook(options.config.sources)
  const context: NormalizeContext = { now: options.now, dayOf: dayIn(options.timeZone), book }
  const report = emptyReport()
  const pictures: Pictures = new Map()
  const drafts: Draft[] = []
  for (const input of [...new Set(inputs)].sort()) {
    const opened = await openInput(input)
    if (!opened.ok) {
      report.refused.push({ file: input, reason: opened.fault })
      continue
    }
    const found = await readTree(opened.value, context, report, (count) => options.onProgress?.(drafts.length + count))
    report.doubtful.push(...(await carryPictures(opened.value, found, pictures)))
    drafts.push(...found)
  }

  const { newest, olderVersions, copies } = joinVersions(drafts)
  const sources = describeSources(newest, book)
  const byId = new Map(sources.map((source) => [source.id, source]))
  const articles = markClocks(newest.map(({ article }) => ({ ...article, lang: settleLanguage(article, byId) })))
  articles.sort(inListOrder)
  report.read = drafts.length
  report.articles = articles.length
  report.undated = articles.filter((article) => article.day === 0).length
  report.olderVersions = olderVersions
  report.copies = copies
  report.pictures = pictures.size
  return { articles, sources, pictures: sortMap(pictures), report: sortReport(report) }
}

async function readTree(
  tree: InputTree,
  context: NormalizeContext,
  report: Report,
  onRead: (count: number) => void,
): Promise<Draft[]> {
  const drafts: Draft[] = []
  for await (const member of tree.members(notAnArticle)) {
    const file = member.path === '' ? tree.name : `${tree.name}/${member.path}`
    if (member.kind === 'unwanted') {
      report.leftOut[member.what] = (report.leftOut[member.what] ?? 0) + 1
    } else if (member.kind !== 'file') {
      report[member.kind === 'failed' ? 'refused' : 'skipped'].push({ file, reason: member.reason })
    } else {
      const draft = readFile(member, file, tree, context, report)
      if (draft) drafts.push(draft)
      onRead(drafts.length)
    }
  }
  return drafts
}

function readFile(
  member: InputFile,
  file: string,
  tree: InputTree,
  context: NormalizeContext,
  report: Report,
): Draft | undefined {
  try {
    const parsed = parseArchiveFile(member.bytes)
    if (!parsed.ok) {
      const { line, reason } = parsed.fault
      report.refused.push({ file, line, reason: `${reason}; left out` })
      return undefined
    }
    const { draft, doubts } = normalize(parsed.value, { file, path: member.path, above: tree.above }, context)
    report.doubtful.push(...doubts.map((reason) => ({ file, reason })))
    return draft
  } catch (error) {
    // No input is known to come here; if one does, it costs one article and not the build.
    report.refused.push({
      file,
      reason: `could not be understood (${error instanceof Error ? error.message : String(error)}); left out`,
    })
    return undefined
  }
}

function inListOrder(a: Article, b: Article): number {
  return a.day - b.day || (a.time ?? 0) - (b.time ?? 0) || (a.id < b.id ? -1 : 1)
}

function sortMap<Value>(map: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)))
}
