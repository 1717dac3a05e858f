import type { Source } from '#model/archive.ts'
import type { Article, LanguageTag, SourceId } from '#model/article.ts'
import type { Draft } from './draft.ts'
import type { SourceBook } from './source-book.ts'

/** Every source of the articles, by id; names of unknown ones as most of their articles write them. */
export function describeSources(drafts: readonly Draft[], book: SourceBook): Source[] {
  const bySource = new Map<SourceId, Draft[]>()
  for (const draft of drafts) {
    const of = bySource.get(draft.article.source)
    if (of) of.push(draft)
    else bySource.set(draft.article.source, [draft])
  }
  return [...bySource.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, of]) => sourceFrom(id, of, book))
}

function sourceFrom(id: SourceId, drafts: readonly Draft[], book: SourceBook): Source {
  const known = book.byId(id)
  const written = drafts.map((draft) => draft.sourceName)
  const name = known?.name ?? mostFrequent(written) ?? id
  const aliases = new Set([...(known?.aliases ?? []), ...written])
  aliases.delete(name)
  aliases.delete(id)
  const days = drafts.map((draft) => draft.article.day).filter((day) => day !== 0)
  return {
    id,
    name,
    aliases: [...aliases].sort(),
    lang: known?.lang ?? usualLanguage(drafts.map((draft) => draft.article.lang)),
    ...(known?.home !== undefined && { home: known.home }),
    total: drafts.length,
    firstDay: days.reduce((first, day) => Math.min(first, day), days[0] ?? 0),
    lastDay: days.reduce((last, day) => Math.max(last, day), 0),
  }
}

/** A Chinese text without a character that tells is written as its source writes. */
export function settleLanguage(article: Article, sources: ReadonlyMap<SourceId, Source>): LanguageTag {
  const lang = sources.get(article.source)?.lang
  return article.lang === 'zh' && lang?.startsWith('zh-') ? lang : article.lang
}

/** `zh` and `und` say less than any other answer, so they stand only where there is none. */
function usualLanguage(languages: readonly LanguageTag[]): LanguageTag {
  const telling = languages.filter((lang) => lang !== 'und' && lang !== 'zh')
  return mostFrequent(telling) ?? mostFrequent(languages.filter((lang) => lang !== 'und')) ?? 'und'
}

/** Equal counts: the smaller in code order, so that the order of reading does not matter. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.entries()].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0]
}
