import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { addressOf } from './sites.ts'

const MANIFEST = '../shared/corpus/MANIFEST.jsonl'
const COUNT = 200

/** Addresses of the corpus articles whose paths have the smallest hashes: a sample that nobody chose. */
async function sample(site: string): Promise<string[]> {
  const { identityKey, identityOf } = await import('../src/model/identity.ts')
  const byHash = readFileSync(MANIFEST, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { path: string; url: string; title: string })
    .map((entry) => ({ ...entry, hash: createHash('sha256').update(entry.path).digest('hex') }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, COUNT)
  const days = await daysOf(site)
  return byHash.flatMap(({ url, title }) => {
    const id = identityOf(identityKey({ url, title, day: 0 }))
    const day = days.get(id)
    return day === undefined ? [] : [`?a=${String(day).padStart(8, '0')}-${id}&lang=en`]
  })
}

async function daysOf(site: string): Promise<Map<string, number>> {
  const archive = await (await fetch(`${site}archive/archive.json`)).json()
  const days = new Map<string, number>()
  for (const { name, size } of archive.segments) {
    for (let n = 0; n * 64 < size; n++) {
      const page = await (await fetch(`${site}archive/s/${name}/p/${n}.json`)).json()
      for (const item of page.items) days.set(item.id, item._zhujian.day)
    }
  }
  return days
}

/** Goes to another address without loading the page again. */
async function go(page: Page, address: string) {
  await page.evaluate((search) => {
    history.pushState(null, '', search)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
}

test('no request leaves the origin and no script runs while 200 real articles are opened', async ({ page }) => {
  test.setTimeout(300_000)
  const site = addressOf('corpus')
  const addresses = await sample(site)
  expect(addresses.length).toBeGreaterThanOrEqual(COUNT - 5)
  const strangers: string[] = []
  const accidents: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) strangers.push(request.url())
  })
  page.on('pageerror', (error) => accidents.push(String(error)))
  page.on('dialog', (dialog) => {
    accidents.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(`${site}?lang=en`)
  for (const address of addresses) {
    await go(page, address)
    await expect(page.getByRole('main').getByRole('article')).toBeVisible()
    const id = address.slice(12, 24)
    await expect(page.locator(`.row-link[aria-current="true"][href*="${id}"]`)).toBeVisible()
    await expect(page.locator('.prose-body, .prose > .reader-meta:nth-of-type(2)').first()).toBeAttached()
    expect(await page.locator('.prose-body :is(script, style, iframe, form, object, embed, svg)').count()).toBe(0)
  }
  await page.waitForLoadState('networkidle')
  expect(strangers).toEqual([])
  expect(accidents).toEqual([])
})
