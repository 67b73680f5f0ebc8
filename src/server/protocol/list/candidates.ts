import type { Narrow, NarrowColumn } from '../../../scim/narrow.js'

/** A question that one index can answer. */
export type IndexQuestion = Extract<Narrow, { kind: 'eq' | 'range' }>

/** Looks up rows by an index, in any order and each once; null when no index answers the question. */
export type LookUp<R> = (question: IndexQuestion) => AsyncIterable<R[]> | null

/** Ordered by how few rows they leave: one part of an `and` is enough, because the evaluator decides on each row anyway. */
const selectivity: readonly NarrowColumn[] = ['id', 'user_name_folded', 'display_name_folded', 'external_id', 'email_folded', 'member']

/** The rows that indexes leave for a filter, or null when all rows must be checked. */
export function candidates<R>(narrow: Narrow, lookUp: LookUp<R>, idOf: (row: R) => string): AsyncIterable<R[]> | null {
  switch (narrow.kind) {
    case 'all':
      return null
    case 'none':
      return nothing()
    case 'and':
      return first([...narrow.parts].sort((a, b) => rank(a) - rank(b)).map((part) => () => candidates(part, lookUp, idOf)))
    case 'or': {
      const parts = narrow.parts.flatMap((part) => candidates(part, lookUp, idOf) ?? [])
      return parts.length === narrow.parts.length ? union(parts, idOf) : null
    }
    default:
      return lookUp(narrow)
  }
}

function rank(narrow: Narrow): number {
  if (narrow.kind !== 'eq') return narrow.kind === 'range' ? selectivity.length + 1 : selectivity.length + 2
  const index = selectivity.indexOf(narrow.column)
  return index < 0 ? selectivity.length : index
}

function first<R>(choices: readonly (() => AsyncIterable<R[]> | null)[]): AsyncIterable<R[]> | null {
  for (const choose of choices) {
    const rows = choose()
    if (rows) return rows
  }
  return null
}

async function* nothing<R>(): AsyncGenerator<R[]> {}

async function* union<R>(parts: readonly AsyncIterable<R[]>[], idOf: (row: R) => string): AsyncGenerator<R[]> {
  const seen = new Set<string>()
  for (const part of parts) {
    for await (const rows of part) {
      const fresh = rows.filter((row) => !seen.has(idOf(row)))
      for (const row of fresh) seen.add(idOf(row))
      yield fresh
    }
  }
}
