import { defineConfig } from '@playwright/test'
import { launchOptions } from './scripts/find-browser.mjs'

// No retries: a test that passes the second time has found something. Servers take free ports (global-setup.ts), so that
// a forgotten one cannot answer with old code.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  // Two slow cores, an article of 700 KB: patience costs nothing when a test passes.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    locale: 'zh-CN',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
  },
})
