// npm run bench: prints bytes against the budgets; with --gate it fails when one is exceeded. Needs a build.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const ROOT = join(import.meta.dirname, '..')
const APP = join(ROOT, 'dist/app')
const KB = 1024

if (!existsSync(join(APP, 'index.html'))) {
  console.error('dist/app is missing: run npm run build first')
  process.exit(1)
}

function gzipBytes(paths) {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0)
}

/** Files that the page names itself: its scripts with what they preload, and its styles. */
function firstLoad(extension) {
  const html = readFileSync(join(APP, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+)"/g)].map(([, path]) => path)
  return [...new Set(named)].filter((path) => path.endsWith(extension)).map((path) => join(APP, path))
}

function demoSite() {
  const site = mkdtempSync(join(tmpdir(), 'zhujian-bench-'))
  const cli = join(ROOT, 'dist/cli/main.js')
  spawnSync(process.execPath, [cli, 'build', join(ROOT, 'demo/articles'), '--out', site], { stdio: 'ignore' })
  return site
}

function filesBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

const site = demoSite()
const archive = filesBelow(join(site, 'archive'))
const rows = [
  ['JavaScript before the first list', gzipBytes(firstLoad('.js')), 112 * KB],
  ['CSS', gzipBytes(firstLoad('.css')), 12 * KB],
  ['index.html with its data (demo)', gzipBytes([join(site, 'index.html')].filter(existsSync)), 14 * KB],
  [`demo archive, ${archive.length} files`, gzipBytes(archive), undefined],
]
rmSync(site, { recursive: true, force: true })

let isOver = false
for (const [name, bytes, budget] of rows) {
  const verdict = budget === undefined ? '' : `of ${(budget / KB).toFixed(0)} KB${bytes > budget ? '  OVER' : ''}`
  if (budget !== undefined && bytes > budget) isOver = true
  console.log(`${name.padEnd(36)}${(bytes / KB).toFixed(1).padStart(9)} KB gzip  ${verdict}`)
}
if (isOver && process.argv.includes('--gate')) process.exitCode = 1
