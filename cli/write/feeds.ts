import type { Article } from '#model/article.ts'
import { JSON_FEED, type RfcDate } from '#model/codec/page.ts'
import { escapeMarkup } from './escape.ts'

export interface FeedFacts {
  title: string
  description?: string
  baseUrl?: string
}

/** `feed.json` for other readers: the newest dated articles with their content, newest first. */
export function jsonFeed(articles: readonly Article[], facts: FeedFacts, date: RfcDate): object {
  return {
    version: JSON_FEED,
    title: facts.title,
    ...(facts.description ? { description: facts.description } : {}),
    ...(facts.baseUrl
      ? { home_page_url: facts.baseUrl, feed_url: new URL('archive/feed.json', facts.baseUrl).href }
      : {}),
    items: articles.map((article) => ({
      id: article.id,
      ...(article.url ? { url: article.url } : {}),
      title: article.title,
      ...(article.html ? { content_html: article.html } : { content_text: article.excerpt }),
      ...(article.excerpt ? { summary: article.excerpt } : {}),
      date_published: date(article),
      language: article.lang,
      ...(article.authors.length > 0 ? { authors: article.authors.map((name) => ({ name })) } : {}),
    })),
  }
}

/** `feed.xml`: the same as Atom. Every text goes through the one escaper. */
export function atomFeed(articles: readonly Article[], facts: FeedFacts, date: RfcDate): string {
  const updated = articles[0] ? date(articles[0]) : '1970-01-01T00:00:00Z'
  const self = facts.baseUrl && new URL('archive/feed.xml', facts.baseUrl).href
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${escapeMarkup(facts.title)}</title>`,
    `<id>${escapeMarkup(self ?? `urn:zhujian:${facts.title}`)}</id>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escapeMarkup(facts.title)}</name></author>`,
    ...(self ? [`<link rel="self" href="${escapeMarkup(self)}"/>`] : []),
    ...articles.map((article) => atomEntry(article, date)),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

function atomEntry(article: Article, date: RfcDate): string {
  const authors = article.authors.map((name) => `<author><name>${escapeMarkup(name)}</name></author>`)
  return [
    `<entry xml:lang="${escapeMarkup(article.lang)}">`,
    `<id>urn:zhujian:${article.id}</id>`,
    `<title>${escapeMarkup(article.title)}</title>`,
    `<updated>${date(article)}</updated>`,
    ...(article.url ? [`<link rel="alternate" href="${escapeMarkup(article.url)}"/>`] : []),
    ...authors,
    `<content type="html">${escapeMarkup(article.html || article.excerpt)}</content>`,
    '</entry>',
  ].join('\n')
}
