import { type AnyRow, isStorable } from '../check.js'
import { definitions, type TableName } from '../tables.js'
import type { Value } from '../types.js'
import { roundedUp } from './conditions.js'

type Key = readonly Value[]

/** Reads the rows whose keys are some leading values, which all share, and one of `size` last ones. */
type ReadSome = (values: readonly Value[], size: number) => AnyRow[]

/** Rows by their keys: one statement for the keys that differ in their last column only, as those of one connection do. */
export function getManyRows(table: TableName, keys: readonly Key[], readSome: ReadSome): AnyRow[] {
  const found = new Map<string, AnyRow>()
  for (const { leading, lasts } of groupByLeading(keys.filter((key) => key.every(isStorable)))) {
    const wanted = roundedUp(lasts)
    for (const row of readSome([...leading, ...wanted], wanted.length)) {
      found.set(nameOf(definitions[table].key.map((column) => row[column] as Value)), row)
    }
  }
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
