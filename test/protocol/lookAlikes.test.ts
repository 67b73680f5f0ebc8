import { beforeEach, describe, expect, test } from 'vitest'
import { createTestBackend, type Json, person, type ScimConnection } from '../support/backend.js'
import { storeGroupName, storeUserName } from '../support/storedStates.js'

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection()
})

const bulkSchema = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest'
const odd = 'ada\u200B@example.test'
const zeroWidthSpace = 'U+200B (zero width space)'

/** One operation in a bulk request, answered as if it had come alone. */
async function inBulk(method: string, path: string, data: unknown): Promise<{ status: number; body: Json }> {
  const operation = { method, path, data, ...(method === 'POST' && { bulkId: 'x' }) }
  const { body } = await scim.post('/Bulk', { schemas: [bulkSchema], Operations: [operation] })
  const [{ status, response }] = body.Operations
  return { status: Number(status), body: response }
}

describe('a userName with an invisible character', () => {
  test('is refused by name in every request that would set it, and nothing is changed', async () => {
    const before = (await scim.post('/Users', person('ada@example.test'))).body
    const path = `/Users/${before.id}`
    const patch = (...Operations: unknown[]) => ({ Operations })
    const answers: [what: string, answer: { status: number; body: Json }][] = [
      ['POST', await scim.post('/Users', person(odd))],
      ['POST of somebody inactive', await scim.post('/Users', person(odd, { active: false }))],
      ['PUT', await scim.put(path, person(odd))],
      ['PATCH replace', await scim.operate(path, [{ op: 'replace', path: 'userName', value: odd }])],
      ['PATCH add', await scim.operate(path, [{ op: 'Add', path: 'USERNAME', value: odd }])],
      ['PATCH without path', await scim.operate(path, [{ op: 'replace', value: { userName: odd } }])],
      [
        'PATCH by URN',
        await scim.operate(path, [{ op: 'replace', path: 'urn:ietf:params:scim:schemas:core:2.0:User:userName', value: odd }]),
      ],
      ['PATCH with other changes', await scim.operate(path, [{ op: 'replace', value: { title: 'Lady', userName: odd, active: true } }])],
      ['Bulk POST', await inBulk('POST', '/Users', person(odd))],
      ['Bulk PUT', await inBulk('PUT', path, person(odd))],
      ['Bulk PATCH', await inBulk('PATCH', path, patch({ op: 'replace', path: 'userName', value: odd }))],
    ]
    for (const [what, { status, body }] of answers) {
      expect([what, status, body.scimType]).toEqual([what, 400, 'invalidValue'])
      expect(body.detail).toContain(`userName has ${zeroWidthSpace} as character 4.`)
      expect(body.detail).not.toContain('\u200B')
    }
    expect((await scim.get(path)).body).toEqual(before)
    expect((await scim.get('/Users')).body.totalResults).toBe(1)
  })

  test('that was stored before the rule can still be read, found, deactivated in every form and deleted, and its owner otherwise changed', async () => {
    const forms: [what: string, deactivate: (path: string, name: string) => Promise<{ status: number }>][] = [
      ['PATCH', (path) => scim.operate(path, [{ op: 'replace', path: 'active', value: false }])],
      ['PATCH without path', (path) => scim.operate(path, [{ op: 'replace', value: { active: 'False' } }])],
      ['PUT of what is stored', (path, name) => scim.put(path, person(name, { active: false }))],
      ['PUT with another invisible name', (path, name) => scim.put(path, person(`\u00AD${name}`, { active: false }))],
      [
        'a tombstone',
        (path, name) =>
          scim.operate(path, [{ op: 'replace', value: { userName: `0123456789abcdef0123456789abcdef${name}`, active: false } }]),
      ],
      ['Bulk', (path) => inBulk('PATCH', path, { Operations: [{ op: 'replace', path: 'active', value: false }] })],
    ]
    for (const [index, [what, deactivate]] of forms.entries()) {
      const name = `ada\u200B${index}@example.test`
      const { id } = (await scim.post('/Users', person(`ada${index}@example.test`))).body
      const path = `/Users/${id}`
      await storeUserName(scim, id, name)
      expect((await scim.get(path)).body.userName).toBe(name)
      const found = await scim.get(`/Users?filter=${encodeURIComponent(`userName eq ${JSON.stringify(name)}`)}`)
      expect(found.body.Resources.map((user: Json) => user.id)).toEqual([id])
      expect([what, (await scim.operate(path, [{ op: 'replace', path: 'title', value: 'Lady' }])).status]).toEqual([what, 200])
      expect([what, (await scim.put(path, person(name, { title: 'Countess' }))).status]).toEqual([what, 200])
      expect([what, (await deactivate(path, name)).status]).toEqual([what, 200])
      expect((await scim.get(path)).body.active).toBe(false)
      // Again, as providers do.
      expect([what, (await scim.operate(path, [{ op: 'replace', path: 'active', value: false }])).status]).toEqual([what, 200])
      const back = await scim.operate(path, [{ op: 'replace', path: 'active', value: true }])
      expect([what, back.status, back.body.detail.startsWith('userName has U+')]).toEqual([what, 400, true])
      const renamed = await scim.operate(path, [{ op: 'replace', value: { userName: `ada${index}@example.test`, active: true } }])
      expect([what, renamed.status, renamed.body.active]).toEqual([what, 200, true])
      expect((await scim.delete(path)).status).toBe(204)
    }
  })
})

