import type { Article } from '#model/article.ts'

/**
 * Feeds stamp what they carry with the moment they were made. A stamp that another article of the same source has too
 * is such a moment: it orders the list and is not shown as a clock.
 */
export function markClocks(articles: readonly Article[]): Article[] {
  const counts = new Map<string, number>()
  const keyOf = (article: Article) => `${article.source} ${article.time}`
  for (const article of articles) counts.set(keyOf(article), (counts.get(keyOf(article)) ?? 0) + 1)
  return articles.map((article) => ({
    ...article,
    hasClock: article.hasClock && article.time !== undefined && counts.get(keyOf(article)) === 1,
  }))
}
