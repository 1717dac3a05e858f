import { useTranslation } from 'react-i18next'
import { errorMessage } from '#i18n/error-message.ts'
import type { AppError } from '#model/errors.ts'
import { Notice } from './notice.tsx'

/** A fault in words, with its next step; the code stands behind the details. */
export function FaultNotice({ error, onRetry }: { error: AppError; onRetry?: () => void }) {
  const { t } = useTranslation()
  const { title, why, action, remedy } = errorMessage(t, error)
  return (
    <Notice isFault title={title} why={why} details={error.message} detailsLabel={t('app.details')}>
      {onRetry && (
        <button type="button" className="button" onClick={remedy === 'reload' ? () => location.reload() : onRetry}>
          {action}
        </button>
      )}
    </Notice>
  )
}
