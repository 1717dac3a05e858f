import type { Segment } from '../archive.ts'
import type { ArticleVersion, Body, CarriedImage } from '../article.ts'
import { attempt, itemsOf, JSON_FEED, type RfcDate } from './page.ts'
import { given, list, members, optional, text, whole } from './shape.ts'

export interface PackedArticle extends Body {
  id: string
  title: string
  lang: string
  url?: string
  day: number
  time?: number
  /** Number in the segment. */
  number: number
}

export function encodePack(
  articles: readonly PackedArticle[],
  facts: { title: string; segment: string; n: number },
  date: RfcDate,
): object {
  return {
    version: JSON_FEED,
    title: facts.title,
    _zhujian: { kind: 'pack', segment: facts.segment, n: facts.n, count: articles.length },
    items: articles.map((article) => ({
      id: article.id,
      ...given('url', article.url),
      title: article.title,
      ...(article.html === '' ? { content_text: '' } : { content_html: article.html }),
      ...given('date_published', date(article)),
      language: article.lang,
      _zhujian: {
        n: article.number,
        ...(article.images.size > 0 ? { images: [...article.images].map(encodeImage) } : {}),
        ...(article.versions.length > 0 ? { versions: article.versions.map(encodeVersion) } : {}),
      },
    })),
  }
}

function encodeImage([src, image]: [string, CarriedImage]): object {
  return { src, ...image }
}

function encodeVersion(version: ArticleVersion): object {
  return {
    title: version.title,
    day: version.day,
    ...given('time', version.time),
    content_html: version.html,
  }
}

/** Bodies by number in the segment. Throws as `decodePage`. */
export function decodePack(
  json: unknown,
  expected: { segment: Segment; n: number },
): { bodies: Map<number, Body>; damaged: number } {
  const at = `pack ${expected.n}`
  const bodies = new Map<number, Body>()
  const items = itemsOf(json, at, expected)
  for (const [index, value] of items.entries()) {
    attempt(() => {
      const item = members(value, `${at}: items.${index}`)
      const own = members(item.get('_zhujian'), `${at}: items.${index}`)
      bodies.set(whole(own.get('n'), at), {
        html: text(item.get('content_html') ?? '', at),
        images: new Map(list(own.get('images') ?? [], at).map((image) => decodeImage(image, at))),
        versions: list(own.get('versions') ?? [], at).map((version) => decodeVersion(version, at)),
      })
    })
  }
  return { bodies, damaged: items.length - bodies.size }
}

function decodeImage(value: unknown, at: string): [string, CarriedImage] {
  const fields = members(value, at)
  const file = text(fields.get('file'), at)
  return [
    text(fields.get('src'), at),
    { file, width: whole(fields.get('width'), at), height: whole(fields.get('height'), at) },
  ]
}

function decodeVersion(value: unknown, at: string): ArticleVersion {
  const fields = members(value, at)
  return {
    title: text(fields.get('title'), at),
    day: whole(fields.get('day'), at),
    ...given('time', optional(fields.get('time'), at, whole)),
    html: text(fields.get('content_html') ?? '', at),
  }
}
