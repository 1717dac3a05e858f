import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { UsageError } from '../arguments.ts'
import { answerFrom } from './answer.ts'

const OPTIONS = {
  port: { type: 'string' },
  base: { type: 'string', default: '/' },
  debug: { type: 'boolean', default: false },
} as const

const DEFAULT_PORT = 4173

export async function serveCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const [site, ...more] = positionals
  if (!site || more.length > 0) throw new UsageError('serve: name one site to show')
  if (!existsSync(site)) throw new UsageError(`serve: ${site} is not there; "zhujian build" makes it`)
  const base = `/${values.base.split('/').filter(Boolean).join('/')}/`.replace('//', '/')
  const server = createServer(answerFrom(resolve(site), base))
  const port = await listen(server, values.port)
  console.log(`http://127.0.0.1:${port}${base}`)
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
  server.closeAllConnections()
  server.close()
  return 0
}

/** Only this computer can ask. The default port gives way to the next free one; a port that was named does not. */
async function listen(server: Server, wanted: string | undefined): Promise<number> {
  const first = wanted === undefined ? DEFAULT_PORT : Number(wanted)
  if (!Number.isInteger(first) || first < 0 || first > 65_535)
    throw new UsageError(`serve: --port ${wanted} is no port`)
  const last = wanted === undefined ? first + 50 : first
  for (let port = first; port <= last; port++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
      server.once('error', done)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', done)
        done(undefined)
      })
    })
    const address = server.address()
    if (!error) return typeof address === 'object' && address ? address.port : port
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error
  }
  throw new UsageError(`serve: port ${first} is in use; --port names another`)
}
