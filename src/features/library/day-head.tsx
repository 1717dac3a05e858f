import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format.ts'
import type { DayGroup } from '#model/listing.ts'

export function DayHead({ group, today }: { group: DayGroup | undefined; today: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!group) return null
  return (
    <div className="day-head">
      <h2>{format.dayHead(group.day, today)}</h2>
      <span>{t('list.count', { count: group.count, n: format.count(group.count) })}</span>
    </div>
  )
}
