import type { ReactNode } from 'react'

interface Props {
  title: string
  why?: string | undefined
  details?: string | undefined
  detailsLabel?: string | undefined
  /** True for faults: told at once to those who listen. */
  isFault?: boolean
  children?: ReactNode
}

/** One line of what, one line of why, one or two buttons: the shape of every empty or failed state. */
export function Notice({ title, why, details, detailsLabel, isFault = false, children }: Props) {
  return (
    <div className="notice" role={isFault ? 'alert' : 'status'}>
      <span className="notice-seal" aria-hidden="true" lang="zh-Hans">
        简
      </span>
      <p className="notice-title">{title}</p>
      {why && <p className="notice-why">{why}</p>}
      {children && <div className="notice-actions">{children}</div>}
      {details && (
        <details className="notice-details">
          <summary>{detailsLabel}</summary>
          <code>{details}</code>
        </details>
      )}
    </div>
  )
}
