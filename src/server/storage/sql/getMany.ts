import { type AnyRow, isStorable } from '../check.js'
import { definitions, type TableName } from '../tables.js'
import type { Value } from '../types.js'
import { roundedUp } from './conditions.js'

type Key = readonly Value[]

/** Keys that differ only in their last column, as those of one connection do, so that one statement can read them. */
export interface KeyGroup {
  /** The leading values, which all keys share, followed by the last ones. */
  values: Value[]
  /** How many last values there are. */
  size: number
}

/** Groups keys so that as few statements as possible read them. */
export function keyGroups(keys: readonly Key[]): KeyGroup[] {
  return [...groupByLeading(keys.filter((key) => key.every(isStorable)))].map(({ leading, lasts }) => {
    const wanted = roundedUp(lasts)
    return { values: [...leading, ...wanted], size: wanted.length }
  })
}

/** The rows that were found, in the order of the keys. */
export function inKeyOrder(table: TableName, keys: readonly Key[], rows: readonly AnyRow[]): AnyRow[] {
  const found = new Map(rows.map((row) => [nameOf(definitions[table].key.map((column) => row[column] as Value)), row]))
  const given = new Set<AnyRow>()
  return keys.flatMap<AnyRow>((key) => {
    const row = found.get(nameOf(key))
    if (!row) return []
    // A key that was asked for twice gets two rows, not the same row twice.
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

/** No key contains NUL. */
const nameOf = (key: Key): string => key.join('\0')
