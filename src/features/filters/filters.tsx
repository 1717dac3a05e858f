import { useTranslation } from 'react-i18next'
import type { Source } from '#model/archive.ts'
import type { Day, SourceId } from '#model/article.ts'
import { DayChoices } from './day-choices.tsx'
import { SourceChoices } from './source-choices.tsx'

export interface FilterProps {
  sources: readonly Source[]
  chosenSources: readonly SourceId[]
  /** Live articles of each day, all sources. */
  days: ReadonlyMap<Day, number>
  chosenDay: Day | undefined
  today: Day
  sourceHref(id: SourceId | undefined): string
  dayHref(day: Day | undefined): string
  onSource(id: SourceId | undefined): void
  onDay(day: Day | undefined): void
}

/** One source, or one day: each choice shows how many articles it leads to. */
export function Filters(props: FilterProps) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('filter.title')}>
      <DayChoices {...props} />
      <SourceChoices {...props} />
    </nav>
  )
}
