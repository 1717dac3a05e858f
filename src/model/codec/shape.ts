import { AppError } from '../errors.ts'

/** A JSON object as a map: members that nobody asks for are ignored, `__proto__` is a name like any other. */
export type Members = ReadonlyMap<string, unknown>

export function damaged(at: string, found: unknown): AppError {
  return new AppError('damaged', { at, found: Array.isArray(found) ? 'array' : found === null ? 'null' : typeof found })
}

export function members(value: unknown, at: string): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw damaged(at, value)
  return new Map(Object.entries(value))
}

export function list(value: unknown, at: string): unknown[] {
  if (!Array.isArray(value)) throw damaged(at, value)
  return value
}

export function text(value: unknown, at: string): string {
  if (typeof value !== 'string') throw damaged(at, value)
  return value
}

/** A whole number of at least 0. */
export function whole(value: unknown, at: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw damaged(at, value)
  return value
}

export function texts(value: unknown, at: string): string[] {
  return list(value ?? [], at).map((item, index) => text(item, `${at}.${index}`))
}

export function optional<T>(value: unknown, at: string, read: (value: unknown, at: string) => T): T | undefined {
  return value === undefined || value === null ? undefined : read(value, at)
}

/** `{key: value}` when there is a value, else nothing to spread. */
export function given<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: T }) // a computed key widens to string
}
