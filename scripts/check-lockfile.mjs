// A lock file made where the registry shows only one platform's binaries lacks the others, and `npm ci` then refuses it.
// This adds what is missing (`--fix`), or fails when something is missing or a registry's address has slipped in.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FILE = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const OS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const CPU = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

/** Where the package `name`, asked for from `from`, is found: its own `node_modules`, then those above. */
function resolve(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (packages[path]) return path
    if (at === '') return undefined
  }
}

/** Platform of a package, read off its name: `@rolldown/binding-linux-x64-musl`. */
function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = words.find((word) => OS.includes(word))
  const cpu = words.find((word) => CPU.includes(word))
  const libc = words.includes('musl')
    ? 'musl'
    : /^(gnu|glibc)$/.test(words.at(-1) ?? '') && os === 'linux'
      ? 'glibc'
      : undefined
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}), ...(os ? { os: [os] } : {}) }
}

/** Entries that the lock file should hold besides its own, by path. */
function missingEntries(packages) {
  const missing = {}
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const isExact = /^\d+\.\d+\.\d+([-+][\w.+-]+)?$/.test(version)
      if (!isExact || resolve(packages, path, name)) continue
      missing[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      }
    }
  }
  return missing
}

const text = readFileSync(FILE, 'utf8')
const lock = JSON.parse(text)
const missing = missingEntries(lock.packages)
const names = Object.keys(missing)

if (process.argv.includes('--fix')) {
  for (const entry of Object.values(lock.packages)) delete entry.resolved
  const root = lock.packages['']
  const rest = Object.entries({ ...lock.packages, ...missing }).filter(([path]) => path !== '')
  rest.sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(rest) } }, null, 2)}\n`)
  console.log(`package-lock.json: ${names.length} entries of other platforms added`)
} else {
  const faults = names.map((name) => `${name} is missing`)
  if (text.includes('"resolved"')) faults.push('it holds addresses of a registry ("resolved")')
  for (const fault of faults) console.error(`package-lock.json: ${fault}; run node scripts/check-lockfile.mjs --fix`)
  if (faults.length > 0) process.exitCode = 1
  else console.log('package-lock.json is complete and names no registry')
}
