const HAN_PER_MINUTE = 300
const WORDS_PER_MINUTE = 220

/** Minutes to read a text of so many Han characters and other words: rounded up, at least 1. */
export function readingMinutes(counts: { hanCount: number; wordCount: number }): number {
  return Math.max(1, Math.ceil(counts.hanCount / HAN_PER_MINUTE + counts.wordCount / WORDS_PER_MINUTE))
}
