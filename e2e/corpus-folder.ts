import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const PACKED = resolve('..', 'shared', 'corpus', 'corpus.tar.xz')

/** Folder of the unpacked corpus, kept between runs under `cache`; undefined, and said aloud, where there is none. */
export function corpusFolder(cache: string): string | undefined {
  if (!existsSync(PACKED)) return skip(`${PACKED} is missing`)
  const { size, mtimeMs } = statSync(PACKED)
  const folder = join(cache, `corpus-${size}-${Math.floor(mtimeMs)}`)
  const done = join(folder, '.unpacked')
  if (existsSync(done)) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { status, error, stderr } = spawnSync('tar', ['-xf', PACKED, '-C', folder], { encoding: 'utf8' })
  if (status !== 0) return skip(`tar could not unpack it: ${error?.message ?? stderr}`)
  writeFileSync(done, '')
  return folder
}

function skip(why: string): undefined {
  console.warn(`\nTHE TESTS OVER THE CORPUS ARE SKIPPED: ${why}\n`)
}
