import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format.ts'
import { changePreferences, preferences } from '#state/preferences.ts'

interface Props {
  count: number
  hosts: readonly string[]
  source: string
  sourceName: string
  onLoadHere(): void
}

/** Pictures on other hosts wait for a yes: here, for this source, or always. */
export function ImageBar({ count, hosts, source, sourceName, onLoadHere }: Props) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  return (
    <aside className="image-bar" lang={i18n.language} aria-label={t('image.barLabel')}>
      <p>{t('image.bar', { count, n: format.count(count), hosts: format.hosts(hosts) })}</p>
      <button type="button" className="button button-small" onClick={onLoadHere}>
        {t('image.loadHere')}
      </button>
      <button
        type="button"
        className="button button-small"
        onClick={() => changePreferences({ imageSources: [...preferences().imageSources, source] })}
      >
        {t('image.loadSource', { source: sourceName })}
      </button>
      <button type="button" className="button button-small" onClick={() => changePreferences({ imagesAlways: true })}>
        {t('image.loadAlways')}
      </button>
    </aside>
  )
}
