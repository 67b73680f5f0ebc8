import { beforeEach, describe, expect, test } from 'vitest'
import { createScimBackend } from '../../src/server/createScimBackend.js'
import { createTestBackend, type Json, listSchema, person, publicUrl, type ScimConnection, signingKey } from '../support/backend.js'

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection()
})

const nameOf = (index: number) => `user${String(index).padStart(4, '0')}@example.test`

async function createUsers(count: number, from = 1): Promise<string[]> {
  const ids: string[] = []
  for (let index = from; index < from + count; index++) {
    const title = index % 2 === 0 ? 'even' : 'odd'
    ids.push((await scim.post('/Users', person(nameOf(index), { title, active: index % 5 !== 0 }))).body.id)
  }
  return ids
}

const names = (body: Json): string[] => body.Resources.map((user: Json) => user.userName)
const expected = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => nameOf(from + index))

/** Follows cursors from the first page to the last. */
async function walk(query: string, path = '/Users'): Promise<Json[][]> {
  const pages: Json[][] = []
  let cursor: string | undefined = ''
  while (cursor !== undefined) {
    const { status, body }: Json = await scim.get(`${path}?${query}&cursor=${cursor}`)
    expect(status).toBe(200)
    pages.push(body.Resources)
    cursor = body.nextCursor
    expect(pages.length).toBeLessThan(100)
  }
  return pages
}

describe('by index', () => {
  test('an empty list is a valid list', async () => {
    const { status, body } = await scim.get('/Users')
    expect([status, body]).toEqual([200, { schemas: [listSchema], totalResults: 0, startIndex: 1, itemsPerPage: 0, Resources: [] }])
  })

  test('pages follow each other in the order of creation, as Okta imports them', async () => {
    await createUsers(25)
    const first = await scim.get('/Users?startIndex=1&count=10')
    expect(first.body).toMatchObject({ totalResults: 25, startIndex: 1, itemsPerPage: 10 })
    expect(names(first.body)).toEqual(expected(1, 10))
    expect(names((await scim.get('/Users?startIndex=11&count=10')).body)).toEqual(expected(11, 20))
    const last = await scim.get('/Users?startIndex=21&count=10')
    expect(last.body).toMatchObject({ totalResults: 25, startIndex: 21, itemsPerPage: 5 })
    expect(names(last.body)).toEqual(expected(21, 25))
    const beyond = await scim.get('/Users?startIndex=26&count=10')
    expect(beyond.body).toMatchObject({ totalResults: 25, startIndex: 26, itemsPerPage: 0, Resources: [] })
  })

  test('the bounds of RFC 7644 §3.4.2.4: no count is 100, 200 at most, negative is 0, startIndex at least 1', async () => {
    await createUsers(205)
    const count = async (query: string) => (await scim.get(`/Users?${query}`)).body.itemsPerPage
    expect(await count('')).toBe(100)
    expect(await count('count=150')).toBe(150)
    expect(await count('count=10000')).toBe(200)
    expect(await count('count=0')).toBe(0)
    expect(await count('count=-3')).toBe(0)
    expect((await scim.get('/Users?count=0')).body).toMatchObject({ totalResults: 205, Resources: [] })
    for (const startIndex of ['0', '-5', '1']) {
      const { body } = await scim.get(`/Users?count=2&startIndex=${startIndex}`)
      expect([body.startIndex, names(body)]).toEqual([1, expected(1, 2)])
    }
  })

  test.each(['startIndex=x', 'count=1.5', 'count=', 'startIndex=1e3', 'count=99999999999999999999', 'sortOrder=up', 'sortBy=nothing'])(
    '%s is 400 invalidValue',
    async (query) => {
      const { status, body } = await scim.get(`/Users?${query}&sortBy=userName`.replace('sortBy=nothing&sortBy=userName', 'sortBy=nothing'))
      expect([status, body.scimType]).toEqual([400, 'invalidValue'])
    },
  )

  test('after deletions, every page still begins with the right person, even across blocks of positions', async () => {
    const ids = await createUsers(2100)
    const left = new Set(ids.map((_, index) => index + 1))
    for (const index of [1, 2, 500, 999, 1000, 1001, 1500, 2000, 2001, 2099]) {
      await scim.delete(`/Users/${ids[index - 1]}`)
      left.delete(index)
    }
    const order = [...left].map(nameOf)
    for (const startIndex of [1, 2, 498, 499, 990, 996, 997, 998, 999, 1000, 1490, 1990, 1994, 2085, 2090]) {
      const { body } = await scim.get(`/Users?startIndex=${startIndex}&count=10&attributes=userName`)
      expect(body.totalResults).toBe(2090)
      expect([startIndex, names(body)]).toEqual([startIndex, order.slice(startIndex - 1, startIndex + 9)])
    }
    expect((await scim.get('/Users?startIndex=2091')).body.Resources).toEqual([])
    await createUsers(1, 3000)
    expect(names((await scim.get('/Users?startIndex=2091')).body)).toEqual([nameOf(3000)])
  }, 60_000)

  test('Groups page too, with and without deletions', async () => {
    const ids: string[] = []
    for (let index = 1; index <= 12; index++) ids.push((await scim.post('/Groups', { displayName: `Group ${index}` })).body.id)
    const page = async (startIndex: number) =>
      (await scim.get(`/Groups?startIndex=${startIndex}&count=5`)).body.Resources.map((group: Json) => group.displayName)
    expect(await page(6)).toEqual(['Group 6', 'Group 7', 'Group 8', 'Group 9', 'Group 10'])
    await scim.delete(`/Groups/${ids[2]}`)
    expect(await page(6)).toEqual(['Group 7', 'Group 8', 'Group 9', 'Group 10', 'Group 11'])
    expect(await page(11)).toEqual(['Group 12'])
  })
})

