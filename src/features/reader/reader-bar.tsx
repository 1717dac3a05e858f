import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedRow } from '#model/archive.ts'
import { safeUrl } from '#model/safe-url.ts'
import { Icon } from '#ui/icon.tsx'

interface Props {
  scroll: RefObject<HTMLElement | null>
  row: PlacedRow
  onBack(): void
}

/** Controls above the article: they leave on the way down and come back on the way up. */
export function ReaderBar({ scroll, row, onBack }: Props) {
  const { t } = useTranslation()
  const [isHidden, setIsHidden] = useState(false)
  const progress = useRef<HTMLDivElement>(null)
  const original = row.url === undefined ? undefined : safeUrl(row.url)

  useEffect(() => {
    const box = scroll.current
    if (!box) return
    let before = box.scrollTop
    function follow() {
      if (!box) return
      const { scrollTop, scrollHeight, clientHeight } = box
      if (Math.abs(scrollTop - before) > 6) {
        setIsHidden(scrollTop > before && scrollTop > 96)
        before = scrollTop
      }
      const share = scrollHeight > clientHeight ? scrollTop / (scrollHeight - clientHeight) : 0
      if (progress.current) progress.current.style.transform = `scaleX(${share})`
    }
    follow()
    box.addEventListener('scroll', follow, { passive: true })
    return () => box.removeEventListener('scroll', follow)
  }, [scroll])

  return (
    <div className="reader-bar" data-hidden={isHidden || undefined}>
      <button type="button" className="icon-button" onClick={onBack}>
        <Icon name="back" />
        {t('app.back')}
      </button>
      <span className="grow" />
      {original && (
        <a
          className="icon-button"
          href={original}
          target="_blank"
          rel="noopener noreferrer nofollow"
          aria-label={t('reader.original')}
        >
          <Icon name="original" />
        </a>
      )}
      <div ref={progress} className="reader-progress" aria-hidden="true" />
    </div>
  )
}
