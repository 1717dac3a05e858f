import { expect, test } from '@playwright/test'
import { addressOf } from './sites.ts'

test('a person opens an article of the list, reads it and comes back to the same row', async ({ page }) => {
  await page.goto(addressOf('tiny'))
  const row = page.getByRole('link', { name: /河流改道之后/ })
  await row.click()
  await expect(page.getByRole('heading', { level: 1, name: /河流改道之后/ })).toBeVisible()
  await expect(page.getByText('老陈站在桥头')).toBeVisible()
  await page.goBack()
  await expect(row).toBeVisible()
})

test('the words follow the language of the address, the article keeps its own', async ({ page }) => {
  await page.goto(`${addressOf('tiny')}?lang=en`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('link', { name: /舊書店/ }).click()
  await expect(page.getByRole('article').filter({ hasText: '書總會找到人的' }).first()).toHaveAttribute(
    'lang',
    'zh-Hant',
  )
})

test('nothing of an article runs, and nothing is asked of another host', async ({ page }) => {
  const site = addressOf('tiny')
  const strangers: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) strangers.push(request.url())
  })
  await page.goto(site)
  for (const title of [/The clock in the library/, /After the river moved/]) {
    await page.getByRole('link', { name: title }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expect(page).not.toHaveTitle(/a script ran/)
    await page.goBack()
  }
  expect(strangers).toEqual([])
})

for (const site of ['demo', 'corpus'] as const) {
  test(`the ${site} opens and shows articles`, async ({ page }) => {
    await page.goto(addressOf(site))
    await expect(page.locator('main, [role=main]')).toBeVisible()
    await expect(page.getByRole('article').first()).toBeVisible()
  })
}
