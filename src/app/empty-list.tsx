import { useTranslation } from 'react-i18next'
import type { ArchiveReader } from '#data/archive-reader.ts'
import { useFormat } from '#i18n/use-format.ts'
import { toEpochDay } from '#model/day.ts'
import { dayCounts } from '#model/listing.ts'
import { push } from '#routing/navigation.ts'
import type { Place } from '#routing/place.ts'
import { Notice } from '#ui/notice.tsx'
import { withoutArticle } from './parent-place.ts'

/** Nothing matches: what that means, the nearest day that has articles, and the way out. */
export function EmptyList({ archive, place }: { archive: ArchiveReader; place: Place }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nearest = place.day ? nearestDay(dayCounts(archive.manifest.segments), place.day) : undefined
  const isFiltered = place.day !== undefined || place.sources.length > 0
  const { day: _, ...anyDay } = withoutArticle(place)
  return (
    <Notice title={isFiltered ? t('state.nothingMatches') : t('state.emptyArchive')}>
      {nearest && place.sources.length === 0 && (
        <button type="button" className="button" onClick={() => push({ ...anyDay, day: nearest })}>
          {t('state.nearestDay', { day: format.day(nearest) })}
        </button>
      )}
      {place.day !== undefined && place.sources.length > 0 && (
        <button type="button" className="button" onClick={() => push(anyDay)}>
          {t('state.allDates')}
        </button>
      )}
      {isFiltered && (
        <button type="button" className="button" onClick={() => push({ sources: [] })}>
          {t('filter.clear')}
        </button>
      )}
    </Notice>
  )
}

function nearestDay(counts: ReadonlyMap<number, number>, wanted: number): number | undefined {
  const distance = (day: number) => Math.abs(toEpochDay(day) - toEpochDay(wanted))
  return [...counts.keys()].filter((day) => day !== 0).sort((a, b) => distance(a) - distance(b) || b - a)[0]
}
