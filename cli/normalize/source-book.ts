import type { SourceId } from '#model/article.ts'
import { base32 } from '#model/base32.ts'
import { sha256 } from '#model/sha256.ts'
import { utf8 } from '#model/utf8.ts'
import type { ConfiguredSource } from '../config.ts'
import { KNOWN_SOURCES, type KnownSource } from './known-sources.ts'

const SLUG_MAX = 32

export interface SourceBook {
  /** The source of that name, id or alias. */
  byName(name: string): KnownSource | undefined
  byHost(host: string): KnownSource | undefined
  byId(id: SourceId): KnownSource | undefined
}

/**
 * Who is meant by a folder, a tag or a host. A configured source takes every name it claims, and with it all other
 * names that the table of known sources joins to them: `{ "guangbo": { "aliases": ["法广"] } }` moves rfi and www.rfi.fr too.
 */
export function sourceBook(configured: ReadonlyMap<SourceId, ConfiguredSource>): SourceBook {
  const sources = new Map<SourceId, KnownSource>()
  const names = new Map<string, KnownSource>()
  const hosts = new Map<string, KnownSource>()
  for (const [id, settings] of configured) {
    const joined = KNOWN_SOURCES.filter((known) =>
      [id, settings.name, ...settings.aliases].some((name) => name !== undefined && isNamed(known, name)),
    )
    const aliases = [...settings.aliases, ...joined.flatMap((known) => [known.name, ...known.aliases, known.id])]
    const lang = settings.lang ?? joined[0]?.lang
    const home = settings.home ?? joined[0]?.home
    sources.set(id, {
      id,
      name: settings.name ?? joined[0]?.name ?? id,
      aliases,
      hosts: joined.flatMap((known) => [...known.hosts]),
      ...(lang && { lang }),
      ...(home && { home }),
    })
  }
  const own = [...sources.values()]
  for (const source of [...own, ...KNOWN_SOURCES]) {
    if (!sources.has(source.id)) sources.set(source.id, source)
    // The first claim stands: the configuration comes before the table.
    for (const name of [source.id, source.name, ...source.aliases]) setOnce(names, fold(name), source)
    for (const host of source.hosts) setOnce(hosts, host, source)
  }
  return {
    byName: (name) => names.get(fold(name)),
    byHost: (host) =>
      hostsOf(host)
        .map((part) => hosts.get(part))
        .find((source) => source !== undefined),
    byId: (id) => sources.get(id),
  }
}

/** The id of a source that nobody knows: the name itself when it is ASCII, else six base32 characters of its hash. */
export function idOfName(name: string): SourceId {
  const folded = fold(name)
  const slug = folded
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, SLUG_MAX)
    .replace(/-+$/, '')
  if (slug !== '' && /^[ -~]*$/.test(folded)) return slug
  return `s-${base32(sha256(utf8(folded)), 6)}`
}

function isNamed(source: KnownSource, name: string): boolean {
  const folded = fold(name)
  return [source.id, source.name, ...source.aliases].some((other) => fold(other) === folded)
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** `cn.reuters.com`, `reuters.com`, `com`. */
function hostsOf(host: string): string[] {
  const labels = host.toLowerCase().split('.')
  return labels.map((_, index) => labels.slice(index).join('.'))
}

function setOnce<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value)
}
