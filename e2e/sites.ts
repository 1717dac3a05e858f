import { test } from '@playwright/test'

/** Sites that the command line tool builds before the tests; the corpus is not part of the project. */
export const SITES = ['demo', 'tiny', 'corpus'] as const
export type Site = (typeof SITES)[number]

/** Name of the variable in which the address of a site reaches the tests. */
export function variableOf(site: Site): string {
  return `ZHUJIAN_E2E_${site.toUpperCase()}`
}

/** Address of a built and served site, with a slash at its end. Skips the test where the corpus is not at hand. */
export function addressOf(site: Site): string {
  const address = process.env[variableOf(site)]
  test.skip(address === undefined && site === 'corpus', 'the corpus is not at hand: ../shared/corpus/corpus.tar.xz')
  if (address === undefined) throw new Error(`the site "${site}" is not served; see e2e/global-setup.ts`)
  return address
}
