import { HELP, UsageError } from './arguments.ts'
import { buildCommand } from './build.ts'
import { checkCommand } from './check/check.ts'
import { serveCommand } from './serve/serve.ts'

/** 0 done, 1 some inputs or files are at fault, 2 the call itself is. */
async function main(args: string[]): Promise<number> {
  const [command, ...rest] = args
  switch (command) {
    case 'build':
      return buildCommand(rest)
    case 'check':
      return checkCommand(rest)
    case 'serve':
      return serveCommand(rest)
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      console.log(HELP)
      return command === undefined ? 2 : 0
    default:
      throw new UsageError(`unknown command "${command}"`)
  }
}

const args = process.argv.slice(2)
try {
  process.exitCode = await main(args)
} catch (error) {
  const isUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  const message = error instanceof Error ? error.message : String(error)
  console.error(`zhujian: ${message}`)
  if (args.includes('--debug') && error instanceof Error) console.error(error.stack)
  else console.error(isUsage ? 'zhujian --help lists the commands' : '(--debug shows where)')
  process.exitCode = isUsage ? 2 : 1
}
