import type { Draft } from './draft.ts'

/** Thrown when two addresses share an identity; nothing can be built that would keep them apart. */
export class IdentityClash extends Error {}

/** The newest text of every address, with the older ones inside; and how many drafts were mere copies. */
export function joinVersions(drafts: readonly Draft[]): { newest: Draft[]; olderVersions: number; copies: number } {
  const byIdentity = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const same = byIdentity.get(draft.article.id)
    if (!same) byIdentity.set(draft.article.id, [draft])
    else if (same[0]?.key === draft.key) same.push(draft)
    else
      throw new IdentityClash(
        `two articles share the identity ${draft.article.id}: ${same[0]?.key} (${same[0]?.file}) and ${draft.key} (${draft.file})`,
      )
  }
  let olderVersions = 0
  let copies = 0
  const newest: Draft[] = []
  for (const same of byIdentity.values()) {
    const distinct = withoutCopies(same.sort(newestVersionFirst))
    const [first, ...older] = distinct
    if (!first) continue
    copies += same.length - distinct.length
    olderVersions += older.length
    newest.push(older.length === 0 ? first : withVersions(first, older))
  }
  return { newest, olderVersions, copies }
}

/** Greater stamp, then smaller file id, then greater content hash; the path only decides between copies. */
function newestVersionFirst(a: Draft, b: Draft): number {
  return (
    compare(b.article.time ?? Number.NEGATIVE_INFINITY, a.article.time ?? Number.NEGATIVE_INFINITY) ||
    compare(a.fileId, b.fileId) ||
    compare(b.article.contentHash, a.article.contentHash) ||
    compare(a.file, b.file)
  )
}

function withoutCopies(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>()
  return drafts.filter(({ article }) => !seen.has(article.contentHash) && seen.add(article.contentHash))
}

function withVersions(first: Draft, older: readonly Draft[]): Draft {
  const versions = older.map(({ article: { title, day, time, html } }) => ({
    title,
    day,
    ...(time !== undefined && { time }),
    html,
  }))
  return { ...first, article: { ...first.article, versions, versionCount: versions.length + 1 } }
}

function compare<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0
}
