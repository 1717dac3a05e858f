import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { Article } from '#model/article.ts'
import { canonicalUrl } from '#model/canonical-url.ts'
import { dayIn } from '#model/day.ts'
import { identityOf } from '#model/identity.ts'
import { NO_CONFIG } from './config.ts'
import { plainText } from './normalize/plain-text.ts'
import { type ReadResult, readInputs } from './read-inputs.ts'

const CORPUS = resolve(import.meta.dirname, '../../shared/corpus')
const PACKED = join(CORPUS, 'corpus.tar.xz')

const OPTIONS = { timeZone: 'Asia/Shanghai', now: new Date('2026-11-20'), config: NO_CONFIG }
const dayOf = dayIn(OPTIONS.timeZone)

/** Articles without any text of their own: pictures, videos and empty bodies. */
const TEXTLESS = 15

interface ManifestLine {
  path: string
  ts: string | number | null
  title: string
  url: string
  source: string
  variants: string[]
}

const isThere = existsSync(PACKED) && hasTar()
if (!isThere) console.warn(`SKIPPED: the corpus tests need ${PACKED} and the command tar with xz`)

describe.skipIf(!isThere)('the corpus of real articles', () => {
  let folder: string
  let result: ReadResult
  let manifest: ManifestLine[]
  const byKey = new Map<string, Article>()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhujian-corpus-'))
    execFileSync('tar', ['-xf', PACKED, '-C', folder])
    manifest = readFileSync(join(CORPUS, 'MANIFEST.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ManifestLine)
    result = await readInputs([folder], OPTIONS)
    for (const article of result.articles) byKey.set(article.id, article)
  }, 300_000)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  const articleOf = (line: ManifestLine) => byKey.get(identityOf(canonicalUrl(line.url) ?? ''))

  it('is read whole: every article is in the archive, none refused', () => {
    const { read, articles, olderVersions, copies, refused, skipped, leftOut } = result.report
    expect(manifest).toHaveLength(2738)
    expect(refused).toEqual([])
    expect(skipped).toEqual([])
    expect(read).toBe(2738)
    expect(articles + olderVersions + copies).toBe(2738)
    expect(leftOut.list).toBe(9)
  })
  it('gives a day to nearly every article', () => {
    expect(result.articles.length - result.report.undated).toBeGreaterThanOrEqual(
      2730 - (2738 - result.articles.length),
    )
    expect(result.report.undated).toBeLessThanOrEqual(8)
  })

  it('has the addresses, titles, times and sources of the manifest', () => {
    const sources = new Map(result.sources.map((source) => [source.id, source]))
    const differences: string[] = []
    for (const line of manifest) {
      const article = articleOf(line)
      if (!article) {
        differences.push(`no article: ${line.url}`)
        continue
      }
      const texts = [article, ...article.versions]
      const title = plainText(line.title)
      if (title !== '' && !texts.some((text) => text.title === title)) differences.push(`title: ${line.title}`)
      if (title === '' && article.title === '') differences.push(`no title: ${line.path}`)
      const time = line.ts === null ? undefined : Number(line.ts)
      if (time !== undefined && !texts.some((text) => text.time === time && text.day === dayOf(time))) {
        differences.push(`time: ${line.path}`)
      }
      const source = sources.get(article.source)
      if (!source || ![source.name, source.id, ...source.aliases].includes(line.source)) {
        differences.push(`source: ${line.path}: ${article.source} for ${line.source}`)
      }
    }
    expect(differences.slice(0, 10)).toEqual([])
  })

  it('keeps every article apart that has an address of its own', () => {
    const addresses = new Set(manifest.map((line) => canonicalUrl(line.url)))
    expect(result.articles).toHaveLength(addresses.size)
    expect(new Set(result.articles.map((article) => article.id)).size).toBe(addresses.size)
  })

  it('gives every article with text an excerpt of it', () => {
    const textless = new Set(
      manifest.filter((line) => line.variants.includes('no-text')).map((line) => articleOf(line)?.id),
    )
    expect(textless.size).toBeLessThanOrEqual(TEXTLESS)
    const short = result.articles.filter(
      (article) => article.excerpt.length < 40 && !textless.has(article.id) && roughText(article.html).length >= 60,
    )
    expect(short.slice(0, 10).map((article) => `${article.title}: ${article.excerpt}`)).toEqual([])
  })

  test.each([
    [
      'a date line',
      /^[\s\p{P}]*(?:\d{1,2}\/\d{1,2}\/\d{4} - \d|\d{4}-\d{2}-\d{2}T\d|[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4})/u,
    ],
    ['the footer of feedx', /获取更多RSS|feedx\.(?:net|xyz|top|fun|best)/],
    [
      'text of a script or a style',
      /function\s*\(|document\.\w|window\.\w|googletag|addEventListener|@media|\{\s*[\w-]+:\s*[^}]+;\s*\}/,
    ],
    ['an entity or a tag', /&(?:amp|quot|nbsp|#\d+);|<\/?(?:p|div|span|br|img)\b/],
    ['a glued tag', /class=|src=/],
  ])('shows no excerpt with %s', (_what, pattern) => {
    const found = result.articles.filter((article) => pattern.test(article.excerpt))
    expect(found.slice(0, 10).map((article) => `${article.url} ${article.excerpt.slice(0, 80)}`)).toEqual([])
  })

  it('tells Simplified, Traditional and English apart', () => {
    const counts = new Map<string, number>()
    for (const { lang } of result.articles) counts.set(lang, (counts.get(lang) ?? 0) + 1)
    expect(counts.get('zh-Hans')).toBeGreaterThan(2400)
    expect(counts.get('zh-Hant')).toBeGreaterThan(150)
    expect(counts.get('en')).toBeGreaterThan(20)
    const ofSource = (id: string) =>
      new Set(result.articles.filter(({ source }) => source === id).map(({ lang }) => lang))
    expect([...ofSource('economist')]).toEqual(['en'])
    expect([...ofSource('cna')]).toEqual(['zh-Hant'])
    expect([...ofSource('rfi')]).toEqual(['zh-Hans'])
  })

  it('shows the seed', () => {
    const seed = result.articles.find((article) => article.title === '习近平闪电访哈萨克斯坦 外媒称中哈关系好')
    expect(seed).toMatchObject({ source: 'rfi', lang: 'zh-Hans', day: 20220914, time: 1663170301000, versionCount: 1 })
    expect(seed?.excerpt).toMatch(/^中国官方的新华社说，中国国家主席习近平星期三晚间抵达撒马尔罕/)
    expect(seed?.html.match(/<p>/g)?.length).toBeGreaterThan(3)
    expect(seed?.hanCount).toBeGreaterThan(800)
  })

  it('is the same when it comes as a tar', async () => {
    const file = join(folder, 'packed.tar')
    const names = readdirSync(folder)
    execFileSync('tar', ['-cf', file, '-C', folder, ...names])
    const packed = await readInputs([file], OPTIONS)
    expect(packed.report).toMatchObject({ read: 2738, refused: [], skipped: [] })
    expect(packed.sources).toEqual(result.sources)
    expect(packed.articles).toEqual(result.articles)
  }, 300_000)
})

/** Text of an HTML string by the crudest means, to know how much there could be. */
function roughText(html: string): string {
  return html
    .replace(/<(script|style|noscript|svg)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;|\s+/g, '')
    .replace(/获取更多RSS[\s\S]*$/, '')
}

function hasTar(): boolean {
  try {
    execFileSync('tar', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
