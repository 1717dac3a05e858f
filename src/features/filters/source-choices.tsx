import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format.ts'
import { Choice } from './choice.tsx'
import type { FilterProps } from './filters.tsx'

type Props = Pick<FilterProps, 'sources' | 'chosenSources' | 'sourceHref' | 'onSource'>

export function SourceChoices({ sources, chosenSources, sourceHref, onSource }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const heading = useId()
  const largestFirst = [...sources].sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1))
  const total = sources.reduce((sum, source) => sum + source.total, 0)
  return (
    <section className="group" aria-labelledby={heading}>
      <h3 className="group-title" id={heading}>
        {t('filter.source')}
      </h3>
      <ul>
        <li>
          <Choice
            href={sourceHref(undefined)}
            isChosen={chosenSources.length === 0}
            number={format.count(total)}
            onChoose={() => onSource(undefined)}
          >
            {t('source.all')}
          </Choice>
        </li>
        {largestFirst.map((source) => (
          <li key={source.id}>
            <Choice
              href={sourceHref(source.id)}
              isChosen={chosenSources.includes(source.id)}
              number={format.count(source.total)}
              onChoose={() => onSource(source.id)}
            >
              <bdi lang={source.lang}>{source.name}</bdi>
            </Choice>
          </li>
        ))}
      </ul>
    </section>
  )
}
