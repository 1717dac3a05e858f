import { useTranslation } from 'react-i18next'
import { KeySheet } from '#features/settings/key-sheet.tsx'
import { Settings } from '#features/settings/settings.tsx'
import { switchLanguage } from '#i18n/i18n.ts'
import type { UiLanguage } from '#i18n/ui-language.ts'
import { leave, replace } from '#routing/navigation.ts'
import { changePreferences } from '#state/preferences.ts'
import { Dialog } from '#ui/dialog.tsx'
import { FilterPanel, type FilterPanelProps } from './filter-panel.tsx'
import { KEY_SHEET } from './keys.ts'
import { withoutPanel } from './parent-place.ts'

/** The sheets that an address can open and Back closes. */
export function Panels(props: FilterPanelProps) {
  const { t, i18n } = useTranslation()
  const { place } = props
  const close = () => leave(withoutPanel(place))

  async function choose(language: UiLanguage) {
    await switchLanguage(i18n, language)
    changePreferences({ uiLanguage: language })
    // A language named in the address was for one visit; the choice takes its place.
    const { lang, ...rest } = place
    if (lang) replace(rest)
  }

  switch (place.panel) {
    case 'filters':
      return (
        <Dialog title={t('filter.title')} closeLabel={t('app.close')} onClose={close}>
          <FilterPanel {...props} />
        </Dialog>
      )
    case 'settings':
      return (
        <Dialog title={t('settings.title')} closeLabel={t('app.close')} onClose={close}>
          <Settings onLanguage={choose} />
        </Dialog>
      )
    case 'keys':
      return (
        <Dialog title={t('settings.keys')} closeLabel={t('app.close')} onClose={close}>
          <KeySheet keys={KEY_SHEET.map(({ keys, label }) => ({ keys, label: t(label) }))} />
        </Dialog>
      )
    default:
      return null
  }
}
