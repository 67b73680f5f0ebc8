import type { Environment } from './options.js'
import { readFlags } from './readFlags.js'
import { readDatabase } from './settings.js'

export interface CopyOptions {
  /** The folder of the embedded database. */
  folder: string
  /** The copy: a file, or for a backup also a folder to put it in. */
  path: string
}

type ParsedCopyOptions = { kind: 'options'; options: CopyOptions } | { kind: 'help' } | { kind: 'problems'; problems: string[] }

const flags = { database: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const

const otherTools =
  'copies the embedded database only. For PostgreSQL use pg_dump and pg_restore, or what your provider has; docs/operating.md shows how.'

/** Reads what `backup` and `restore` are given. */
export function parseCopyOptions(command: 'backup' | 'restore', args: readonly string[], environment: Environment): ParsedCopyOptions {
  const { values, positionals, problems } = readFlags(command, args, flags)
  if (values.help) return { kind: 'help' }
  const [path = '', ...others] = positionals
  if (path === '' || others.length > 0) {
    problems.push(`${command} needs one path: ${command === 'backup' ? 'the folder or file to write' : 'the file that backup made'}.`)
  }
  const isFlag = values.database !== undefined
  const given = values.database ?? (environment.DATABASE_URL?.trim() || undefined)
  const database = readDatabase({ value: given, name: isFlag ? '--database' : 'DATABASE_URL' }, (text) => problems.push(text))
  if (problems.length === 0 && database.kind !== 'file') problems.push(`${command} ${otherTools}`)
  if (problems.length > 0 || database.kind !== 'file') return { kind: 'problems', problems }
  return { kind: 'options', options: { folder: database.folder, path } }
}
