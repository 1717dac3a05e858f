/** Everything that can go wrong in the browser, as far as a reader can tell the difference. */
export const ERROR_CODES = [
  'offline',
  'slow',
  'missing-archive',
  'missing-file',
  'missing-article',
  'server',
  'captive',
  'damaged',
  'newer-format',
  'stale',
  'unexpected',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

export interface ErrorFacts {
  /** File or address the fault is about. */
  at?: string
  /** HTTP status. */
  status?: number
  /** What was found instead, for the details. */
  found?: string
  /** Seconds after which the server wants to be asked again. */
  retryAfterS?: number
}

/** The one error that queries throw; people see the words of `error.<code>`. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly facts: ErrorFacts

  constructor(code: ErrorCode, facts: ErrorFacts = {}, options?: ErrorOptions) {
    super(`${code}${facts.at ? ` at ${facts.at}` : ''}${facts.found ? `: ${facts.found}` : ''}`, options)
    this.code = code
    this.facts = facts
  }
}

export function toAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('unexpected', { found: String(error) }, { cause: error })
}
