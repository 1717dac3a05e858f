import { createInstance, type i18n as I18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { UiLanguage } from './ui-language.ts'
import { loadWords } from './words.ts'

/** The element that carries the language of the interface: `document.documentElement`. */
export interface LanguageRoot {
  lang: string
  dir: string
}

const NAMESPACE = 'translation'
const lastWish = new WeakMap<I18n, UiLanguage>()

/** i18next with the words of one language, ready to use. Rejects when they cannot be fetched. */
export async function createI18n(language: UiLanguage, root: LanguageRoot = document.documentElement): Promise<I18n> {
  const words = await loadWords(language)
  const i18n = createInstance()
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { [NAMESPACE]: words } },
    // React escapes what it renders. Values may come from feeds: nothing in them is looked up or filled in again.
    interpolation: { escapeValue: false, skipOnVariables: true },
    react: { useSuspense: false },
  })
  mark(root, language)
  return i18n
}

/**
 * Changes the language once its words are here; of several wishes in a row the last one counts. Rejects, and changes
 * nothing, when the words cannot be fetched.
 */
export async function switchLanguage(
  i18n: I18n,
  language: UiLanguage,
  root: LanguageRoot = document.documentElement,
): Promise<void> {
  lastWish.set(i18n, language)
  if (!i18n.hasResourceBundle(language, NAMESPACE)) {
    i18n.addResourceBundle(language, NAMESPACE, await loadWords(language))
  }
  if (lastWish.get(i18n) !== language) return
  await i18n.changeLanguage(language)
  mark(root, language)
}

function mark(root: LanguageRoot, language: UiLanguage): void {
  root.lang = language
  root.dir = 'ltr'
}
