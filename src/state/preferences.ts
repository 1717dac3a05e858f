import { useSyncExternalStore } from 'react'
import type { SourceId } from '#model/article.ts'

export const THEMES = ['auto', 'paper', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The few choices that the first paint needs; the rest of a reader's state will live in IndexedDB. */
export interface Preferences {
  uiLanguage?: string
  theme: Theme
  /** Load pictures on other hosts always. */
  imagesAlways: boolean
  /** Sources whose pictures on other hosts may load. */
  imageSources: SourceId[]
}

/** The name carries the folder of the page, because several sites may share one origin. */
const KEY = `zhujian:${new URL('.', document.baseURI).pathname}:preferences`
const listeners = new Set<() => void>()
let current = read()

addEventListener('storage', (event) => {
  if (event.key === KEY) refresh()
})

/** Reads with suspicion: another page of the same origin may have written anything here. */
function read(): Preferences {
  let stored: unknown
  try {
    stored = JSON.parse(localStorage.getItem(KEY) ?? '{}')
  } catch {
    stored = {}
  }
  const fields = typeof stored === 'object' && stored !== null ? new Map(Object.entries(stored)) : new Map()
  const sources: unknown = fields.get('imageSources')
  const language: unknown = fields.get('uiLanguage')
  return {
    theme: THEMES.find((theme) => theme === fields.get('theme')) ?? 'auto',
    imagesAlways: fields.get('imagesAlways') === true,
    imageSources: Array.isArray(sources) ? sources.filter((id) => typeof id === 'string').slice(0, 1000) : [],
    ...(typeof language === 'string' ? { uiLanguage: language } : {}),
  }
}

function refresh() {
  current = read()
  for (const listener of listeners) listener()
}

export function preferences(): Preferences {
  return current
}

/** Keeps a change. Where the browser refuses storage the change holds until the page closes. */
export function changePreferences(change: Partial<Preferences>) {
  current = { ...current, ...change }
  try {
    localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // Refused or full: the choice still holds for this visit.
  }
  for (const listener of listeners) listener()
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
