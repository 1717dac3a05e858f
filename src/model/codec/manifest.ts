import { FORMAT, ID_RULE, type Manifest, type Segment, type Source } from '../archive.ts'
import { fromEpochDay, toEpochDay } from '../day.ts'
import { AppError } from '../errors.ts'
import { damaged, given, list, members, optional, text, texts, whole } from './shape.ts'

const AT = 'archive.json'

export function encodeManifest(manifest: Manifest): object {
  return {
    format: FORMAT,
    minReader: FORMAT,
    idRule: ID_RULE,
    generation: manifest.generation,
    title: manifest.title,
    ...given('description', manifest.description),
    timeZone: manifest.timeZone,
    total: manifest.total,
    undated: manifest.undated,
    head: manifest.head,
    sources: Array.isArray(manifest.sources) ? manifest.sources.map(encodeSource) : manifest.sources,
    years: manifest.years,
    segments: manifest.segments.map(encodeSegment),
    index: [],
    retired: manifest.retired,
  }
}

/** Throws `newer-format` for an archive made for later readers, `damaged` for anything that is not a manifest. */
export function decodeManifest(json: unknown): Manifest {
  const fields = members(json, AT)
  const minReader = whole(fields.get('minReader') ?? fields.get('format'), `${AT}: minReader`)
  if (minReader > FORMAT) throw new AppError('newer-format', { at: AT, found: `format ${minReader}` })
  const sources = fields.get('sources')
  return {
    format: whole(fields.get('format'), `${AT}: format`),
    generation: whole(fields.get('generation'), `${AT}: generation`),
    title: text(fields.get('title'), `${AT}: title`),
    ...given('description', optional(fields.get('description'), `${AT}: description`, text)),
    timeZone: timeZone(fields.get('timeZone')),
    total: whole(fields.get('total'), `${AT}: total`),
    undated: whole(fields.get('undated'), `${AT}: undated`),
    head: fileName(fields.get('head'), `${AT}: head`),
    sources: Array.isArray(sources) ? decodeSources(sources) : sourcesFile(sources),
    years: list(fields.get('years'), `${AT}: years`).map((value, index) => {
      const at = `${AT}: years.${index}`
      const year = members(value, at)
      return { year: whole(year.get('year'), at), file: fileName(year.get('file'), at) }
    }),
    segments: list(fields.get('segments'), `${AT}: segments`).map(decodeSegment),
    retired: list(fields.get('retired') ?? [], `${AT}: retired`).map((value, index) => {
      const at = `${AT}: retired.${index}`
      const item = members(value, at)
      return { name: fileName(item.get('name'), at), generation: whole(item.get('generation'), at) }
    }),
  }
}

function timeZone(value: unknown): string {
  const zone = text(value, `${AT}: timeZone`)
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    throw new AppError('damaged', { at: `${AT}: timeZone`, found: zone.slice(0, 80) })
  }
  return zone
}

/** Only names that this format makes: a manifest must not point a reader or a builder out of its folder. */
function fileName(value: unknown, at: string): string {
  const name = text(value, at)
  if (!/^(?:[a-z]+\/)?[a-z0-9.-]+$/.test(name) || name.includes('..')) throw damaged(at, name)
  return name
}

function sourcesFile(value: unknown) {
  const fields = members(value, `${AT}: sources`)
  return {
    file: fileName(fields.get('file'), `${AT}: sources.file`),
    count: whole(fields.get('count'), `${AT}: sources.count`),
  }
}

/** Days as [days since the last one, live count, …]; the undated stand apart, before the first pair. */
function encodeSegment(segment: Segment): object {
  const days: number[] = []
  let before = 0
  for (const { day, count } of segment.days) {
    if (day === 0) continue
    days.push(toEpochDay(day) - before, count)
    before = toEpochDay(day)
  }
  const undated = segment.days.find(({ day }) => day === 0)?.count
  const gone = segment.gone.map((number, index) => number - (segment.gone[index - 1] ?? 0))
  return {
    name: segment.name,
    key: segment.key,
    size: segment.size,
    ...given('undated', undated),
    days,
    ...(gone.length > 0 ? { gone } : {}),
  }
}

function decodeSegment(value: unknown, index: number): Segment {
  const at = `${AT}: segments.${index}`
  const fields = members(value, at)
  const name = text(fields.get('name'), `${at}.name`)
  if (!/^[a-z2-7]{16}$/.test(name)) throw damaged(`${at}.name`, name)
  const pairs = list(fields.get('days'), `${at}.days`)
  const undated = optional(fields.get('undated'), `${at}.undated`, whole) ?? 0
  const days = undated > 0 ? [{ day: 0, count: undated }] : []
  let epochDay = 0
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const delta = pairs[i]
    if (typeof delta !== 'number' || !Number.isSafeInteger(delta) || (i > 0 && delta <= 0)) throw damaged(at, delta)
    epochDay += delta
    days.push({ day: fromEpochDay(epochDay), count: whole(pairs[i + 1], `${at}.days`) })
  }
  let number = 0
  const gone = list(fields.get('gone') ?? [], `${at}.gone`).map((delta) => {
    number += whole(delta, `${at}.gone`)
    return number
  })
  const size = whole(fields.get('size'), `${at}.size`)
  const live = days.reduce((sum, { count }) => sum + count, 0)
  if (live + gone.length !== size) throw new AppError('damaged', { at, found: `${live} + ${gone.length} of ${size}` })
  return { name, key: text(fields.get('key'), `${at}.key`), size, days, gone }
}

export function encodeSource(source: Source): object {
  const { home, ...rest } = source
  return { ...rest, ...given('home', home) }
}

export function decodeSources(json: unknown): Source[] {
  return list(json, 'sources').map((value, index) => {
    const at = `sources.${index}`
    const fields = members(value, at)
    return {
      id: text(fields.get('id'), `${at}.id`),
      name: text(fields.get('name'), `${at}.name`),
      aliases: texts(fields.get('aliases'), `${at}.aliases`),
      lang: text(fields.get('lang'), `${at}.lang`),
      ...given('home', optional(fields.get('home'), `${at}.home`, text)),
      total: whole(fields.get('total'), `${at}.total`),
      firstDay: whole(fields.get('firstDay'), `${at}.firstDay`),
      lastDay: whole(fields.get('lastDay'), `${at}.lastDay`),
    }
  })
}
