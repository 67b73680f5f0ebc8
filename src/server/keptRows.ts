import type { TableName } from './storage/tables.js'
import type { Reader, Row } from './storage/types.js'

/** Rows beyond this many are forgotten, the longest kept first. */
const most = 1000

/** Reads rows by their key and keeps them until a commit changes the table; nobody may change what it gives. */
export type KeptRows<T extends TableName> = (key: readonly string[]) => Promise<Readonly<Row<T>> | undefined>

/** For rows that nearly every request needs and few requests change. Where others may write unseen, each is read every time. */
export function createKeptRows<T extends TableName>(reader: Reader, table: T): KeptRows<T> {
  const kept = new Map<string, { changes: number; row: Readonly<Row<T>> | undefined }>()
  return async (key) => {
    const changes = reader.changes(table)
    const name = key.join(' ')
    const known = kept.get(name)
    if (known && known.changes === changes) return known.row
    const row = await reader.get(table, key)
    if (changes === null) return row
    kept.delete(name)
    kept.set(name, { changes, row })
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return row
  }
}
