import { useLayoutEffect, useRef } from 'react'
import type { SafeFragment } from '#content/sanitize.ts'

/** The one door through which an article's HTML enters the page. React never renders into the element. */
export function ArticleBody({ body }: { body: SafeFragment }) {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    element.current?.replaceChildren(body.cloneNode(true))
  }, [body])
  return <div ref={element} className="prose-body" />
}
