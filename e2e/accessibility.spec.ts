import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { addressOf } from './sites.ts'

const SCREENS = [
  ['the list', ''],
  ['the filters', '&p=filters'],
  ['the settings', '&p=settings'],
  ['the keys', '&p=keys'],
] as const

for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${lang}, ${colorScheme}`, () => {
      test.use({ colorScheme })

      for (const [name, query] of SCREENS) {
        test(`axe finds nothing wrong with ${name}`, async ({ page }) => {
          await page.goto(`${addressOf('tiny')}?lang=${lang}${query}`)
          await expect(page.getByRole('link', { name: /河流改道之后/, includeHidden: true })).toBeAttached()
          expect(await faults(new AxeBuilder({ page }))).toEqual([])
        })
      }

      test('axe finds nothing wrong with an article', async ({ page }) => {
        await page.goto(`${addressOf('tiny')}?lang=${lang}`)
        await page.getByRole('link', { name: /After the river moved/ }).click()
        await expect(page.getByRole('main').getByText('Each of them had to learn')).toBeVisible()
        expect(await faults(new AxeBuilder({ page }))).toEqual([])
      })
    })
  }
}

/** What is wrong and where, short enough to read in a report. */
async function faults(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
