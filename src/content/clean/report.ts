/** What cleaning took away, by kind; each is a number of places. */
export interface CleanReport {
  dateLines: number
  feedFooters: number
  selfPromotions: number
  adSlots: number
  repeatedTitles: number
  strayWords: number
  scripts: number
  styles: number
  formParts: number
  hidden: number
  trackers: number
}

export function emptyReport(): CleanReport {
  return {
    dateLines: 0,
    feedFooters: 0,
    selfPromotions: 0,
    adSlots: 0,
    repeatedTitles: 0,
    strayWords: 0,
    scripts: 0,
    styles: 0,
    formParts: 0,
    hidden: 0,
    trackers: 0,
  }
}

export interface CleanContext {
  /** Address of the article; links and pictures without a host are resolved on it. */
  url?: string
  title?: string
  lang?: string
  /** True for a picture that the archive carries: its `src` stays as the author wrote it. */
  isCarried?: (src: string) => boolean
  /** Leaves the publisher's own additions in place: «show as published». */
  keepBoilerplate?: boolean
}