describe('of a filter', () => {
  test('totals and pages count what the filter lets through', async () => {
    await createUsers(40)
    const query = `filter=${encodeURIComponent('title eq "even"')}`
    const { body } = await scim.get(`/Users?${query}&startIndex=6&count=5`)
    expect(body).toMatchObject({ totalResults: 20, startIndex: 6, itemsPerPage: 5 })
    expect(names(body)).toEqual([12, 14, 16, 18, 20].map(nameOf))
    expect((await scim.get(`/Users?${query}&startIndex=21`)).body).toMatchObject({ totalResults: 20, itemsPerPage: 0 })
    for (const count of [0, -1]) {
      expect((await scim.get(`/Users?${query}&count=${count}`)).body).toMatchObject({ totalResults: 20, itemsPerPage: 0, Resources: [] })
    }
  })
})

describe('by cursor', () => {
  test('an empty cursor starts; following nextCursor returns everybody once', async () => {
    await createUsers(25)
    const pages = await walk('count=10')
    expect(pages.map((page) => page.length)).toEqual([10, 10, 5])
    expect(pages.flat().map((user) => user.userName)).toEqual(expected(1, 25))
    const { body } = await scim.get('/Users?cursor=&count=10')
    expect(body).toMatchObject({ totalResults: 25, itemsPerPage: 10, nextCursor: expect.stringMatching(/^[\w-]+$/) })
    expect(body.startIndex).toBeUndefined()
  })

  test('a deletion or an addition between two pages neither hides nor repeats anybody', async () => {
    const ids = await createUsers(10)
    const first = (await scim.get('/Users?cursor=&count=4')).body
    for (const index of [0, 3, 5]) await scim.delete(`/Users/${ids[index]}`)
    await createUsers(1, 11)
    const second = (await scim.get(`/Users?cursor=${first.nextCursor}&count=100`)).body
    expect(names(second)).toEqual([5, 7, 8, 9, 10, 11].map(nameOf))
    expect(second.nextCursor).toBeUndefined()
  })

  test('pages through filters, indexed and not, and through sorted lists', async () => {
    await createUsers(30)
    const filtered = await walk(`count=4&filter=${encodeURIComponent('title eq "odd" and userName sw "user"')}`)
    expect(filtered.flat().map((user) => user.userName)).toEqual(expected(1, 30).filter((_, index) => index % 2 === 0))
    const indexed = await walk(
      `count=2&filter=${encodeURIComponent(`userName eq "${nameOf(3)}" or userName eq "${nameOf(1)}" or emails eq "${nameOf(2)}"`)}`,
    )
    expect(indexed.map((page) => page.map((user) => user.userName))).toEqual([[nameOf(1), nameOf(2)], [nameOf(3)]])
    const sorted = await walk('count=7&sortBy=userName&sortOrder=descending')
    expect(sorted.flat().map((user) => user.userName)).toEqual(expected(1, 30).reverse())
  })

  test.each([
    ['without a filter', '', 30],
    ['of a filter that an index answers', 'userName sw "user"', 30],
    ['of a filter that no index answers', 'title eq "odd"', 15],
    ['of both kinds of resource', 'meta.resourceType pr', 31],
  ])('every page %s says how many there are in total (RFC 9865 §2)', async (_, filter, total) => {
    await createUsers(30)
    await scim.post('/Groups', { displayName: 'Engineering' })
    const path = total === 31 ? '/' : '/Users'
    const query = `count=10${filter === '' ? '' : `&filter=${encodeURIComponent(filter)}`}`
    const totals: number[] = []
    let seen = 0
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const { body }: Json = await scim.get(`${path}?${query}&cursor=${cursor}`)
      totals.push(body.totalResults)
      seen += body.itemsPerPage
      cursor = body.nextCursor
    }
    expect([seen, totals]).toEqual([total, Array(Math.ceil(total / 10)).fill(total)])
  })

  test('Groups and both together have cursors as well', async () => {
    await createUsers(5)
    for (let index = 1; index <= 5; index++) await scim.post('/Groups', { displayName: `Group ${index}` })
    expect((await walk('count=2', '/Groups')).flat()).toHaveLength(5)
    for (const count of [1, 3, 5, 10]) {
      const all = (await walk(`count=${count}`, '/')).flat()
      expect(all.map((resource) => resource.meta.resourceType)).toEqual([...Array(5).fill('User'), ...Array(5).fill('Group')])
    }
  })

  test('garbage and the cursors of another list or another query are 400 invalidCursor', async () => {
    await createUsers(3)
    const { nextCursor } = (await scim.get('/Users?cursor=&count=1')).body
    const wrong = [
      '/Users?cursor=garbage',
      '/Users?cursor=%00',
      `/Users?cursor=${'x'.repeat(5000)}`,
      `/Users?cursor=${nextCursor.slice(1)}`,
      `/Groups?cursor=${nextCursor}`,
      `/Users?cursor=${nextCursor}&sortBy=userName`,
      `/Users?cursor=${nextCursor}&filter=${encodeURIComponent('title pr')}`,
    ]
    for (const path of wrong) {
      const { status, body } = await scim.get(path)
      expect([path, status, body.scimType]).toEqual([path, 400, 'invalidCursor'])
    }
  })

  test.each(['x', '', '1.5', '1e2'])('a count of %j is 400 invalidCount', async (count) => {
    const { status, body } = await scim.get(`/Users?cursor=&count=${count}`)
    expect([status, body.scimType]).toEqual([400, 'invalidCount'])
  })

  test('survives a change of count, of the attributes shown or of the case of an attribute name, but not of the query', async () => {
    await createUsers(12)
    const ask = (filter: string) => `filter=${encodeURIComponent(filter)}`
    const { nextCursor } = (await scim.get(`/Users?${ask('userName sw "user" and active eq true')}&cursor=&count=2`)).body
    const { body } = await scim.get(
      `/Users?${ask('USERNAME sw "user" and Active eq true')}&cursor=${nextCursor}&count=3&attributes=userName`,
    )
    expect(names(body)).toEqual([3, 4, 6].map(nameOf))
    for (const other of ['userName sw "USER" and active eq true', 'userName sw "user"', 'active eq true and userName sw "user"']) {
      const { status, body } = await scim.get(`/Users?${ask(other)}&cursor=${nextCursor}`)
      expect([other, status, body.scimType]).toEqual([other, 400, 'invalidCursor'])
    }
  })

  test('is valid on another instance and after a restart, but not for another connection or with another key', async () => {
    await createUsers(5)
    const { nextCursor } = (await scim.get('/Users?cursor=&count=2')).body
    const instance = (signingKey: string) => {
      const { storage, clock } = scim.host
      const { fetch } = createScimBackend({ storage, publicUrl, signingKey, now: clock.now, rateLimit: 0 })
      return async () => {
        const headers = { authorization: `Bearer ${scim.token}` }
        return (await fetch(new Request(`${scim.base}/Users?cursor=${nextCursor}`, { headers }))).json()
      }
    }
    expect(names(await instance(signingKey)())).toEqual(expected(3, 5))
    expect(await instance('another key of the thirty-two bytes')()).toMatchObject({ status: '400', scimType: 'invalidCursor' })
    const { organization_id } = await scim.host.createOrganization({ organization_name: 'Globex' })
    const neighbour = await scim.host.createConnection({ organization_id })
    const { status, body } = await neighbour.get(`/Users?cursor=${nextCursor}`)
    expect([status, body.scimType]).toEqual([400, 'invalidCursor'])
  })

  test.each([
    ['without a filter', ''],
    ['of a filter', `&filter=${encodeURIComponent('title pr')}`],
    ['sorted', '&sortBy=userName'],
  ])('a cursor %s that was changed in any place, or made by hand, is 400 invalidCursor', async (_, query) => {
    await createUsers(4)
    const { nextCursor }: { nextCursor: string } = (await scim.get(`/Users?cursor=&count=1${query}`)).body
    const bytes = Buffer.from(nextCursor, 'base64url')
    const text = bytes.subarray(16).toString()
    const farther = text.replace(/(\d+)/, '7')
    const forged = [
      ...Array.from(nextCursor, (letter, at) => nextCursor.slice(0, at) + (letter === 'A' ? 'B' : 'A') + nextCursor.slice(at + 1)),
      `${nextCursor}A`,
      `${nextCursor}=`,
      nextCursor.slice(0, -1),
      Buffer.from(text).toString('base64url'),
      Buffer.concat([bytes.subarray(0, 16), Buffer.from(farther)]).toString('base64url'),
      Buffer.concat([Buffer.alloc(16), Buffer.from(text)]).toString('base64url'),
      Buffer.alloc(15).toString('base64url'),
      Buffer.alloc(16).toString('base64url'),
    ]
    for (const cursor of forged) {
      for (const count of ['1', '0']) {
        const { status, body } = await scim.get(`/Users?cursor=${cursor}&count=${count}${query}`)
        expect([cursor, status, body.scimType]).toEqual([cursor, 400, 'invalidCursor'])
      }
    }
    expect((await scim.get(`/Users?cursor=${nextCursor}&count=1${query}`)).status).toBe(200)
  })
})

