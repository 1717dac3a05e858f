import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { corpusFolder } from './e2e/corpus-folder.ts'
import { launchOptions } from './scripts/find-browser.mjs'

const BROWSER_TESTS = 'src/**/*.browser.test.{ts,tsx}'

/** So many articles, chosen by the hash of their path; `CORPUS_SAMPLE=9999` takes all. */
const SAMPLE_SIZE = Number(process.env.CORPUS_SAMPLE ?? 300)

/** For tests in the browser, which cannot read files: texts of real articles, none where there is no corpus. */
function realArticles(): { path: string; text: string }[] {
  const folder = corpusFolder('node_modules/.cache')
  if (folder === undefined) return []
  const digest = (path: string) => createHash('sha256').update(path).digest('hex')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|txt)$/.test(path) && !path.includes('lists'))
    .sort((a, b) => (digest(a) < digest(b) ? -1 : 1))
    .slice(0, SAMPLE_SIZE)
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          // Properties run hundreds of cases; a loaded machine may need long for them.
          testTimeout: 30_000,
          environment: 'node',
          include: ['src/**/*.test.{ts,tsx}', 'cli/**/*.test.ts'],
          exclude: [BROWSER_TESTS],
        },
      },
      {
        // A dependency that is discovered late reloads the page, and the tests in it die.
        optimizeDeps: {
          include: [
            '@tanstack/react-query',
            'dompurify',
            'fast-check',
            'i18next',
            'parse5',
            'react',
            'react-dom',
            'react-dom/client',
            'react-error-boundary',
            'react-i18next',
            'react/jsx-dev-runtime',
            'react/jsx-runtime',
          ],
        },
        test: {
          name: 'browser',
          testTimeout: 30_000,
          include: [BROWSER_TESTS],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            commands: { realArticles },
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
