import type { Labels } from './types.js'

/** Picks the labels a step's sentences use from the provider's table, so that each label is spelled in one place. */
export function pickLabels<Table extends Labels, Name extends keyof Table & string>(table: Table, ...names: Name[]): Pick<Table, Name> {
  return Object.fromEntries(names.map((name) => [name, table[name]])) as Pick<Table, Name> // fromEntries loses the names it was given
}
