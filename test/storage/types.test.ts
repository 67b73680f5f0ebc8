import { describe, expectTypeOf } from 'vitest'
import { readMany, walk } from '../../src/server/storage/pages.js'
import type { Consistent, UserRow } from '../../src/server/storage/tables.js'
import type { IndexName, Key, Row, Scan, StorageReader, StorageWriter } from '../../src/server/storage/types.js'
import { typeTest } from '../support/typeTest.js'
import { userRow } from './rows.js'

/** Calls that only the compiler sees: a wrong one that compiles turns its `@ts-expect-error` into an error. */
function compiled(_calls: (reader: StorageReader, writer: StorageWriter, text: string) => unknown): void {}

describe('rows', () => {
  typeTest('have the columns of their table, with null only where the column may be null', () => {
    expectTypeOf<UserRow['external_id']>().toEqualTypeOf<string | null>()
    expectTypeOf<UserRow['user_name']>().toEqualTypeOf<string>()
    expectTypeOf<UserRow['active']>().toEqualTypeOf<number>()
    expectTypeOf<Row<'events'>['pending']>().toEqualTypeOf<number | null>()
    expectTypeOf<Row<'tokens'>['state']>().toEqualTypeOf<'current' | 'next' | 'replaced' | 'cancelled' | 'revoked'>()
    expectTypeOf<keyof Row<'user_blocks'>>().toEqualTypeOf<'connection_id' | 'block' | 'users'>()
    expectTypeOf<Row<'users'>>().toEqualTypeOf<UserRow>()
  })

  typeTest('are read with the columns that were asked for', () => {
    compiled(async (reader) => {
      expectTypeOf(await reader.get('users', ['c', 'u'])).toEqualTypeOf<Row<'users'> | undefined>()
      const [all] = await reader.list('users', { index: 'key', equals: [], limit: 1 })
      expectTypeOf(all).toEqualTypeOf<Pick<Row<'users'>, keyof Row<'users'>> | undefined>()
      const some = await reader.list('users', { index: 'key', equals: [], columns: ['user_id', 'active'], limit: 1 })
      expectTypeOf(some).toEqualTypeOf<Pick<Row<'users'>, 'user_id' | 'active'>[]>()
      for await (const rows of walk(reader, 'users', { index: 'key', equals: [], columns: ['active'] })) {
        expectTypeOf(rows).toEqualTypeOf<Pick<Row<'users'>, 'active'>[]>()
      }
      for await (const rows of readMany(reader, 'leases', [['a']])) expectTypeOf(rows).toEqualTypeOf<Row<'leases'>[]>()
    })
  })

  typeTest('are written whole and right, or not at all', () => {
    compiled((_reader, writer, text) => {
      const { external_id, ...withoutNullable } = userRow(1)
      // @ts-expect-error a column that may be null is left out
      writer.insert('users', withoutNullable)
      // @ts-expect-error there is no such column
      writer.insert('leases', { name: '', owner: '', expires_at: '', colour: '' })
      // @ts-expect-error null where it is not allowed
      writer.insert('leases', { name: '', owner: null, expires_at: '' })
      // @ts-expect-error a number in a column of text
      writer.insert('leases', { name: '', owner: 1, expires_at: '' })
      // @ts-expect-error a row of another table
      writer.insert('groups', userRow(1))
      // @ts-expect-error a misspelt column
      writer.update('users', ['c', 'u'], { user_nam: text })
      // @ts-expect-error null where it is not allowed
      writer.update('users', ['c', 'u'], { user_name: null })
      // @ts-expect-error text that the column does not know
      writer.update('tokens', ['t'], { state: 'lost' })
      // @ts-expect-error any text, where only some is known
      writer.update('tokens', ['t'], { state: text })
      // @ts-expect-error a guard on no column
      writer.update('users', ['c', 'u'], { active: 0 }, { versoin: 1 })
      // @ts-expect-error a sum in a column of text
      writer.increment('users', ['c', 'u'], { user_name: 1 })
      return external_id
    })
  })
})

describe('keys', () => {
  typeTest('have all their values, in their order', () => {
    expectTypeOf<Key<'users'>>().toEqualTypeOf<readonly [string, string]>()
    expectTypeOf<Key<'user_blocks'>>().toEqualTypeOf<readonly [string, number]>()
    compiled((reader, writer, text) => {
      // @ts-expect-error a misspelt table
      reader.get('user', [text])
      // @ts-expect-error half a key
      reader.get('users', [text])
      // @ts-expect-error more than a key
      reader.get('leases', [text, text])
      // @ts-expect-error text where the key has a number
      reader.get('user_blocks', [text, text])
      // @ts-expect-error undefined is not a value
      reader.get('users', [text, undefined])
      // @ts-expect-error half a key among many
      reader.getMany('users', [[text, text], [text]])
      // @ts-expect-error half a key to delete
      writer.delete('users', [text])
      reader.getMany(
        'users',
        // @ts-expect-error half a key each
        [text].map((id) => [id]),
      )
    })
  })

  typeTest('name columns that their table has, and so do indexes', () => {
    const columns = { id: 'text', size: 'integer' } as const
    const right = { things: { columns, key: ['id'], indexes: { by_size: { columns: ['size'] } } } } as const
    const wrongKey = { things: { ...right.things, key: ['ID'] } } as const
    const wrongIndex = { things: { ...right.things, indexes: { by_size: { columns: ['sise'] } } } } as const
    expectTypeOf<typeof right>().toExtend<Consistent<typeof right>>()
    expectTypeOf<typeof wrongKey>().not.toExtend<Consistent<typeof wrongKey>>()
    expectTypeOf<typeof wrongIndex>().not.toExtend<Consistent<typeof wrongIndex>>()
  })
})

