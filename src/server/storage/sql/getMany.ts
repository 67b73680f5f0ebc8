import { type AnyRow, isStorable } from '../check.js'
import { definitions, type TableName } from '../tables.js'
import type { Value } from '../types.js'
import { roundedUp } from './conditions.js'

type Key = readonly Value[]

/** A statement for the keys that differ in their last column only, as those of one connection do. */
export interface KeyGroup {
  /** The leading values, which all share, and behind them the last ones. */
  values: Value[]
  /** How many last values there are. */
  size: number
}

/** Keys as few statements ask for them. */
export function keyGroups(keys: readonly Key[]): KeyGroup[] {
  return [...groupByLeading(keys.filter((key) => key.every(isStorable)))].map(({ leading, lasts }) => {
    const wanted = roundedUp(lasts)
    return { values: [...leading, ...wanted], size: wanted.length }
  })
}

/** What was found, in the order in which it was asked for. */
export function inKeyOrder(table: TableName, keys: readonly Key[], rows: readonly AnyRow[]): AnyRow[] {
  const found = new Map(rows.map((row) => [nameOf(definitions[table].key.map((column) => row[column] as Value)), row]))
  const given = new Set<AnyRow>()
  return keys.flatMap<AnyRow>((key) => {
    const row = found.get(nameOf(key))
    if (!row) return []
    // A key that is asked for twice gets two rows, not one row twice.
    if (given.has(row)) return { ...row }
    given.add(row)
    return row
  })
}

function groupByLeading(keys: readonly Key[]): Iterable<{ leading: Key; lasts: Value[] }> {
  const groups = new Map<string, { leading: Key; lasts: Value[] }>()
  for (const key of keys) {
    const leading = key.slice(0, -1)
    const name = nameOf(leading)
    const group = groups.get(name) ?? { leading, lasts: [] }
    groups.set(name, group)
    group.lasts.push(key[key.length - 1] as Value)
  }
  return groups.values()
}

/** NUL is in no key. */
const nameOf = (key: Key): string => key.join('\0')
