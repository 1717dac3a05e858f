import type { SourceId } from '#model/article.ts'
import { idOfName, type SourceBook } from './source-book.ts'

/** Folders that say how an archive is kept and not whose articles it holds. */
const STRUCTURE =
  /^(?:articles?|archived?|archives|_?posts|_?drafts|content|data|docs|lists|figures|images|pictures|feeds?|\d{1,4}|\d{4}-\d{2}(?:-\d{2})?)$/i

export interface SourceClaims {
  /** Folders above the tree, nearest last. */
  above: readonly string[]
  /** Folders of the tree that hold the file, nearest last. */
  folders: readonly string[]
  /** Tags, the first preferred. */
  names: readonly string[]
  url?: string
}

export interface ClaimedSource {
  id: SourceId
  /** As written where it was found. */
  name: string
}

/** Whose article it is: folder, else tag, else host; a folder or host that is known goes before one that is only there. */
export function claimSource(claims: SourceClaims, book: SourceBook): ClaimedSource {
  const { names, url } = claims
  const all = [...claims.above, ...claims.folders]
  const folder = all.findLast((name) => !STRUCTURE.test(name))
  const isFiled = all.at(-2)?.toLowerCase() === 'articles' && all.at(-1) === folder
  const host = hostOf(url)
  const isKnown = (name: string | undefined) => name !== undefined && book.byName(name) !== undefined
  const inTree = claims.folders.findLast((name) => !STRUCTURE.test(name))

  const name =
    (isFiled || isKnown(folder) ? folder : undefined) ??
    names.find(isKnown) ??
    names[0] ??
    (host === undefined ? undefined : book.byHost(host)?.id) ??
    inTree ??
    host?.replace(/^www\./, '') ??
    folder ??
    'unknown'
  return { id: book.byName(name)?.id ?? idOfName(name), name }
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).hostname
}
