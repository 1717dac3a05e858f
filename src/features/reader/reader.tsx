import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { wordBreaks } from '#content/segment-words.ts'
import type { ArchiveReader } from '#data/archive-reader.ts'
import type { Neighbours } from '#data/list-access.ts'
import { packQuery } from '#data/queries.ts'
import type { PlacedRow } from '#model/archive.ts'
import { toAppError } from '#model/errors.ts'
import { BreakableText } from '#ui/breakable-text.tsx'
import { FaultNotice } from '#ui/fault-notice.tsx'
import { ArticleEnd } from './article-end.tsx'
import { ArticleMeta } from './article-meta.tsx'
import { ArticleText } from './article-text.tsx'
import { ReaderBar } from './reader-bar.tsx'

export interface ReaderProps {
  archive: ArchiveReader
  row: PlacedRow
  sourceName: string
  neighbours: Neighbours | undefined
  href(row: PlacedRow): string
  onStep(row: PlacedRow): void
  onBack(): void
}

/** One article in a clean column; nothing else is visible until asked for. */
export function Reader({ archive, row, sourceName, neighbours, href, onStep, onBack }: ReaderProps) {
  const { t } = useTranslation()
  const scroll = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const segment = archive.manifest.segments.find(({ name }) => name === row.segment)
  const pack = useQuery({
    ...packQuery(archive, segment ?? { name: row.segment, key: '', size: 0, days: [], gone: [] }, row.pack),
    enabled: segment !== undefined,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another article starts at its top, with the focus on its title
  useEffect(() => {
    if (scroll.current) scroll.current.scrollTop = 0
    const isInList = document.activeElement?.closest('.list-scroll') && matchMedia('(min-width: 64rem)').matches
    if (!isInList) title.current?.focus({ preventScroll: true })
  }, [row.id])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable by keyboard
    <section ref={scroll} className="reader-scroll" tabIndex={0} aria-label={t('reader.article')}>
      <ReaderBar scroll={scroll} row={row} onBack={onBack} />
      <div className="reader-article">
        <article className="prose" lang={row.lang} dir="auto" aria-labelledby="article-title">
          <h1 id="article-title" ref={title} className="prose-title" tabIndex={-1}>
            <BreakableText parts={wordBreaks(row.title, row.lang)} />
          </h1>
          <ArticleMeta row={row} sourceName={sourceName} />
          {pack.isError ? (
            <FaultNotice error={toAppError(pack.error)} onRetry={() => pack.refetch()} />
          ) : (
            pack.data && <ArticleText row={row} sourceName={sourceName} body={pack.data.bodies.get(row.number)} />
          )}
        </article>
      </div>
      <ArticleEnd neighbours={neighbours} href={href} onStep={onStep} />
    </section>
  )
}
