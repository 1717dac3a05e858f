// Builds the app into dist/app and the command line tool into dist/cli.
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const logLevel = 'warn'
await build({ root, configFile: join(root, 'vite.config.ts'), logLevel })
await build({ root, configFile: join(root, 'vite.cli.config.ts'), logLevel })
chmodSync(join(root, 'dist/cli/main.js'), 0o755)
console.log('built dist/app and dist/cli')
