import type { Writer } from './types.js'

/** A writer that refuses once its work has ended: a call that nobody awaited must not slip into another work. */
export function endable(writer: Writer): { writer: Writer; end(): void } {
  let ended = false
  const open = () => {
    if (ended) throw new Error('This work has ended, so its writer no longer writes. Await every call inside the work.')
    return writer
  }
  return {
    writer: {
      get: async (table, key) => open().get(table, key),
      find: async (table, index, values) => open().find(table, index, values),
      getMany: async (table, keys) => open().getMany(table, keys),
      list: async (table, scan) => open().list(table, scan),
      count: async (table, scan) => open().count(table, scan),
      insert: async (table, row) => open().insert(table, row),
      update: async (table, key, changes, guard) => open().update(table, key, changes, guard),
      increment: async (table, key, by) => open().increment(table, key, by),
      delete: async (table, key) => open().delete(table, key),
      deleteMany: async (table, scan) => open().deleteMany(table, scan),
    },
    end: () => {
      ended = true
    },
  }
}
