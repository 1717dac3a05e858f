import { type FileHandle, open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { securityHeaders } from '#content/policy.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/atom+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}
const COMPRESSED = /^(?:text|application)\/|svg/
const compress = promisify(gzip)
// Strict transport would bind every other server on this computer to https.
const HEADERS = securityHeaders().filter(([name]) => name !== 'Strict-Transport-Security')

/** Answers GET and HEAD with the files of a folder, and nothing outside it. */
export function answerFrom(root: string, base: string) {
  return async (request: IncomingMessage, response: ServerResponse) => {
    try {
      await answer(root, base, request, response)
    } catch {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    }
  }
}

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse) {
  for (const [name, value] of HEADERS) response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return response.writeHead(405, { Allow: 'GET, HEAD' }).end()
  const path = filePath(root, base, request.url ?? '/')
  const bytes = path && (await read(path))
  if (!path || !bytes) {
    return response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('not found\n')
  }
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  response.setHeader('Content-Type', type)
  response.setHeader('Cache-Control', cacheControl(path.slice(root.length)))
  response.setHeader('Vary', 'Accept-Encoding')
  const accepts = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const body = accepts && COMPRESSED.test(type) ? await compress(bytes) : bytes
  if (body !== bytes) response.setHeader('Content-Encoding', 'gzip')
  response.setHeader('Content-Length', body.length)
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body)
}

/** The file that a request path means; undefined when it leads anywhere else. */
export function filePath(root: string, base: string, url: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
  } catch {
    return undefined
  }
  if (!path.startsWith(base) || path.includes('\0') || path.includes('\\')) return undefined
  const parts = path.slice(base.length).split('/')
  if (parts.some((part) => part === '..' || (part.startsWith('.') && part !== '.nojekyll'))) return undefined
  const file = join(root, ...parts, ...(path.endsWith('/') ? ['index.html'] : []))
  return file.startsWith(root + sep) ? file : undefined
}

async function read(path: string): Promise<Buffer | undefined> {
  let file: FileHandle | undefined
  try {
    file = await open(path, 'r')
    return (await file.stat()).isFile() ? await file.readFile() : undefined
  } catch {
    return undefined
  } finally {
    await file?.close()
  }
}

/** Names that hold a hash never change their content. */
function cacheControl(path: string): string {
  const isHashed = /[\\/](?:assets|archive[\\/](?:s|i|n|x))[\\/]|[\\/](?:head|sources)\.[a-z2-7]{8}\.json$/.test(path)
  return isHashed ? 'public, max-age=31536000, immutable' : 'no-cache'
}
