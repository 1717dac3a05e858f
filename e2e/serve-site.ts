import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const CLI = 'dist/cli/main.js'

/** Builds a site with the command line tool, as a stranger would. Exit code 1 means that some files were refused. */
export function buildSite(input: string, site: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'build', input, '--out', site], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0 && status !== 1) throw new Error(`zhujian build ${input} ended with ${status}\n${stdout}\n${stderr}`)
}

/** Serves a site on a free port; gives the address, once it answers, and the process that is to be ended. */
export async function serveSite(site: string): Promise<{ address: string; server: ChildProcess }> {
  const server = spawn(process.execPath, [CLI, 'serve', site, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(server, 'exit').then(([code]) => Promise.reject(new Error(`zhujian serve ended with ${code}`)))
  // The address is the first line; what comes later is nobody's business, but must be read so that the pipe never fills.
  const [address] = await Promise.race([once(createInterface(server.stdout), 'line'), ended])
  ended.catch(() => {})
  server.stdout.resume()
  return { address: String(address).trim(), server }
}
