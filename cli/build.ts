import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { securityHeaders } from '#content/policy.ts'
import { UsageError } from './arguments.ts'
import { findConfig } from './config.ts'
import { readInputs } from './read-inputs.ts'
import { encodeReport, formatReport } from './report.ts'
import { buildArchive } from './write/build-archive.ts'
import { writeSite } from './write/write-site.ts'

const OPTIONS = {
  out: { type: 'string' },
  title: { type: 'string' },
  timezone: { type: 'string' },
  'base-url': { type: 'string' },
  'data-only': { type: 'boolean', default: false },
  public: { type: 'boolean', default: false },
  now: { type: 'string' },
  report: { type: 'string' },
  debug: { type: 'boolean', default: false },
} as const

export async function buildCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  if (positionals.length === 0) throw new UsageError('build: name at least one folder or file to read')
  if (!values.out) throw new UsageError('build: --out <site> says where to write')
  const found = await findConfig(positionals)
  if (!found.ok) throw new UsageError(found.fault)
  const { config } = found.value
  const timeZone = values.timezone ?? config.timeZone ?? 'Asia/Shanghai'
  requireTimeZone(timeZone)
  const now = values.now === undefined ? new Date() : new Date(values.now)
  if (Number.isNaN(now.getTime())) throw new UsageError(`build: --now ${values.now} is no time`)
  const app = values['data-only'] ? undefined : builtApp()

  const read = await readInputs(positionals, { timeZone, now, config, onProgress: progress() })
  process.stderr.isTTY && process.stderr.write('\r\u001b[K')
  console.log(formatReport(read.report))
  if (values.report) await writeFile(values.report, encodeReport(read.report))

  const baseUrl = values['base-url'] ?? config.baseUrl
  const built = buildArchive({
    ...read,
    title: values.title ?? config.title ?? titleOf(positionals),
    ...(config.description ? { description: config.description } : {}),
    timeZone,
    ...(baseUrl ? { baseUrl } : {}),
  })
  if (!baseUrl) console.log('feed.json and feed.xml do not name their own address (--base-url gives it)')
  const written = await writeSite(resolve(values.out), built, {
    ...(app ? { app } : {}),
    isPublic: values.public,
    headers: securityHeaders(),
  })
  if (!written.ok) {
    console.error(`zhujian: ${written.fault}`)
    return 1
  }
  const { files, bytes, generation } = written.value
  console.log(`${values.out}: generation ${generation}, ${files} files, ${(bytes / 1e6).toFixed(1)} MB`)
  return read.report.refused.length > 0 ? 1 : 0
}

/** The app lies beside the built command line tool. */
function builtApp(): string {
  const app = fileURLToPath(new URL('../app', import.meta.url))
  if (!existsSync(join(app, 'index.html'))) {
    throw new UsageError(
      'the app is not built yet: run "npm run build" first, or write the data alone with --data-only',
    )
  }
  return app
}

function requireTimeZone(zone: string) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    throw new UsageError(`build: --timezone ${zone} is no time zone (such as Asia/Taipei or UTC)`)
  }
}

function titleOf(inputs: string[]): string {
  const name = basename(resolve(inputs[0] ?? '')).replace(/\.(?:tar|tar\.gz|tgz|zip)$/, '')
  return name === 'articles' ? basename(resolve(inputs[0] ?? '', '..')) : name
}

/** A count on a terminal, ten times a second at most; nothing in a log. */
function progress(): (filesRead: number) => void {
  let last = 0
  return (filesRead) => {
    if (!process.stderr.isTTY || Date.now() - last < 100) return
    last = Date.now()
    process.stderr.write(`\r${filesRead} files read`)
  }
}