describe('a count of 0, or below, asks for the total only (RFC 7644 §3.4.2.4, RFC 9865 §2)', () => {
  const searchSchema = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest'
  const questions: Record<string, string>[] = [
    {},
    { filter: 'title eq "even"' },
    { sortBy: 'userName' },
    { filter: 'title eq "even"', sortBy: 'userName' },
  ]

  test.each([0, -1, -7])('count %i, by index and by cursor, in a query and in a search', async (count) => {
    await createUsers(6)
    await scim.post('/Groups', { displayName: 'Engineering' })
    for (const [path, question] of ['/Users', '/'].flatMap((path) => questions.map((question) => [path, question] as const))) {
      const totalResults = 'filter' in question ? 3 : path === '/' ? 7 : 6
      const parameters = new URLSearchParams({ ...question, count: String(count) })
      const { nextCursor } = (await scim.get(`${path}?${new URLSearchParams({ ...question, count: '1', cursor: '' })}`)).body
      const search = `${path}/.search`.replace('//', '/')
      const total = { schemas: [listSchema], totalResults, itemsPerPage: 0, Resources: [] }
      for (const cursor of [undefined, '', nextCursor]) {
        const expected = { status: 200, body: cursor === undefined ? { ...total, startIndex: 1 } : total }
        const query = cursor === undefined ? parameters : `${parameters}&cursor=${cursor}`
        const asked = await scim.get(`${path}?${query}`)
        const searched = await scim.post(search, { schemas: [searchSchema], ...question, count, ...(cursor !== undefined && { cursor }) })
        for (const { status, body } of [asked, searched])
          expect([path, question, cursor, { status, body }]).toEqual([path, question, cursor, expected])
      }
    }
  })
})

