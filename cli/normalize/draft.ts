import type { Article } from '#model/article.ts'

/** What one file became, before it is compared with the others. */
export interface Draft {
  article: Article
  /** What the identity was made of. */
  key: string
  /** Name of the source as found; the most frequent one is shown for a source that nobody knows. */
  sourceName: string
  /** Leading digits of the file's name; counts down in the known archives, so a smaller one is newer. */
  fileId: number
  /** For the report. */
  file: string
  /** Path of the article in its tree. */
  path: string
  /** `src` of pictures that could lie beside the article, as written, with the path they lead to. */
  pictures: Map<string, string>
}
