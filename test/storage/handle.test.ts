import { join } from 'node:path'
import fc from 'fast-check'
import Libsql from 'libsql'
import { expect, test } from 'vitest'
import { createLibsqlHandle } from '../../src/server/node/sqliteHandle.js'
import { temporaryFolder } from './folders.js'

const select = 'select value from things where id = ?'
const raise = 'update things set id = id + 1 where id = ? returning value'

test('a prepared statement answers right however it was used before: first, all, and after a failure', () => {
  const handle = createLibsqlHandle(Libsql, join(temporaryFolder(), 'things.db'), ['synchronous = off'])
  handle.run('create table things (id integer primary key, value integer not null) strict')
  const id = fc.integer({ min: 0, max: 4 })
  const use = fc.record({ how: fc.constantFrom('insert', 'delete', 'first', 'all', 'raise'), id })
  fc.assert(
    fc.property(fc.array(use, { minLength: 20, maxLength: 60 }), (uses) => {
      handle.run('delete from things')
      const things = new Map<number, number>()
      for (const [at, { how, id: wanted }] of uses.entries()) {
        const value = things.get(wanted)
        const row = value === undefined ? undefined : [value]
        if (how === 'first') expect(handle.first(select, [wanted])).toEqual(row)
        if (how === 'all') expect(handle.all(select, [wanted])).toEqual(row ? [row] : [])
        if (how === 'delete') {
          expect(handle.run('delete from things where id = ?', [wanted])).toBe(things.delete(wanted) ? 1 : 0)
        }
        if (how === 'insert') {
          const insert = () => handle.run('insert into things values (?, ?)', [wanted, at])
          if (row) expect(insert).toThrow(/UNIQUE/)
          else expect(insert()).toBe(1)
          if (!row) things.set(wanted, at)
        }
        if (how === 'raise') {
          const update = () => handle.first(raise, [wanted])
          if (row && things.has(wanted + 1)) expect(update).toThrow(/UNIQUE/)
          else expect(update()).toEqual(row)
          if (value === undefined || things.has(wanted + 1)) continue
          things.delete(wanted)
          things.set(wanted + 1, value)
        }
      }
    }),
    { numRuns: 100 },
  )
  handle.close()
})
