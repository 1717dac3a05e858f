import { lazy, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import type { ArchiveReader } from '#data/archive-reader.ts'
import type { Neighbours } from '#data/list-access.ts'
import type { PlacedRow } from '#model/archive.ts'
import { type AppError, toAppError } from '#model/errors.ts'
import type { Place } from '#routing/place.ts'
import { FaultNotice } from '#ui/fault-notice.tsx'
import { Loading } from '#ui/loading.tsx'
import { Notice } from '#ui/notice.tsx'

const Reader = lazy(async () => ({ default: (await import('#features/reader/reader.tsx')).Reader }))

interface Props {
  archive: ArchiveReader
  place: Place
  article: { row: PlacedRow | undefined; error: AppError | undefined; retry(): void }
  neighbours: Neighbours | undefined
  sourceName(id: string): string
  href(row: PlacedRow): string
  onStep(row: PlacedRow): void
  onBack(): void
}

/** The open article, or words for why there is none. */
export function ReaderPane({ archive, place, article, neighbours, sourceName, href, onStep, onBack }: Props) {
  const { t } = useTranslation()
  if (!place.article) return <Notice title={t('state.pickOne')} />
  if (article.error) {
    const isMissing = article.error.code === 'missing-article'
    return (
      <div className="reader-scroll">
        <div className="reader-bar">
          <button type="button" className="icon-button" onClick={onBack}>
            {t('app.back')}
          </button>
        </div>
        <FaultNotice error={article.error} onRetry={isMissing ? onBack : article.retry} />
      </div>
    )
  }
  if (!article.row) return <Loading />
  return (
    <ErrorBoundary
      resetKeys={[article.row.id]}
      fallbackRender={({ error }) => <FaultNotice error={toAppError(error)} onRetry={() => location.reload()} />}
    >
      <Suspense fallback={<Loading />}>
        <Reader
          archive={archive}
          row={article.row}
          sourceName={sourceName(article.row.source)}
          neighbours={neighbours}
          href={href}
          onStep={onStep}
          onBack={onBack}
        />
      </Suspense>
    </ErrorBoundary>
  )
}
