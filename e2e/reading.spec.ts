import { expect, test } from '@playwright/test'
import { addressOf } from './sites.ts'

test('a person opens an article of the list, reads it and comes back to the same row', async ({ page }) => {
  await page.goto(addressOf('tiny'))
  const row = page.getByRole('link', { name: /河流改道之后/ })
  await row.click()
  await expect(page.getByRole('heading', { level: 1, name: /河流改道之后/ })).toBeVisible()
  await expect(page.getByRole('main').getByText('老陈站在桥头')).toBeVisible()
  await page.goBack()
  await expect(row).toBeVisible()
})

test('the words follow the language of the address, the article keeps its own', async ({ page }) => {
  await page.goto(`${addressOf('tiny')}?lang=en`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('link', { name: /舊書店/ }).click()
  const article = page.getByRole('main').getByRole('article')
  await expect(article).toContainText('書總會找到人的')
  await expect(article).toHaveAttribute('lang', 'zh-Hant')
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

test('the keyboard alone finds, opens, steps and comes back', async ({ page }) => {
  await page.goto(addressOf('tiny'))
  await expect(page.getByRole('link', { name: /河流改道之后/ })).toBeVisible()
  await page.keyboard.press('j')
  await expect(page).toHaveURL(/a=\d{8}-[a-z2-7]{12}/)
  const first = page.url()
  await page.keyboard.press('j')
  await expect(page).not.toHaveURL(first)
  await page.keyboard.press('k')
  await expect(page).toHaveURL(first)
  await page.keyboard.press('u')
  await expect(page).not.toHaveURL(/a=/)
  await expect(page.locator('.row-link:focus')).toBeVisible()
  // A Chinese input method sends the full-width mark; Playwright's keyboard does not have it.
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '？', bubbles: true })),
  )
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a source and a day narrow the list, together, and Back undoes the last choice', async ({ page }) => {
  await page.goto(`${addressOf('tiny')}?lang=en`)
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /江岸周刊|jiangan/ })
    .click()
  await expect(page).toHaveURL(/s=jiangan/)
  await expect(page.getByRole('status').filter({ hasText: '2 articles found' })).toBeAttached()
  await page.goto(`${addressOf('tiny')}?d=2024-05-03&s=jiangan&lang=en`)
  await expect(page.getByRole('status').filter({ hasText: '1 article found' })).toBeAttached()
  await page.getByRole('link', { name: /Remove filter.*2024/ }).click()
  await expect(page.getByRole('status').filter({ hasText: '2 articles found' })).toBeAttached()
  await page.goBack()
  await expect(page.getByRole('status').filter({ hasText: '1 article found' })).toBeAttached()
})

test('the language changes at once and the open article stays', async ({ page }) => {
  await page.goto(`${addressOf('tiny')}?lang=zh-Hans`)
  await page.getByRole('link', { name: /舊書店/ }).click()
  const article = page.getByRole('main').getByRole('article')
  await expect(article).toHaveAttribute('lang', 'zh-Hant')
  await page.getByRole('button', { name: '设置' }).first().click()
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(article).toHaveAttribute('lang', 'zh-Hant')
  await expect(page.getByRole('link', { name: 'View original' }).first()).toBeVisible()
})
