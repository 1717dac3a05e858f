import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Nothing for a blink, then quiet, then words: a wait never looks like an end. */
export function Loading() {
  const { t } = useTranslation()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timers = [3, 10].map((second) => setTimeout(() => setSeconds(second), second * 1000))
    return () => timers.forEach(clearTimeout)
  }, [])
  return (
    <div className="notice" role="status" aria-busy="true">
      <span className="notice-seal" aria-hidden="true" lang="zh-Hans">
        简
      </span>
      {seconds >= 3 && <p className="notice-why">{t(seconds >= 10 ? 'state.loadingSlow' : 'state.loading')}</p>}
    </div>
  )
}