describe('a parameter that appears twice', () => {
  test.each([
    ['filter', 'title pr', 'active eq true', 'invalidFilter'],
    ['filter', 'title pr', 'title pr', 'invalidFilter'],
    ['cursor', '', '', 'invalidCursor'],
    ['startIndex', '1', '2', 'invalidValue'],
    ['count', '1', '1', 'invalidValue'],
    ['sortBy', 'userName', 'title', 'invalidValue'],
    ['sortOrder', 'ascending', 'descending', 'invalidValue'],
  ])('%s=%s and %s is 400 %s', async (name, first, second, scimType) => {
    for (const path of ['/Users', '/Groups', '/']) {
      const { status, body } = await scim.get(
        `${path}?${new URLSearchParams([
          [name, first],
          [name, second],
        ])}`,
      )
      expect([path, status, body.scimType, body.detail.startsWith(name)]).toEqual([path, 400, scimType, true])
    }
  })

  test('is one list for attributes, which takes many values (RFC 7644 §3.9), and is ignored where the parameter is unknown', async () => {
    await createUsers(1)
    const { status, body } = await scim.get('/Users?attributes=userName&attributes=title&aadOptscim062020&aadOptscim062020')
    expect([status, Object.keys(body.Resources[0]).sort()]).toEqual([200, ['id', 'schemas', 'title', 'userName']])
  })
})

