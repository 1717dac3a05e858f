import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { corpusFolder } from './corpus-folder.ts'
import { buildSite, serveSite } from './serve-site.ts'
import { SITES, type Site, variableOf } from './sites.ts'

const CACHE = 'node_modules/.cache/zhujian-e2e'

/** Builds and serves every site, and ends the servers when the tests are over. */
export default async function globalSetup() {
  mkdirSync(CACHE, { recursive: true })
  const inputs: Record<Site, string | undefined> = {
    demo: 'demo/articles',
    tiny: 'e2e/articles',
    corpus: corpusFolder(CACHE),
  }
  // A folder for this run alone: two runs at once must not build under each other's servers.
  const run = mkdtempSync(join(CACHE, 'run-'))
  const servers: ChildProcess[] = []
  for (const site of SITES) {
    const input = inputs[site]
    if (input === undefined) continue
    const folder = join(run, site)
    buildSite(input, folder)
    const { address, server } = await serveSite(folder)
    servers.push(server)
    process.env[variableOf(site)] = address
  }
  return () => {
    for (const server of servers) server.kill()
    rmSync(run, { recursive: true, force: true })
  }
}