describe('the name of a group', () => {
  test('with an invisible character is refused by name in every request that would set it', async () => {
    const before = (await scim.post('/Groups', { displayName: 'Admins' })).body
    const path = `/Groups/${before.id}`
    const displayName = 'Ad\u202Emins'
    for (const { status, body } of [
      await scim.post('/Groups', { displayName }),
      await scim.put(path, { displayName }),
      await scim.operate(path, [{ op: 'replace', path: 'displayName', value: displayName }]),
      await scim.operate(path, [{ op: 'replace', value: { id: before.id, displayName } }]),
      await inBulk('POST', '/Groups', { displayName }),
      await inBulk('PUT', path, { displayName }),
    ]) {
      expect([status, body.scimType]).toEqual([400, 'invalidValue'])
      expect(body.detail).toContain('displayName has U+202E (right-to-left override) as character 3.')
    }
    expect((await scim.get(path)).body).toEqual(before)
  })

  test.each(['تیم می\u200Cروم', 'क्\u200Dष दल', '👩\u200D💻 Engineering', '❤\uFE0F VIP', 'Équipe\u00A0: vente'])(
    '%s stays as it was sent',
    async (displayName) => {
      const { status, body } = await scim.post('/Groups', { displayName })
      expect([status, body.displayName]).toEqual([201, displayName])
    },
  )

  test('that was stored before the rule stays while its members change, and can be corrected', async () => {
    const ada = (await scim.post('/Users', person('ada@example.test'))).body.id
    const { id } = (await scim.post('/Groups', { displayName: 'Admins' })).body
    const path = `/Groups/${id}`
    await storeGroupName(scim, id, 'Ad\u200Bmins')
    expect((await scim.operate(path, [{ op: 'add', path: 'members', value: [{ value: ada }] }])).status).toBe(204)
    expect((await scim.put(path, { displayName: 'Ad\u200Bmins', members: [] })).status).toBe(200)
    expect((await scim.get(path)).body.displayName).toBe('Ad\u200Bmins')
    expect((await scim.put(path, { displayName: 'Admins' })).body.displayName).toBe('Admins')
  })
})

test('names that differ only in spaces are the same name: the second is a conflict', async () => {
  await scim.post('/Groups', { displayName: 'Sales Team' })
  for (const displayName of ['Sales\u00A0Team', 'Sales\u3000Team', ' Sales Team ', 'sales\u2003team']) {
    const { status, body } = await scim.post('/Groups', { displayName })
    expect([displayName, status, body.scimType]).toEqual([displayName, 409, 'uniqueness'])
  }
})
