import type { CarriedImage } from '#model/article.ts'

export interface SanitizeContext {
  /** Identity of the article; ids of link targets begin with it. */
  id: string
  url?: string | undefined
  title?: string | undefined
  lang?: string | undefined
  /** Pictures that the archive carries, by `src` as the author wrote it. */
  images?: ReadonlyMap<string, CarriedImage>
  /** Address of the archive's folder, ending in a slash. */
  archiveBase?: string
  /** The reader said yes: pictures on other hosts are loaded. */
  loadImages?: boolean
  /** «Show as published»: the publisher's own additions stay. */
  asPublished?: boolean
  /** Words of the interface that stand inside the article, and their language. */
  words: {
    image: string
    withheld(host: string): string
    embed(host: string): string
    lang?: string
  }
}
