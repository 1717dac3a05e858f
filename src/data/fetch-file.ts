import { AppError } from '#model/errors.ts'

/** A file under the folder of the page; archives on other origins are not opened. */
export function archiveUrl(path: string): string {
  return new URL(`archive/${path}`, new URL('.', document.baseURI)).href
}

/** Fetches a JSON file of the archive. Throws `AppError` with the code that fits the fault. */
export async function fetchJson(path: string, signal?: AbortSignal, cache?: RequestCache): Promise<unknown> {
  const response = await fetchOk(path, signal, cache)
  const text = await readBody(path, () => response.text())
  try {
    return JSON.parse(text)
  } catch (cause) {
    // A sign-in page of a network or a host's fallback page, answered as if it were the file.
    if (/^\s*</.test(text)) throw new AppError('captive', { at: path })
    const at = cause instanceof Error ? /position (\d+)/.exec(cause.message)?.[1] : undefined
    throw new AppError('damaged', { at: path, found: `byte ${at ?? text.length}` }, { cause })
  }
}

/** Fetches a binary file of the archive. Throws like `fetchJson`. */
export async function fetchBytes(path: string, signal?: AbortSignal): Promise<Uint8Array> {
  const response = await fetchOk(path, signal)
  const bytes = await readBody(path, async () => new Uint8Array(await response.arrayBuffer()))
  if (response.headers.get('content-type')?.startsWith('text/html')) throw new AppError('captive', { at: path })
  return bytes
}

async function fetchOk(path: string, signal?: AbortSignal, cache?: RequestCache): Promise<Response> {
  let response: Response
  try {
    response = await fetch(archiveUrl(path), { signal: signal ?? null, ...(cache ? { cache } : {}) })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new AppError('offline', { at: path }, { cause })
  }
  if (response.ok) return response
  if (response.status === 404 || response.status === 410) {
    throw new AppError('missing-file', { at: path, status: response.status })
  }
  const retryAfterS = Number(response.headers.get('retry-after'))
  throw new AppError('server', {
    at: path,
    status: response.status,
    ...(Number.isFinite(retryAfterS) && retryAfterS > 0 ? { retryAfterS } : {}),
  })
}

async function readBody<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new AppError('offline', { at: path }, { cause })
  }
}
