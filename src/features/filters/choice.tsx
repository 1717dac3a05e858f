import type { ReactNode } from 'react'

interface Props {
  href: string
  isChosen: boolean
  number: string
  onChoose(): void
  children: ReactNode
}

/** A filter is a link: it can be copied, opened in another tab, and undone by Back. */
export function Choice({ href, isChosen, number, onChoose, children }: Props) {
  return (
    <a
      className="choice"
      href={href}
      aria-current={isChosen ? 'true' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        onChoose()
      }}
    >
      <span className="name">{children}</span>
      <span className="number">{number}</span>
    </a>
  )
}
