import { useSyncExternalStore } from 'react'
import { fromUrl, type Place, toUrl } from './place.ts'

interface Entry {
  /** True when the entry before this one is the list that this article was opened from. */
  fromList?: boolean
}

let search = location.search
let current = fromUrl(search)
const listeners = new Set<() => void>()

history.scrollRestoration = 'manual'
addEventListener('popstate', () => publish())

function publish() {
  if (location.search === search) return
  search = location.search
  current = fromUrl(search)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The place that the address bar shows, and the parts of the address that were not understood. */
export function usePlace(): { place: Place; ignored: string[] } {
  return useSyncExternalStore(subscribe, () => current)
}

export function currentPlace(): Place {
  return current.place
}

/** A new step in the history: Back undoes it. */
export function push(place: Place, entry: Entry = {}) {
  history.pushState(entry, '', toUrl(place))
  publish()
}

/** Another view of the same step. */
export function replace(place: Place) {
  history.replaceState(history.state, '', toUrl(place))
  publish()
}

/**
 * Leaves an article or a panel: one step back when that is where the reader came from, else (a link from elsewhere)
 * the same address without it.
 */
export function leave(parent: Place) {
  const entry: unknown = history.state
  if (entry && typeof entry === 'object' && 'fromList' in entry && entry.fromList) history.back()
  else replace(parent)
}
