import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerFrom, filePath } from './answer.ts'

let folder: string
let server: Server
let address: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhujian-serve-'))
  await mkdir(join(folder, 'archive'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'archive/archive.json'), '{}')
  await writeFile(join(folder, 'archive/head.abcdefgh.json'), '{}')
  server = createServer(answerFrom(folder, '/reading/')).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/reading/`
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true, force: true })
})

test.each([
  ['', 200, 'text/html; charset=utf-8', 'no-cache'],
  ['archive/archive.json', 200, 'application/json; charset=utf-8', 'no-cache'],
  ['archive/head.abcdefgh.json?x=1', 200, 'application/json; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['archive', 404, 'text/plain; charset=utf-8', null],
  ['missing.json', 404, 'text/plain; charset=utf-8', null],
])('answers %j with %i', async (path, status, type, cache) => {
  const response = await fetch(address + path)
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
    status,
    type,
    cache,
  ])
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test('takes nothing but GET and HEAD', async () => {
  expect((await fetch(address, { method: 'POST' })).status).toBe(405)
})

test.each([
  '/reading/../secret',
  '/reading/%2e%2e/secret',
  '/reading/a/%2e%2e%2f..',
  '/reading/..\\secret',
  '/reading/.env',
  '/else',
  '/reading/%',
  '/reading/a%00',
])('never leaves its folder for %s', (url) => {
  expect(filePath('/site', '/reading/', url)).toBeUndefined()
})

test('finds files with any name', () => {
  expect(filePath(`${sep}site`, '/', '/a%20b/%E7%AB%B9.json?q#h')).toBe(join(`${sep}site`, 'a b', '竹.json'))
})
