import type { Labels } from './types.js'

/** The labels a step's sentences use, from the provider's one table, so that a label is spelled in one place. */
export function pickLabels<Table extends Labels, Name extends keyof Table & string>(table: Table, ...names: Name[]): Pick<Table, Name> {
  return Object.fromEntries(names.map((name) => [name, table[name]])) as Pick<Table, Name> // fromEntries forgets which names it was given
}
