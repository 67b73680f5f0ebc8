import { definitions, type TableName } from './tables.js'

/** Columns that no two rows of a table may share. */
export interface UniqueIndex {
  index: string
  columns: readonly string[]
}

// fromEntries forgets the literal keys; they are those of the tables.
/** By table, in the order in which a row is held against them: the first that refuses it is the one that is named. */
export const uniqueIndexes = Object.fromEntries(
  Object.entries(definitions).map(([table, { key, indexes }]): [string, UniqueIndex[]] => {
    const uniques = Object.entries(indexes).filter(([, { unique }]) => unique)
    return [table, [...uniques.map(([index, { columns }]) => ({ index, columns })), { index: 'key', columns: key }]]
  }),
) as Record<TableName, UniqueIndex[]>
