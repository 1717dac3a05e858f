import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { wordBreaks } from '#content/segment-words.ts'
import { useFormat } from '#i18n/use-format.ts'
import type { PlacedRow } from '#model/archive.ts'
import type { ArticleId } from '#model/article.ts'
import { readingMinutes } from '#model/reading-time.ts'
import { BreakableText } from '#ui/breakable-text.tsx'

interface Props {
  row: PlacedRow | 'waiting' | 'damaged' | undefined
  index: number
  position: number
  setSize: number
  isTabStop: boolean
  style: { top: string }
  current: ArticleId | undefined
  href(row: PlacedRow): string
  sourceName(id: string): string
  onOpen(row: PlacedRow, index: number): void
}

export function ArticleRow({ row, index, position, setSize, isTabStop, style, ...props }: Props) {
  const { t } = useTranslation()
  if (row === undefined || row === 'waiting') {
    return <li className="row row-waiting" style={style} aria-hidden="true" />
  }
  if (row === 'damaged') {
    return (
      <li className="row" style={style} aria-setsize={setSize} aria-posinset={position}>
        <p className="row-link row-excerpt">{t('state.rowDamaged')}</p>
      </li>
    )
  }
  return (
    <li className="row" style={style} aria-setsize={setSize} aria-posinset={position}>
      <RowLink row={row} index={index} isTabStop={isTabStop} {...props} />
    </li>
  )
}

type RowLinkProps = Pick<Props, 'index' | 'isTabStop' | 'current' | 'href' | 'sourceName' | 'onOpen'> & {
  row: PlacedRow
}

function RowLink({ row, index, isTabStop, current, href, sourceName, onOpen }: RowLinkProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useId()
  const meta = useId()
  const minutes = readingMinutes(row)
  return (
    <article aria-labelledby={title} className="row-article">
      <a
        className="row-link"
        href={href(row)}
        data-index={index}
        tabIndex={isTabStop ? 0 : -1}
        aria-labelledby={`${title} ${meta}`}
        aria-current={current === row.id ? 'true' : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
          event.preventDefault()
          onOpen(row, index)
        }}
      >
        <span className="row-meta" id={meta}>
          <bdi className="source">{sourceName(row.source)}</bdi>
          {row.hasClock && row.time !== undefined && (
            <time dateTime={new Date(row.time).toISOString()}>{format.clock(row.time)}</time>
          )}
          <span className="minutes">{t('list.minutes', { count: minutes, n: format.count(minutes) })}</span>
        </span>
        <h3 className="row-title" id={title} lang={row.lang} dir="auto">
          <BreakableText parts={wordBreaks(row.title.slice(0, 500), row.lang)} />
        </h3>
        <span className="row-excerpt" lang={row.lang} dir="auto">
          {row.excerpt}
        </span>
      </a>
    </article>
  )
}
