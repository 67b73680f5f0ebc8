import { version } from '../../package.json'
import { ListenError } from '../server/node/listener.js'
import { backup, restore } from './backup.js'
import { parseCopyOptions } from './copyOptions.js'
import { examine, reportOf } from './doctor/doctor.js'
import { parseDoctorOptions } from './doctor/doctorOptions.js'
import { help } from './help.js'
import { type Environment, parseServeOptions } from './options.js'
import { serve } from './serve.js'
import { StartError } from './startError.js'

/** What a command needs from its process. */
export interface CommandIo {
  /** Writes a line to standard output. */
  out(line: string): void
  /** Writes a line to standard error. */
  err(line: string): void
  /** Whether a person reads standard error. */
  isTerminal: boolean
  /** Resolves when somebody asks the process to stop. */
  stopped: Promise<unknown>
  /** The folder with the built demo pages. */
  demoFolder: string
  /** The folder with the built set-up page. */
  setupFolder: string
}

/** Runs a command to its end and returns the exit code: 0 done, 1 could not run or a check failed, 2 wrong usage. */
export async function main(args: readonly string[], environment: Environment, io: CommandIo): Promise<number> {
  const [command, ...rest] = args
  if (command === '--help' || command === '-h' || command === 'help') {
    io.out(help.trimEnd())
    return 0
  }
  if (command === '--version' || command === '-v') {
    io.out(version)
    return 0
  }
  const run = command === undefined ? undefined : commands[command]
  if (!run) {
    io.err(
      command
        ? `admin-portal-scim: there is no command "${command}". There are ${Object.keys(commands).join(', ')}; see --help.`
        : help.trimEnd(),
    )
    return 2
  }
  try {
    return await run(rest, environment, io)
  } catch (error) {
    if (!(error instanceof ListenError || error instanceof StartError)) throw error
    io.err(`admin-portal-scim: ${error.message}`)
    return 1
  }
}

type Command = (args: readonly string[], environment: Environment, io: CommandIo) => Promise<number>

const commands: Readonly<Record<string, Command>> = {
  async serve(args, environment, io) {
    const parsed = parseServeOptions(args, environment)
    if (parsed.kind !== 'options') return tell(parsed, io)
    await serve(parsed.options, io)
    return 0
  },
  async backup(args, environment, io) {
    const parsed = parseCopyOptions('backup', args, environment)
    if (parsed.kind !== 'options') return tell(parsed, io)
    io.out(await backup(parsed.options))
    return 0
  },
  async restore(args, environment, io) {
    const parsed = parseCopyOptions('restore', args, environment)
    if (parsed.kind !== 'options') return tell(parsed, io)
    io.out(await restore(parsed.options))
    return 0
  },
  async doctor(args, environment, io) {
    const parsed = parseDoctorOptions(args, environment)
    if (parsed.kind !== 'options') return tell(parsed, io)
    const examination = await examine(parsed.options)
    io.out(parsed.options.isJson ? JSON.stringify(examination, null, 2) : reportOf(examination).join('\n'))
    return examination.results.every(({ problem }) => problem === null) ? 0 : 1
  },
}

function tell(parsed: { kind: 'help' } | { kind: 'problems'; problems: string[] }, io: CommandIo): number {
  if (parsed.kind === 'help') {
    io.out(help.trimEnd())
    return 0
  }
  for (const problem of parsed.problems) io.err(`admin-portal-scim: ${problem}`)
  return 2
}
