import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format.ts'
import type { PlacedRow } from '#model/archive.ts'
import { toIsoDay } from '#model/day.ts'
import { readingMinutes } from '#model/reading-time.ts'
import { safeUrl } from '#model/safe-url.ts'

/** Source, date, minutes, authors and the way to the original, in the language of the interface. */
export function ArticleMeta({ row, sourceName }: { row: PlacedRow; sourceName: string }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const original = row.url === undefined ? undefined : safeUrl(row.url)
  const minutes = readingMinutes(row)
  return (
    <p className="reader-meta" lang={i18n.language} dir="ltr">
      <bdi>{sourceName}</bdi>
      {' · '}
      {row.day === 0 ? t('date.undated') : <time dateTime={toIsoDay(row.day)}>{format.day(row.day)}</time>}
      {row.hasClock && row.time !== undefined && ` ${format.clock(row.time)}`}
      {' · '}
      {t('list.minutes', { count: minutes, n: format.count(minutes) })}
      {row.authors.length > 0 && (
        <>
          {' · '}
          <bdi>{format.list(row.authors.slice(0, 8))}</bdi>
        </>
      )}
      {row.versionCount > 1 &&
        ` · ${t('reader.versions', { count: row.versionCount, n: format.count(row.versionCount) })}`}
      {original && (
        <>
          {' · '}
          <a href={original} target="_blank" rel="noopener noreferrer nofollow">
            {t('reader.original')}
          </a>
        </>
      )}
    </p>
  )
}
