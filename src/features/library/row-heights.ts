import { type RefObject, useLayoutEffect, useState } from 'react'

interface Heights {
  head: number
  row: number
}

/** Heights of rows and day heads in pixels, as the style sheet gives them for this width and text size. */
export function useRowHeights(pane: RefObject<HTMLElement | null>): Heights {
  const [heights, setHeights] = useState<Heights>({ head: 36, row: 132 })
  useLayoutEffect(() => {
    const element = pane.current
    if (!element) return
    function measure() {
      if (!element) return
      const style = getComputedStyle(element)
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const head = Number.parseFloat(style.getPropertyValue('--list-head')) * rem
      const row = Number.parseFloat(style.getPropertyValue('--list-row')) * rem
      if (head > 0 && row > 0) setHeights((old) => (old.head === head && old.row === row ? old : { head, row }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [pane])
  return heights
}
