import { QueryClient } from '@tanstack/react-query'
import { toAppError } from '#model/errors.ts'

const RETRIES = 2

/** Faults that another try within seconds may cure; a missing or damaged file is told at once. */
function mayPass(error: unknown): boolean {
  const { code } = toAppError(error)
  return code === 'server' || code === 'offline'
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (count, error) => count < RETRIES && mayPass(error),
        retryDelay: (attempt, error) => {
          const { retryAfterS } = toAppError(error).facts
          return Math.min(30_000, retryAfterS ? retryAfterS * 1000 : 500 * 2 ** attempt * (0.75 + Math.random() / 2))
        },
      },
    },
  })
}
