import type { i18n as I18n } from 'i18next'
import { createContext, use } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormat, type Format } from './format.ts'
import { toUiLanguage } from './ui-language.ts'
import type {} from './words.ts'

/** What formats depend on besides the language: the IANA name of the archive's time zone, from its manifest. */
export const FormatContext = createContext('Asia/Shanghai')

export interface WordedFormat extends Format {
  /** Where something lies: `a.example`, or `a.example and 2 other sites`. */
  hosts(hosts: readonly string[]): string
}

/** Formats of the language of the interface and the archive's time zone. */
export function useFormat(): WordedFormat {
  const { i18n } = useTranslation()
  return formatFor(i18n, use(FormatContext))
}

/** Formatters of Intl are slow to make and every row wants some: one set for each language and time zone. */
const made = new WeakMap<I18n, Map<string, WordedFormat>>()

function formatFor(i18n: I18n, timeZone: string): WordedFormat {
  const formats = made.get(i18n) ?? new Map<string, WordedFormat>()
  made.set(i18n, formats)
  const key = `${i18n.language} ${timeZone}`
  const format = formats.get(key) ?? wordedFormat(i18n, timeZone)
  formats.set(key, format)
  return format
}

function wordedFormat(i18n: I18n, timeZone: string): WordedFormat {
  const t = i18n.getFixedT(i18n.language)
  const format = createFormat({
    language: toUiLanguage(i18n.language) ?? 'en',
    timeZone,
    undated: t('date.undated'),
    preferred: navigator.languages,
  })
  return {
    ...format,
    hosts(hosts) {
      const [name = '', ...others] = hosts
      if (others.length === 0) return name
      return t('image.hosts', { count: others.length, n: format.count(others.length), name })
    },
  }
}
