import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { LanguageTag, SourceId } from '#model/article.ts'
import { err, ok, type Result } from './result.ts'

export const CONFIG_NAME = 'zhujian.config.json'

export interface ConfiguredSource {
  name?: string
  aliases: string[]
  lang?: LanguageTag
  home?: string
}

/** What stands in `zhujian.config.json`; everything may be missing, flags win over it. */
export interface Config {
  title?: string
  description?: string
  timeZone?: string
  /** Where the site will stand, with a slash at the end. */
  baseUrl?: string
  sources: Map<SourceId, ConfiguredSource>
}

export const NO_CONFIG: Config = { sources: new Map() }

/**
 * The configuration in the first input that has one, or beside it; `NO_CONFIG` when there is none.
 * A fault names file, place and reason: a wrong setting stops the build, for nobody would notice it in the result.
 */
export async function findConfig(inputs: readonly string[]): Promise<Result<{ config: Config; file?: string }>> {
  for (const input of inputs) {
    const path = resolve(input)
    const isFolder = await stat(path).then(
      (facts) => facts.isDirectory(),
      () => false,
    )
    for (const folder of isFolder ? [path, dirname(path)] : [dirname(path)]) {
      const file = join(folder, CONFIG_NAME)
      let text: string
      try {
        text = await readFile(file, 'utf8')
      } catch {
        continue
      }
      const config = parseConfig(text, file)
      return config.ok ? ok({ config: config.value, file }) : config
    }
  }
  return ok({ config: NO_CONFIG })
}

/** Checks a configuration member by member. `file` only begins the words of a fault. */
export function parseConfig(text: string, file: string): Result<Config> {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    return err(`${file}${placeOf(error, text)}: is no JSON (${error instanceof Error ? error.message : 'unknown'})`)
  }
  try {
    return ok(readConfig(value))
  } catch (error) {
    if (error instanceof Misfit) return err(`${file}: ${error.message}`)
    throw error
  }
}

/** A member that is not what it should be; stays inside this file. */
class Misfit extends Error {}

function readConfig(value: unknown): Config {
  const root = record(value, 'the file')
  known(root, '', ['$schema', 'title', 'description', 'timezone', 'baseUrl', 'sources'])
  const timeZone = text(root, 'timezone')
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw new Misfit(`timezone: "${timeZone}" is no time zone`)
  const baseUrl = address(root, 'baseUrl', 'baseUrl')
  const title = text(root, 'title')
  const description = text(root, 'description')
  const sources = new Map<SourceId, ConfiguredSource>()
  const claimed = new Map<string, SourceId>()
  for (const [id, settings] of Object.entries(record(root.sources ?? {}, 'sources'))) {
    if (!/^[a-z0-9][a-z0-9-]{0,31}$/.test(id)) {
      throw new Misfit(`sources: the id "${id}" must be 1 to 32 of a-z, 0-9 and -, not beginning with -`)
    }
    const source = readSource(settings, `sources.${id}`)
    for (const name of new Set([id, source.name ?? id, ...source.aliases])) {
      const other = claimed.get(name)
      if (other !== undefined && other !== id)
        throw new Misfit(`sources.${id}: "${name}" belongs to sources.${other} already`)
      claimed.set(name, id)
    }
    sources.set(id, source)
  }
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(timeZone !== undefined && { timeZone }),
    ...(baseUrl !== undefined && { baseUrl: baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/` }),
    sources,
  }
}

function readSource(value: unknown, at: string): ConfiguredSource {
  const settings = record(value, at)
  known(settings, `${at}.`, ['name', 'aliases', 'lang', 'home'])
  const name = text(settings, 'name', `${at}.name`)
  const lang = text(settings, 'lang', `${at}.lang`)
  if (lang !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang)) {
    throw new Misfit(`${at}.lang: "${lang}" is no language tag such as zh-Hans or en`)
  }
  const home = address(settings, 'home', `${at}.home`)
  const aliases = settings.aliases ?? []
  if (!Array.isArray(aliases)) throw new Misfit(`${at}.aliases: must be a list of texts`)
  return {
    ...(name !== undefined && { name }),
    aliases: aliases.map((alias: unknown, index) => {
      if (typeof alias !== 'string' || alias.trim() === '') throw new Misfit(`${at}.aliases.${index}: must be a text`)
      return alias
    }),
    ...(lang !== undefined && { lang }),
    ...(home !== undefined && { home }),
  }
}

function record(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Misfit(`${at}: must be an object {…}`)
  return value as Record<string, unknown>
}

function known(value: Record<string, unknown>, at: string, names: readonly string[]): void {
  const stranger = Object.keys(value).find((name) => !names.includes(name))
  if (stranger !== undefined) throw new Misfit(`${at}${stranger}: is no setting (there are ${names.join(', ')})`)
}

function text(value: Record<string, unknown>, name: string, at = name): string | undefined {
  const found = value[name]
  if (found === undefined) return undefined
  if (typeof found !== 'string' || found.trim() === '') throw new Misfit(`${at}: must be a text`)
  return found
}

function address(value: Record<string, unknown>, name: string, at: string): string | undefined {
  const found = text(value, name, at)
  if (found !== undefined && !/^https?:\/\/[^\s/]/.test(found))
    throw new Misfit(`${at}: must begin with https:// or http://`)
  return found
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  if (position === undefined) return ''
  const lines = text.slice(0, Number(position)).split('\n')
  return `:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
}
