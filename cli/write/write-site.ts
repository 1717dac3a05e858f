import { cp, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Manifest } from '#model/archive.ts'
import { decodeManifest, encodeManifest } from '#model/codec/manifest.ts'
import { err, ok, type Result } from '../result.ts'
import type { BuiltArchive } from './build-archive.ts'
import { jsonBytes } from './segment-files.ts'

/** How many generations a dropped file stays, so that open pages find what they were promised. */
const KEEP_GENERATIONS = 72

export interface SiteOptions {
  /** Folder of the built app; undefined writes the data alone. */
  app?: string
  /** Search engines may list the site. */
  isPublic: boolean
  headers: readonly [string, string][]
}

export interface Written {
  generation: number
  files: number
  bytes: number
}

/**
 * Writes a site. New files come beside the old ones under names never used before; `archive.json` is renamed into
 * place last, so a build that dies leaves the old site whole.
 */
export async function writeSite(out: string, built: BuiltArchive, options: SiteOptions): Promise<Result<Written>> {
  const archive = join(out, 'archive')
  await mkdir(archive, { recursive: true })
  const lock = await takeLock(join(archive, '.tmp-lock'))
  if (!lock.ok) return lock
  try {
    const before = await readManifest(archive)
    const manifest = nextManifest(built.manifest, before)
    let bytes = 0
    for (const [name, content] of built.lasting) {
      bytes += content.length
      await writeOnce(join(archive, name), content)
    }
    if (options.app) await copyApp(options.app, out)
    await replaceFile(join(archive, 'archive.json'), jsonBytes(encodeManifest(manifest)))
    for (const [name, content] of built.feeds) await replaceFile(join(archive, name), content)
    if (options.app) await writeHostFiles(out, options)
    await removeRetired(archive, before, manifest)
    return ok({ generation: manifest.generation, files: built.lasting.size + built.feeds.size + 1, bytes })
  } finally {
    await rm(join(archive, '.tmp-lock'), { force: true })
  }
}

async function takeLock(path: string): Promise<Result<undefined>> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      return ok(undefined)
    } catch {
      const holder = Number(await readFile(path, 'utf8').catch(() => ''))
      if (holder > 0 && isAlive(holder)) return err(`another build (process ${holder}) is writing here; wait for it`)
      await rm(path, { force: true })
    }
  }
  return err(`${path}: cannot be written; is the folder writable?`)
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function readManifest(archive: string): Promise<Manifest | undefined> {
  try {
    return decodeManifest(JSON.parse(await readFile(join(archive, 'archive.json'), 'utf8')))
  } catch {
    return undefined // None yet, or none that can be read: a full build does not need it.
  }
}

/** The same archive keeps its generation, so that a build without news changes no byte. */
function nextManifest(manifest: Manifest, before: Manifest | undefined): Manifest {
  if (!before) return manifest
  const kept = { ...manifest, generation: before.generation, retired: before.retired }
  if (JSON.stringify(encodeManifest(kept)) === JSON.stringify(encodeManifest(before))) return kept
  const generation = before.generation + 1
  const names = new Set(namesOf(manifest))
  const dropped = namesOf(before).filter((name) => !names.has(name))
  const retired = [
    ...before.retired.filter(({ name }) => !names.has(name)),
    ...dropped.map((name) => ({ name, generation })),
  ].filter((item) => item.generation + KEEP_GENERATIONS > generation)
  return { ...manifest, generation, retired }
}

/** Every name below `archive/` that a manifest promises. */
export function namesOf(manifest: Manifest): string[] {
  return [
    manifest.head,
    ...(Array.isArray(manifest.sources) ? [] : [manifest.sources.file]),
    ...manifest.years.map(({ file }) => file),
    ...manifest.segments.map(({ name }) => `s/${name}`),
  ]
}

/** Only names that a manifest once listed, and leftovers of builds that died, are ever deleted. */
async function removeRetired(archive: string, before: Manifest | undefined, now: Manifest) {
  const stays = new Set([...namesOf(now), ...now.retired.map(({ name }) => name)])
  const listed = before ? [...namesOf(before), ...before.retired.map(({ name }) => name)] : []
  for (const name of listed.filter((name) => !stays.has(name))) {
    await rm(join(archive, name), { recursive: true, force: true })
  }
  for (const name of await readdir(archive, { recursive: true })) {
    if (/(?:^|[\\/])\.tmp-/.test(name)) await rm(join(archive, name), { recursive: true, force: true })
  }
}

/** A file whose name says its content: there already means right already, unless it was cut short. */
async function writeOnce(path: string, content: Uint8Array) {
  const there = await stat(path).catch(() => undefined)
  if (there?.size === content.length && Buffer.compare(await readFile(path), content) === 0) return
  await mkdir(dirname(path), { recursive: true })
  await replaceFile(path, content)
}

async function replaceFile(path: string, content: Uint8Array) {
  const temporary = join(dirname(path), `.tmp-${process.pid}-${path.split(/[\\/]/).pop()}`)
  const file = await open(temporary, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
}

/** The page itself comes after the files it names. */
async function copyApp(app: string, out: string) {
  const names = await readdir(app)
  for (const name of names.filter((name) => name !== 'index.html')) {
    await cp(join(app, name), join(out, name), { recursive: true })
  }
  await replaceFile(join(out, 'index.html'), await readFile(join(app, 'index.html')))
}

async function writeHostFiles(out: string, options: SiteOptions) {
  const rules = [
    `/*\n${options.headers.map(([name, value]) => `  ${name}: ${value}`).join('\n')}`,
    '/assets/*\n  Cache-Control: public, max-age=31536000, immutable',
    '/archive/s/*\n  Cache-Control: public, max-age=31536000, immutable',
    '/archive/feed.*\n  Cross-Origin-Resource-Policy: cross-origin\n  Access-Control-Allow-Origin: *',
  ]
  await replaceFile(join(out, '_headers'), Buffer.from(`${rules.join('\n\n')}\n`))
  await replaceFile(join(out, '.nojekyll'), Buffer.from(''))
  const robots = options.isPublic ? 'User-agent: *\nAllow: /\n' : 'User-agent: *\nDisallow: /\n'
  await replaceFile(join(out, 'robots.txt'), Buffer.from(robots))
}
