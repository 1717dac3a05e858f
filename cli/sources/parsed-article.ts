/** What a source claims of an article. Nothing is believed, decoded or shortened yet; absent means not claimed. */
export interface ParsedArticle {
  /** As written: entities, line feeds and all; may be empty. */
  title?: string
  url?: string
  /** Claims of the time of publication, the one to prefer first. */
  dates: ClaimedDate[]
  authors: string[]
  /** Names of the source, the one to prefer first; what the path says is not among them. */
  sourceNames: string[]
  /** The author's HTML; empty when the source gave none. */
  html: string
  /** What was odd while reading, in words for the report. */
  doubts: string[]
}

export interface ClaimedDate {
  kind: 'stamp' | 'date-line' | 'front-matter'
  /** Milliseconds since 1970 for a stamp, else a date in words. */
  text: string
}
