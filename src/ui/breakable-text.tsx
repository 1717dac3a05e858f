import { Fragment } from 'react'

/** Words between which a line may break, and nowhere else (with `word-break: keep-all`). */
export function BreakableText({ parts }: { parts: readonly string[] }) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words of one title, never reordered
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
