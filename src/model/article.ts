/** 12 lower-case base32 characters of the SHA-256 of the canonical URL: marks, versions and references use it alone. */
export type ArticleId = string

/** `[a-z0-9][a-z0-9-]{0,31}`; never renamed by a later build. */
export type SourceId = string

/** Calendar day in the archive's time zone as the number yyyymmdd; 0 means the day is unknown. */
export type Day = number

/** BCP 47 tag of a text: `zh-Hans`, `zh-Hant`, `en`, another language, or `und`. */
export type LanguageTag = string

export interface Thumb {
  src: string
  width?: number
  height?: number
}

/** A raster picture that the archive itself carries, under `i/`. */
export interface CarriedImage {
  /** Path below the archive folder, `i/<32 base32 characters>.<png|jpg|gif|webp|avif>`. */
  file: string
  width: number
  height: number
}

/** An article without its body: what the list shows. */
export interface Row {
  id: ArticleId
  title: string
  source: SourceId
  lang: LanguageTag
  day: Day
  /** Milliseconds since 1970; orders the articles of a day. */
  time?: number
  /** True when `time` is the publisher's own, not the moment a feed was made: only then a clock is shown. */
  hasClock: boolean
  url?: string
  excerpt: string
  authors: string[]
  hanCount: number
  wordCount: number
  thumb?: Thumb
  /** How many versions of this URL the archive holds, this one included. */
  versionCount: number
}

/** An older text of the same URL. */
export interface ArticleVersion {
  title: string
  day: Day
  time?: number
  html: string
}

export interface Body {
  /** The author's HTML, never trusted; empty when the source gave none. */
  html: string
  /** Pictures the archive carries, by `src` as the author wrote it. */
  images: ReadonlyMap<string, CarriedImage>
  versions: ArticleVersion[]
}

/** What the builder believes of an article: row, body, and what only the builder needs. */
export interface Article extends Row, Body {
  /** 16 hexadecimal characters of the SHA-256 of title, time and stored HTML: another value is another version. */
  contentHash: string
}
