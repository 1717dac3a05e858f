// npm test: every check of the project, one after another, and one line that counts the tests.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const UNIT = join(ROOT, 'test-results/unit.json')
const E2E = join(ROOT, 'test-results/e2e.json')
const failures = []

/** Runs one step and says whether it passed. The commands are constants: on Windows they go through a shell. */
function step(name, command) {
  console.log(`\n── ${name}: ${command}`)
  const { status, error } = spawnSync(command, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: true,
    env: { ...process.env, PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}` },
  })
  if (error) console.error(error.message)
  if (status !== 0) failures.push(name)
  return status === 0
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
}

/** A file of tests that does not even load has no failed test in it, but counts as one. */
function unitCounts() {
  const report = read(UNIT)
  if (!report) return { passed: 0, failed: 0 }
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

function e2eCounts() {
  const stats = read(E2E)?.stats
  return stats ? { passed: stats.expected, failed: stats.unexpected + stats.flaky } : { passed: 0, failed: 0 }
}

for (const report of [UNIT, E2E]) rmSync(report, { force: true })

step('types', 'tsc -b')
step('style', 'biome check --error-on-warnings')
step('unused code', 'knip')
step('lock file', 'node scripts/check-lockfile.mjs')
const hasBrowser = step('browser', 'node scripts/find-browser.mjs')
const isBuilt = step('build', 'node scripts/build.mjs')
if (isBuilt) step('size', 'size-limit')
step('unit tests', 'vitest run --reporter=default --reporter=json --outputFile.json=test-results/unit.json')
if (isBuilt && hasBrowser) step('tests in the browser', 'playwright test')

const unit = unitCounts()
const e2e = e2eCounts()
if (unit.passed === 0) failures.push('no unit test ran')
if (e2e.passed === 0) failures.push('no test ran in the browser')
console.log(failures.length === 0 ? '\nall steps passed' : `\nfailed: ${failures.join(', ')}`)
console.log(`${unit.passed + e2e.passed} passed, ${unit.failed + e2e.failed} failed`)
if (failures.length > 0) process.exitCode = 1
