import { definitions, type TableName } from './tables.js'

/** Columns that no two rows of a table may share. */
export interface UniqueIndex {
  index: string
  columns: readonly string[]
}

// fromEntries loses the literal keys, which are those of the tables.
/** By table, in the order in which a row is checked against them: the first one that it violates is named. */
export const uniqueIndexes = Object.fromEntries(
  Object.entries(definitions).map(([table, { key, indexes }]): [string, UniqueIndex[]] => {
    const uniques = Object.entries(indexes).filter(([, { unique }]) => unique)
    return [table, [...uniques.map(([index, { columns }]) => ({ index, columns })), { index: 'key', columns: key }]]
  }),
) as Record<TableName, UniqueIndex[]>
