import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { launchOptions } from './scripts/find-browser.mjs'

const BROWSER_TESTS = 'src/**/*.browser.test.{ts,tsx}'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
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
          include: [BROWSER_TESTS],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
