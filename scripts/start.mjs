// npm start [-- <input>...]: builds what is missing, makes a site of the inputs (or the demo), and shows it.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const cli = join(root, 'dist/cli/main.js')
const site = join(root, 'node_modules/.cache/zhujian/site')
const inputs = process.argv.slice(2)

function newest(path) {
  const facts = statSync(path)
  if (!facts.isDirectory()) return facts.mtimeMs
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: process.cwd() })
  return status ?? 1
}

const sources = ['src', 'cli', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((name) => join(root, name))
const isBuilt = existsSync(cli) && existsSync(join(root, 'dist/app/index.html'))
if (!isBuilt || Math.max(...sources.map(newest)) > statSync(cli).mtimeMs) {
  if (run(join(root, 'scripts/build.mjs')) !== 0) process.exit(1)
}
const named = inputs.length > 0 ? inputs : [join(root, 'demo/articles')]
// Refused files are named in the report; the rest is worth showing.
if (run(cli, 'build', ...named, '--out', site) > 1) process.exit(2)
process.exit(run(cli, 'serve', site))