describe('sorted', () => {
  test('by an attribute, ignoring case where the schema does, with people who lack it last', async () => {
    for (const [userName, familyName] of [
      ['c@example.test', 'Baker'],
      ['A@example.test', 'adams'],
      ['b@example.test', undefined],
      ['d@example.test', 'Clark'],
    ]) {
      await scim.post('/Users', { userName, ...(familyName && { name: { familyName } }) })
    }
    const order = async (query: string) => names((await scim.get(`/Users?${query}`)).body).map((name) => name[0])
    expect(await order('sortBy=userName')).toEqual(['A', 'b', 'c', 'd'])
    expect(await order('sortBy=userName&sortOrder=descending')).toEqual(['d', 'c', 'b', 'A'])
    expect(await order('sortBy=name.familyName')).toEqual(['A', 'c', 'd', 'b'])
    expect(await order('sortBy=name.familyName&sortOrder=descending')).toEqual(['b', 'd', 'c', 'A'])
    expect(await order('sortBy=userName&startIndex=2&count=2')).toEqual(['b', 'c'])
    expect(await order('sortBy=meta.created')).toEqual(['c', 'A', 'b', 'd'])
  })

  test('by one of many values: the primary one decides, even when a part of it is named (RFC 7644 §3.4.2.3)', async () => {
    for (const [userName, primary, other] of [
      ['a@example.test', 'z@work.test', 'a@home.test'],
      ['b@example.test', 'x@work.test', 'c@home.test'],
      ['c@example.test', 'y@work.test', 'b@home.test'],
    ]) {
      await scim.post('/Users', { userName, emails: [{ value: other }, { value: primary, primary: true }] })
    }
    const order = async (query: string) => names((await scim.get(`/Users?${query}`)).body).map((name) => name[0])
    expect(await order('sortBy=emails')).toEqual(['b', 'c', 'a'])
    expect(await order('sortBy=emails.value')).toEqual(['b', 'c', 'a'])
    expect(await order('sortBy=emails.value&sortOrder=descending')).toEqual(['a', 'c', 'b'])
    expect((await walk('sortBy=emails.value&count=2')).flat().map((user) => user.userName[0])).toEqual(['b', 'c', 'a'])
  })
})

describe('a search by POST', () => {
  const searchSchema = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest'

  test('is the same list with its parameters in the body', async () => {
    await createUsers(12)
    const { status, body } = await scim.post('/Users/.search', {
      schemas: [searchSchema],
      filter: 'title eq "even"',
      sortBy: 'userName',
      sortOrder: 'descending',
      startIndex: 2,
      count: 3,
      attributes: ['userName'],
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ totalResults: 6, startIndex: 2, itemsPerPage: 3 })
    expect(names(body)).toEqual([10, 8, 6].map(nameOf))
    expect(Object.keys(body.Resources[0]).sort()).toEqual(['id', 'schemas', 'userName'])
    const paged = await scim.post('/Users/.search', { schemas: [searchSchema], cursor: '', count: 5 })
    expect(paged.body.nextCursor).toEqual(expect.any(String))
  })

  test('over everything finds Users and Groups, each by its own attributes', async () => {
    await createUsers(2)
    await scim.post('/Groups', { displayName: 'Engineering' })
    const search = async (filter?: string) => (await scim.post('/.search', { schemas: [searchSchema], filter })).body
    expect((await search()).totalResults).toBe(3)
    expect((await search('displayName eq "engineering"')).Resources[0].meta.resourceType).toBe('Group')
    expect((await search(`userName eq "${nameOf(2)}"`)).Resources[0].userName).toBe(nameOf(2))
    expect((await search('meta.resourceType eq "User"')).totalResults).toBe(2)
    const groups = await scim.post('/Groups/.search', {
      schemas: [searchSchema],
      filter: 'displayName sw "eng"',
      excludedAttributes: ['members'],
    })
    expect(groups.body.totalResults).toBe(1)
  })

  test('that is not a search request is refused', async () => {
    expect((await scim.post('/Users/.search', { schemas: ['urn:x'] })).status).toBe(400)
    expect((await scim.post('/Users/.search', { schemas: [searchSchema], count: 'x' })).status).toBe(400)
    expect((await scim.post('/Users/.search', { schemas: [searchSchema], filter: 7 })).body.scimType).toBe('invalidFilter')
  })
})

test('attributes and excludedAttributes together are refused, before anything is changed', async () => {
  const both = '?attributes=userName&excludedAttributes=title'
  expect((await scim.get(`/Users${both}`)).status).toBe(400)
  expect((await scim.post(`/Users${both}`, person('ada@example.test'))).status).toBe(400)
  expect((await scim.post(`/Groups${both}`, { displayName: 'x' })).status).toBe(400)
  expect((await scim.get('/')).body.totalResults).toBe(0)
})
