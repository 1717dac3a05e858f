import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArchiveReader } from '#data/archive-reader.ts'
import { Filters } from '#features/filters/filters.tsx'
import type { Source } from '#model/archive.ts'
import type { Day, SourceId } from '#model/article.ts'
import { dayCounts } from '#model/listing.ts'
import { push } from '#routing/navigation.ts'
import { type Place, toUrl } from '#routing/place.ts'
import { withoutArticle } from './parent-place.ts'

export interface FilterPanelProps {
  archive: ArchiveReader
  sources: readonly Source[]
  chosen: readonly SourceId[]
  place: Place
  today: Day
}

export function FilterPanel({ archive, sources, chosen, place, today }: FilterPanelProps) {
  const days = useMemo(() => dayCounts(archive.manifest.segments), [archive])
  const withSource = (id: SourceId | undefined): Place => ({ ...withoutArticle(place), sources: id ? [id] : [] })
  const withDay = (day: Day | undefined): Place => {
    const { day: _, ...rest } = withoutArticle(place)
    return day === undefined ? rest : { ...rest, day }
  }
  return (
    <Filters
      sources={sources}
      chosenSources={chosen}
      days={days}
      chosenDay={place.day}
      today={today}
      sourceHref={(id) => toUrl(withSource(id))}
      dayHref={(day) => toUrl(withDay(day))}
      onSource={(id) => push(withSource(id))}
      onDay={(day) => push(withDay(day))}
    />
  )
}

/** The rail of wide screens: the archive's name, the choices, and the way to the settings. */
export function Rail(props: FilterPanelProps) {
  const { t } = useTranslation()
  const { archive, place } = props
  return (
    <header className="rail">
      <a
        className="brand"
        href="?"
        onClick={(event) => {
          event.preventDefault()
          push({ sources: [] })
        }}
      >
        <span className="seal" aria-hidden="true" lang="zh-Hans">
          简
        </span>
        <bdi>{archive.manifest.title || t('app.title')}</bdi>
      </a>
      <div className="rail-actions">
        <button
          type="button"
          className="button button-small"
          onClick={() => push({ ...place, panel: 'settings' }, { fromList: true })}
        >
          {t('settings.title')}
        </button>
        <button
          type="button"
          className="button button-small"
          onClick={() => push({ ...place, panel: 'keys' }, { fromList: true })}
        >
          {t('settings.keys')}
        </button>
      </div>
      <FilterPanel {...props} />
    </header>
  )
}
