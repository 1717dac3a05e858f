import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Article } from '#model/article.ts'
import { base32 } from '#model/base32.ts'
import { fromEpochDay } from '#model/day.ts'
import { checkSite } from '../check/check.ts'
import { buildArchive } from './build-archive.ts'
import { writeSite } from './write-site.ts'

let site: string
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'zhujian-site-'))
})
afterEach(() => rm(site, { recursive: true, force: true }))

/** `count` articles in list order, a few a day, the first ones undated. */
function articles(count: number): Article[] {
  return Array.from({ length: count }, (_, i) => ({
    id: base32(Buffer.from(`${String(i).padStart(7, '0')}0`), 12),
    title: `第${i}篇 <b>&"`,
    source: i % 3 === 0 ? 'jiangan' : 'riverside',
    lang: i % 3 === 0 ? 'zh-Hans' : 'en',
    day: i < 2 ? 0 : fromEpochDay(18_000 + Math.floor(i / 5)),
    ...(i < 2 ? {} : { time: (18_000 + Math.floor(i / 5)) * 86_400_000 + i }),
    hasClock: i % 2 === 0,
    url: `https://example.org/${i}`,
    excerpt: '……',
    authors: i % 7 === 0 ? ['陈某'] : [],
    hanCount: i,
    wordCount: 3,
    versionCount: 1,
    html: i === 5 ? '' : `<p>${'字'.repeat((i * 37) % 900)}</p>`,
    images: new Map(),
    versions: [],
    contentHash: String(i).padStart(16, '0'),
  }))
}

const input = (count: number) => ({
  articles: articles(count),
  sources: ['jiangan', 'riverside'].map((id) => ({
    id,
    name: id,
    aliases: [],
    lang: 'en',
    total: 1,
    firstDay: 0,
    lastDay: 0,
  })),
  pictures: new Map<string, Uint8Array>(),
  title: '江岸旧闻',
  timeZone: 'Asia/Shanghai',
  baseUrl: 'https://example.org/reading/',
})
const options = { isPublic: false, headers: [] }

async function snapshot() {
  const names = (await readdir(site, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Promise.all(paths.map(async (path) => [path, (await readFile(path)).toString('base64')]))
}

test.each([0, 1, 65, 1024, 2738])('an archive of %i articles reads back without a fault', async (count) => {
  const written = await writeSite(site, buildArchive(input(count)), options)
  expect(written).toMatchObject({ ok: true, value: { generation: 1 } })
  expect(await checkSite(site)).toEqual({ faults: [], articles: count })
})

test('the same input changes no byte, and other input is a new generation that keeps the old files', async () => {
  await writeSite(site, buildArchive(input(70)), options)
  const before = await snapshot()
  await writeSite(site, buildArchive(input(70)), options)
  expect(await snapshot()).toEqual(before)

  const written = await writeSite(site, buildArchive(input(71)), options)
  expect(written).toMatchObject({ ok: true, value: { generation: 2 } })
  expect(await checkSite(site)).toEqual({ faults: [], articles: 71 })
  const manifest = JSON.parse(await readFile(join(site, 'archive/archive.json'), 'utf8'))
  for (const { name } of manifest.retired)
    expect(await readdir(join(site, 'archive'), { recursive: true })).toContain(name)
})

test('a second builder waits outside', async () => {
  await writeSite(site, buildArchive(input(3)), options)
  await writeFile(join(site, 'archive/.tmp-lock'), String(process.pid))
  expect(await writeSite(site, buildArchive(input(4)), options)).toMatchObject({ ok: false })
})

test.each([
  ['a page', /p[\\/]0\.json$/],
  ['a pack', /b[\\/]0\.json$/],
  ['the columns', /c\.bin$/],
  ['the identities', /k\.bin$/],
  ['the sums', /sums\.json$/],
  ['the counts', /n[\\/]2019\.[a-z2-7]+\.bin$/],
  ['the head', /head\.[a-z2-7]+\.json$/],
  ['the manifest', /archive\.json$/],
])('damage to %s is named', async (_, pattern) => {
  await writeSite(site, buildArchive(input(40)), options)
  const paths = (await readdir(join(site, 'archive'), { recursive: true })).filter((name) => pattern.test(name))
  const path = join(site, 'archive', paths[0] ?? 'no such file')
  const bytes = await readFile(path)
  await writeFile(path, bytes.subarray(0, Math.floor(bytes.length / 2)))
  expect((await checkSite(site)).faults).not.toEqual([])
})
