// Finds a Chromium for the tests. Run directly, it makes sure that there is one.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']

/** Flags that keep a browser from talking to the network on its own behalf. */
export const BROWSER_ARGS = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/**
 * Path of a Chromium, Chrome or Edge that can be started: `BROWSER_PATH`, Playwright's own, an installed one; or
 * undefined.
 */
export function findBrowser() {
  return [process.env.BROWSER_PATH, ownPath(), ...installedPaths()].find((path) => path && canRun(path))
}

/** What Playwright needs to start that browser; root cannot use the sandbox. */
export function launchOptions() {
  const isRoot = process.getuid?.() === 0
  return { executablePath: findBrowser(), chromiumSandbox: !isRoot, args: BROWSER_ARGS }
}

function ownPath() {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

function installedPaths() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
    return [...apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`), ...onPath]
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return roots.filter(Boolean).flatMap((root) => apps.map((app) => join(root, app)))
  }
  return [...onPath, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium']
}

function canRun(path) {
  try {
    accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The output of installers is kept back: it names the addresses they download from. */
function tryToInstall() {
  const isWindows = process.platform === 'win32'
  const npx = isWindows ? 'npx.cmd' : 'npx'
  console.log('No browser found; asking Playwright for one …')
  const quiet = { stdio: 'ignore', timeout: 300_000 }
  spawnSync(npx, ['playwright', 'install', 'chromium'], { ...quiet, shell: isWindows })
  if (findBrowser()) return
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log('Playwright could not; installing the chromium package …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    execFileSync('apt-get', ['update'], { ...quiet, env })
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      ...quiet,
      env,
    })
  } catch {
    // The message below says what to do.
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!findBrowser()) tryToInstall()
  const path = findBrowser()
  if (path) {
    console.log(`Browser for the tests: ${path}`)
  } else {
    console.error('No Chromium, Chrome or Edge was found, and none could be installed.')
    console.error('Install one, or set BROWSER_PATH to its program file, and try again.')
    process.exitCode = 1
  }
}
