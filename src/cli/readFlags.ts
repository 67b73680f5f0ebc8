import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The options of a command by their long names. */
export type Flags = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>

interface ReadFlags<F extends Flags> {
  /** What was given: a text without blanks around it, or true. */
  values: { [N in keyof F]?: F[N]['type'] extends 'string' ? string : true }
  /** Whatever is no option. */
  positionals: string[]
  /** Options that do not exist, lack their value or have one too many, each as a sentence. */
  problems: string[]
}

/** Uses Node's parser in its lenient mode, so that all mistakes are reported and not only the first. */
export function readFlags<F extends Flags>(command: string, args: readonly string[], flags: F): ReadFlags<F> {
  const options = flags as NonNullable<ParseArgsConfig['options']>
  const { positionals, tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true })
  const problems: string[] = []
  const values: Record<string, string | true> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    const text = value?.trim()
    if (!Object.hasOwn(flags, name)) problems.push(`${rawName} is not an option of ${command}. See --help for the options.`)
    else if (flags[name]?.type === 'boolean') {
      if (value === undefined) values[name] = true
      else problems.push(`${rawName} takes no value.`)
    } else if (text) values[name] = text
    else problems.push(`${rawName} needs a value.`)
  }
  return { values: values as ReadFlags<F>['values'], positionals, problems }
}
