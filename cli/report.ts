/** One thing to tell about one file. */
export interface ReportLine {
  /** Input and path inside it, as a person would look for it. */
  file: string
  /** 1-based, where a place is known. */
  line?: number
  reason: string
}

/** What became of every member of the inputs. */
export interface Report {
  /** Files that gave an article: `articles + olderVersions + copies`. */
  read: number
  articles: number
  undated: number
  /** Older texts of an address, kept with the newest. */
  olderVersions: number
  /** Files with the same text, address and time as another. */
  copies: number
  pictures: number
  /** Members that are no articles, by what they are. */
  leftOut: Record<string, number>
  /** Links, special and oversized files. */
  skipped: ReportLine[]
  /** Files that should have given an article and did not, and inputs that could not be opened. */
  refused: ReportLine[]
  /** Articles that were read, with something missing or guessed. */
  doubtful: ReportLine[]
}

export function emptyReport(): Report {
  return {
    read: 0,
    articles: 0,
    undated: 0,
    olderVersions: 0,
    copies: 0,
    pictures: 0,
    leftOut: {},
    skipped: [],
    refused: [],
    doubtful: [],
  }
}

/** The same report whatever order the inputs came in. */
export function sortReport(report: Report): Report {
  const byPlace = (a: ReportLine, b: ReportLine) => compare(a.file, b.file) || compare(a.reason, b.reason)
  return {
    ...report,
    leftOut: Object.fromEntries(Object.entries(report.leftOut).sort(([a], [b]) => compare(a, b))),
    skipped: [...report.skipped].sort(byPlace),
    refused: [...report.refused].sort(byPlace),
    doubtful: [...report.doubtful].sort(byPlace),
  }
}

/** Lines for a terminal: the counts, then every refused and skipped file, then at most `doubtsMax` doubts. */
export function formatReport(report: Report, doubtsMax = 20): string {
  const lines = [`${report.articles} articles from ${report.read} files`]
  if (report.undated > 0) lines.push(`  ${report.undated} without a date`)
  if (report.olderVersions > 0) lines.push(`  ${report.olderVersions} older versions kept with their articles`)
  if (report.copies > 0) lines.push(`  ${report.copies} copies of an article that is there already`)
  if (report.pictures > 0) lines.push(`  ${report.pictures} pictures carried along`)
  for (const [what, count] of Object.entries(report.leftOut)) lines.push(`  left out: ${count} × ${what}`)
  lines.push(...section('refused', report.refused, Number.POSITIVE_INFINITY))
  lines.push(...section('skipped', report.skipped, Number.POSITIVE_INFINITY))
  lines.push(...section('doubtful', report.doubtful, doubtsMax))
  return lines.join('\n')
}

/** For `--report file.json`. */
export function encodeReport(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}

/** `file:line: reason`, on one line whatever the name holds. */
export function formatLine({ file, line, reason }: ReportLine): string {
  return `${printable(file)}${line === undefined ? '' : `:${line}`}: ${printable(reason)}`
}

function section(title: string, lines: readonly ReportLine[], max: number): string[] {
  if (lines.length === 0) return []
  const shown = lines.slice(0, max).map((line) => `  ${formatLine(line)}`)
  const rest = lines.length - shown.length
  return [
    `${title}: ${lines.length}`,
    ...shown,
    ...(rest > 0 ? [`  … and ${rest} more (--report file.json names all)`] : []),
  ]
}

/** Names and quoted text are strangers': no line feed and no terminal command of theirs reaches the screen. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    if (character === '\n') return '\\n'
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
