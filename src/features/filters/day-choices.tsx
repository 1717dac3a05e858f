import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format.ts'
import type { Day } from '#model/article.ts'
import { Choice } from './choice.tsx'
import type { FilterProps } from './filters.tsx'

type Props = Pick<FilterProps, 'days' | 'chosenDay' | 'today' | 'dayHref' | 'onDay'>

interface Month {
  /** yyyymm */
  month: number
  total: number
  days: { day: Day; count: number }[]
}

/** The days that have articles, under their months, newest first. */
export function DayChoices({ days, chosenDay, today, dayHref, onDay }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const heading = useId()
  const months = useMemo(() => byMonth(days), [days])
  const undated = days.get(0)
  return (
    <section className="group" aria-labelledby={heading}>
      <h3 className="group-title" id={heading}>
        {t('filter.date')}
      </h3>
      <Choice href={dayHref(undefined)} isChosen={chosenDay === undefined} number="" onChoose={() => onDay(undefined)}>
        {t('filter.any')}
      </Choice>
      {months.map((month, index) => (
        <MonthChoices
          key={month.month}
          month={month}
          isOpen={chosenDay ? Math.floor(chosenDay / 100) === month.month : index === 0}
          {...{ chosenDay, today, dayHref, onDay }}
        />
      ))}
      {undated !== undefined && (
        <Choice href={dayHref(0)} isChosen={chosenDay === 0} number={format.count(undated)} onChoose={() => onDay(0)}>
          {t('date.undated')}
        </Choice>
      )}
    </section>
  )
}

type MonthProps = Omit<Props, 'days'> & { month: Month; isOpen: boolean }

function MonthChoices({ month, isOpen, chosenDay, today, dayHref, onDay }: MonthProps) {
  const format = useFormat()
  const [open, setOpen] = useState(isOpen)
  return (
    <details className="month" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="name">{format.month(month.month)}</span>
        <span className="number">{format.count(month.total)}</span>
      </summary>
      {open && (
        <ul>
          {month.days.map(({ day, count }) => (
            <li key={day}>
              <Choice
                href={dayHref(day)}
                isChosen={chosenDay === day}
                number={format.count(count)}
                onChoose={() => onDay(day)}
              >
                {format.dayHead(day, today)}
              </Choice>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

function byMonth(days: ReadonlyMap<Day, number>): Month[] {
  const months = new Map<number, Month>()
  for (const [day, count] of [...days].sort(([a], [b]) => b - a)) {
    if (day === 0) continue
    const key = Math.floor(day / 100)
    const month = months.get(key) ?? { month: key, total: 0, days: [] }
    month.total += count
    month.days.push({ day, count })
    months.set(key, month)
  }
  return [...months.values()]
}
