/** Languages of the interface, as they stand in addresses, in `html[lang]` and in code. */
export const UI_LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
export type UiLanguage = (typeof UI_LANGUAGES)[number]

/** Each language written in itself. */
export const UI_LANGUAGE_NAMES: Readonly<Record<UiLanguage, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
}

/** Undefined for anything that is not one of the three tags, spelled exactly. */
export function toUiLanguage(tag: string | undefined): UiLanguage | undefined {
  return UI_LANGUAGES.find((language) => language === tag)
}

/** The address wins for a visit, then what was chosen once, then the first of the browser's list that we have. */
export function bestUiLanguage(
  fromAddress: string | undefined,
  chosen: string | undefined,
  browser: readonly string[],
): UiLanguage {
  return toUiLanguage(fromAddress) ?? toUiLanguage(chosen) ?? firstOf(browser) ?? 'en'
}

function firstOf(tags: readonly string[]): UiLanguage | undefined {
  for (const tag of tags) {
    const language = nearest(tag)
    if (language) return language
  }
  return undefined
}

/** Cantonese is written in Traditional script unless the tag says otherwise. */
function nearest(tag: string): UiLanguage | undefined {
  const [language, ...subtags] = tag.toLowerCase().split(/[-_]/)
  if (language === 'en') return 'en'
  if (language !== 'zh' && language !== 'yue') return undefined
  if (subtags.includes('hans')) return 'zh-Hans'
  const isTraditional = language === 'yue' || ['hant', 'hk', 'mo', 'tw'].some((subtag) => subtags.includes(subtag))
  return isTraditional ? 'zh-Hant' : 'zh-Hans'
}
