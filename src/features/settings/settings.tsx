import { useTranslation } from 'react-i18next'
import { UI_LANGUAGE_NAMES, UI_LANGUAGES, type UiLanguage } from '#i18n/ui-language.ts'
import { changePreferences, THEMES, usePreferences } from '#state/preferences.ts'
import { RadioGroup } from './radio-group.tsx'

/** What a reader sets once: the words of the interface, the paper, and whether other hosts may be asked for pictures. */
export function Settings({ onLanguage }: { onLanguage(language: UiLanguage): void }) {
  const { t, i18n } = useTranslation()
  const { theme, imagesAlways, imageSources } = usePreferences()
  return (
    <>
      <RadioGroup
        title={t('settings.uiLang')}
        chosen={i18n.language}
        choices={UI_LANGUAGES.map((value) => ({ value, label: UI_LANGUAGE_NAMES[value], lang: value }))}
        onChoose={onLanguage}
      />
      <RadioGroup
        title={t('look.theme')}
        chosen={theme}
        choices={THEMES.map((value) => ({ value, label: t(`look.${value}`) }))}
        onChoose={(value) => changePreferences({ theme: value })}
      />
      <RadioGroup
        title={t('settings.images')}
        chosen={imagesAlways ? 'always' : 'ask'}
        choices={[
          { value: 'ask', label: t('settings.imagesAsk') },
          { value: 'always', label: t('settings.imagesAlways') },
        ]}
        onChoose={(value) => changePreferences({ imagesAlways: value === 'always' })}
      />
      {imageSources.length > 0 && (
        <button type="button" className="button" onClick={() => changePreferences({ imageSources: [] })}>
          {t('settings.forgetImageSources', { count: imageSources.length })}
        </button>
      )}
    </>
  )
}
