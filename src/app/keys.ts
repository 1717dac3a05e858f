import { useEffect, useRef } from 'react'

export type Command = 'next' | 'previous' | 'open' | 'back' | 'original' | 'keys' | 'nextDay' | 'previousDay'

/** What a key means; a Chinese input method sends `？` where a Latin keyboard sends `?`. */
const COMMANDS: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  J: 'nextDay',
  K: 'previousDay',
  o: 'open',
  u: 'back',
  Escape: 'back',
  v: 'original',
  '?': 'keys',
  '？': 'keys',
}

/** For the sheet of keys, in its order. */
export const KEY_SHEET = [
  { keys: ['j'], label: 'keys.next' },
  { keys: ['k'], label: 'keys.previous' },
  { keys: ['J'], label: 'keys.nextDay' },
  { keys: ['K'], label: 'keys.previousDay' },
  { keys: ['o', 'Enter'], label: 'keys.open' },
  { keys: ['u', 'Esc'], label: 'keys.back' },
  { keys: ['v'], label: 'keys.original' },
  { keys: ['?'], label: 'keys.sheet' },
] as const

/** Off while someone types, chooses or composes, and with any modifier but Shift. */
function isForUs(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return false
  const target = event.target
  return !(
    target instanceof Element && target.closest('input:not([type=radio]), textarea, select, [contenteditable], dialog')
  )
}

export function useKeys(run: (command: Command) => void) {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    function follow(event: KeyboardEvent) {
      const command = COMMANDS[event.key] ?? arrow(event)
      if (!command || !isForUs(event)) return
      event.preventDefault()
      latest.current(command)
    }
    addEventListener('keydown', follow)
    return () => removeEventListener('keydown', follow)
  }, [])
}

/** Arrows walk the list only while the focus is on one of its rows; elsewhere they scroll. */
function arrow(event: KeyboardEvent): Command | undefined {
  if (!(event.target instanceof Element && event.target.closest('.row-link'))) return undefined
  return event.key === 'ArrowDown' ? 'next' : event.key === 'ArrowUp' ? 'previous' : undefined
}
