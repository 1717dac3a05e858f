import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { en } from './en.ts'

const SRC = join(import.meta.dirname, '..')

function keysOf(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key.replace(/_(one|other)$/, '')] : keysOf(value, `${prefix}${key}.`),
  )
}

/** All code of the app, without tests and without the words themselves. */
function code(): string {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|i18n[\\/](en|zh-hans|zh-hant)\.ts$/.test(path))
    .map((path) => readFileSync(join(SRC, path), 'utf8'))
    .join('\n')
}

it('has no words that nobody says', () => {
  const text = code()
  // A template such as `look.${value}` says every key that fits it.
  const templates = [...text.matchAll(/`([\w-]+(?:\.[\w-]+)*\.(?:\$\{[^}]+\}[\w.-]*)+)`/g)].map(
    ([, template = '']) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`),
  )
  const isSaid = (key: string) => text.includes(`'${key}'`) || templates.some((template) => template.test(key))
  expect([...new Set(keysOf(en))].filter((key) => !isSaid(key))).toEqual([])
})
