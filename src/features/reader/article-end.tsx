import { useTranslation } from 'react-i18next'
import type { Neighbours } from '#data/list-access.ts'
import type { PlacedRow } from '#model/archive.ts'

interface Props {
  neighbours: Neighbours | undefined
  href(row: PlacedRow): string
  onStep(row: PlacedRow): void
}

export function ArticleEnd({ neighbours, href, onStep }: Props) {
  const { t } = useTranslation()
  return (
    <nav className="reader-end" aria-label={t('reader.neighbours')}>
      {neighbours?.previous ? (
        <StepLink row={neighbours.previous} kind="prev" label={t('reader.prev')} href={href} onStep={onStep} />
      ) : (
        <span />
      )}
      <p>{t('reader.end')}</p>
      {neighbours?.next && (
        <StepLink row={neighbours.next} kind="next" label={t('reader.next')} href={href} onStep={onStep} />
      )}
    </nav>
  )
}

interface StepLinkProps extends Omit<Props, 'neighbours'> {
  row: PlacedRow
  kind: 'prev' | 'next'
  label: string
}

function StepLink({ row, kind, label, href, onStep }: StepLinkProps) {
  return (
    <a
      className={kind}
      href={href(row)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        onStep(row)
      }}
    >
      <span className="label">{label}</span>
      <span lang={row.lang} dir="auto">
        {row.title.slice(0, 120)}
      </span>
    </a>
  )
}
