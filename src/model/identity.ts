import type { ArticleId, Day } from './article.ts'
import { base32 } from './base32.ts'
import { canonicalUrl } from './canonical-url.ts'
import { toIsoDay } from './day.ts'
import { sha256 } from './sha256.ts'
import { utf8 } from './utf8.ts'

const ID_LENGTH = 12

/** What an identity is made of: the canonical URL, or day and title where there is none. */
export function identityKey(article: { url?: string; title: string; day: Day }): string {
  const canonical = article.url === undefined ? undefined : canonicalUrl(article.url)
  // No canonical URL begins with these letters, so the two kinds never meet.
  return canonical ?? `title:${toIsoDay(article.day)}:${article.title}`
}

/** 12 lower-case base32 characters of the SHA-256 of an identity key: 60 bits, the same on every machine. */
export function identityOf(key: string): ArticleId {
  return base32(sha256(utf8(key)), ID_LENGTH)
}