describe('walks', () => {
  typeTest('name an index of their table', () => {
    expectTypeOf<IndexName<'connections'>>().toEqualTypeOf<'key' | 'by_organization' | 'by_status'>()
    expectTypeOf<IndexName<'leases'>>().toEqualTypeOf<'key'>()
    compiled((reader, writer, text) => {
      // @ts-expect-error there is no such index
      reader.find('users', 'by_colour', [text])
      // @ts-expect-error an index of another table
      reader.list('users', { index: 'by_display_name', equals: [text], limit: 1 })
      // @ts-expect-error there is no such index
      reader.count('users', { index: 'by_colour', equals: [] })
      // @ts-expect-error there is no such index
      writer.deleteMany('users', { index: 'by_colour', equals: [], limit: 1 })
      // @ts-expect-error there is no such index
      walk(reader, 'users', { index: 'by_colour', equals: [] })
    })
  })

  typeTest('fix the first columns of the index, none to all', () => {
    compiled((reader, _writer, text) => {
      reader.list('users', { index: 'by_position', equals: [], limit: 1 })
      reader.list('users', { index: 'by_position', equals: [text, 1, text], limit: 1 })
      reader.list('users', { index: 'by_external_id', equals: [text, null], limit: 1 })
      reader.find('connections', 'by_organization', [text, 'active'])
      // @ts-expect-error text where the second column has a number
      reader.list('users', { index: 'by_position', equals: [text, text], limit: 1 })
      // @ts-expect-error not the first column
      reader.list('users', { index: 'by_position', equals: [1], limit: 1 })
      // @ts-expect-error more values than columns
      reader.list('users', { index: 'by_position', equals: [text, 1, text, text], limit: 1 })
      // @ts-expect-error null where none can be
      reader.list('users', { index: 'by_user_name', equals: [text, null], limit: 1 })
      // @ts-expect-error undefined is not a value
      reader.list('users', { index: 'by_user_name', equals: [text, undefined], limit: 1 })
      // @ts-expect-error any number of values
      reader.list('users', { index: 'by_user_name', equals: [text].slice(), limit: 1 })
      // @ts-expect-error text that the column does not know
      reader.find('connections', 'by_organization', [text, 'gone'])
      // @ts-expect-error the first columns were left out
      reader.list('users', { index: 'by_position', limit: 1 })
    })
  })

  typeTest('begin after values of all the columns that are not fixed', () => {
    expectTypeOf<Scan<'users', 'by_position', readonly [string]>['after']>().toEqualTypeOf<readonly [number, string] | undefined>()
    expectTypeOf<Scan<'activity', 'by_time', readonly []>['after']>().toEqualTypeOf<readonly [string, string, number] | undefined>()
    compiled((reader, _writer, text) => {
      reader.list('users', { index: 'by_position', equals: [text], after: [1, text], limit: 1 })
      // @ts-expect-error the key's column is missing
      reader.list('users', { index: 'by_position', equals: [text], after: [1], limit: 1 })
      // @ts-expect-error a column that is fixed
      reader.list('users', { index: 'by_position', equals: [text], after: [text, 1, text], limit: 1 })
      // @ts-expect-error text where the column has a number
      reader.list('users', { index: 'by_position', equals: [text], after: [text, text], limit: 1 })
    })
  })

  typeTest('are bounded by values of the first column that is not fixed', () => {
    compiled((reader, _writer, text) => {
      const [number, name] = [
        { value: 1, inclusive: true },
        { value: text, inclusive: true },
      ]
      reader.list('users', { index: 'by_position', equals: [text], from: number, to: number, limit: 1 })
      reader.list('users', { index: 'key', equals: [text], among: [text], limit: 1 })
      // @ts-expect-error text where the column has a number
      reader.list('users', { index: 'by_position', equals: [text], from: name, limit: 1 })
      // @ts-expect-error text where the column has a number
      reader.count('users', { index: 'by_position', equals: [text], to: name })
      // @ts-expect-error no column is left
      reader.list('users', { index: 'key', equals: [text, text], from: name, limit: 1 })
      // @ts-expect-error numbers where the column has text
      reader.list('users', { index: 'key', equals: [text], among: [1], limit: 1 })
      // @ts-expect-error null is not among values
      reader.list('users', { index: 'by_external_id', equals: [text], among: [null], limit: 1 })
    })
  })

  typeTest('narrow and choose by columns of their table', () => {
    compiled((reader, _writer, text) => {
      const everyone = { index: 'key', equals: [text], limit: 1 } as const
      reader.list('users', { ...everyone, where: { external_id: null }, contains: { column: 'external_id', texts: [text] } })
      // @ts-expect-error a misspelt column
      reader.list('users', { ...everyone, where: { externalId: null } })
      // @ts-expect-error null where it is not allowed
      reader.list('users', { ...everyone, where: { user_name: null } })
      // @ts-expect-error a misspelt column
      reader.list('users', { ...everyone, contains: { column: 'username', texts: [text] } })
      // @ts-expect-error text in a column of numbers
      reader.list('users', { ...everyone, contains: { column: 'position', texts: [text] } })
      // @ts-expect-error a misspelt column
      reader.list('users', { ...everyone, columns: ['user_id', 'username'] })
      // @ts-expect-error a misspelt part of a walk
      reader.list('users', { ...everyone, ofset: 1 })
      // @ts-expect-error a list without a limit
      reader.list('users', { index: 'key', equals: [text] })
    })
  })
})
