import type { TFunction } from 'i18next'
import type { AppError, ErrorCode } from '#model/errors.ts'
import type {} from './words.ts'

/** What the one button of a fault does. */
export type Remedy = 'retry' | 'reload' | 'list'

export interface ErrorMessage {
  title: string
  why: string
  /** Words on the button. */
  action: string
  remedy: Remedy
}

const REMEDIES: Readonly<Partial<Record<ErrorCode, Remedy>>> = {
  'missing-article': 'list',
  'newer-format': 'reload',
  stale: 'reload',
  unexpected: 'reload',
}

/** A fault in words: what happened, what it means for reading, what to do. Codes and names of files are for the details. */
export function errorMessage(t: TFunction, { code, facts }: AppError): ErrorMessage {
  const { status = '?', retryAfterS: seconds } = facts
  return {
    title: code === 'server' ? t('error.server.title', { status: String(status) }) : t(`error.${code}.title`),
    why:
      code === 'server' && seconds !== undefined
        ? t('error.server.wait', { count: seconds, n: String(seconds) })
        : t(`error.${code}.why`),
    action: t(`error.${code}.action`),
    remedy: REMEDIES[code] ?? 'retry',
  }
}
