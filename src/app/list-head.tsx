import { useTranslation } from 'react-i18next'
import type { ArchiveReader } from '#data/archive-reader.ts'
import { useFormat } from '#i18n/use-format.ts'
import { push } from '#routing/navigation.ts'
import { type Place, toUrl } from '#routing/place.ts'
import { Icon } from '#ui/icon.tsx'
import { withoutArticle } from './parent-place.ts'

interface Props {
  archive: ArchiveReader
  place: Place
  /** Names of the chosen sources. */
  sources: string[]
  total: number | undefined
}

/** The archive's name, how many articles the list has, and what narrows it. */
export function ListHead({ archive, place, sources, total }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { day: _, ...anyDay } = withoutArticle(place)
  const Title = place.article ? 'p' : 'h1'
  return (
    <>
      <div className="list-head">
        <Title className="list-title">
          <bdi>{archive.manifest.title || t('app.title')}</bdi>
        </Title>
        {total !== undefined && (
          <span className="count">{t('list.count', { count: total, n: format.count(total) })}</span>
        )}
      </div>
      {(place.day !== undefined || sources.length > 0) && (
        <div className="chips">
          {place.day !== undefined && (
            <Chip name={place.day === 0 ? t('date.undated') : format.day(place.day)} without={anyDay} />
          )}
          {sources.length > 0 && (
            <Chip name={format.list(sources)} without={{ ...withoutArticle(place), sources: [] }} />
          )}
        </div>
      )}
    </>
  )
}

function Chip({ name, without }: { name: string; without: Place }) {
  const { t } = useTranslation()
  return (
    <a
      className="chip"
      href={toUrl(without)}
      aria-label={t('filter.remove', { name })}
      onClick={(event) => {
        event.preventDefault()
        push(without)
      }}
    >
      <bdi>{name}</bdi>
      <Icon name="close" />
    </a>
  )
}
