import type { en, Words } from './en.ts'
import type { UiLanguage } from './ui-language.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
    strictInterpolationChecks: true
  }
}

/** Fetches the words of one language; rejects when the file cannot be had. */
export async function loadWords(language: UiLanguage): Promise<Words> {
  switch (language) {
    case 'zh-Hans':
      return (await import('./zh-hans.ts')).zhHans
    case 'zh-Hant':
      return (await import('./zh-hant.ts')).zhHant
    case 'en':
      return (await import('./en.ts')).en
  }
}
