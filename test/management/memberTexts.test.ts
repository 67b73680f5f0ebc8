import { beforeAll, expect, test } from 'vitest'
import type { Member, MemberQuery } from '../../src/contract/member.js'
import { createTestBackend, expectOk, oktaUser, type PortalSessionUnderTest } from '../support/backend.js'

/** Who is there, by the name that the identity provider sends and the address that finds them here. */
const people = [
  ['josé', 'José Núñez-Ávila'],
  ['jose', 'Jose Smith'],
  ['søren', 'Søren Ægir Łukasz'],
  ['strasse', 'Anna Groß'],
  ['hanako', '山田 花子'],
  ['minsu', '김민수'],
  ['haruka', 'ハルカ がわ'],
  ['fyodor', 'Фёдор Достоевский'],
  ['maria', 'Μαρία Παπαδοπούλου'],
  ['yusuf', 'يُوسُف'],
  ['hindi', 'हिन्दी कुमार'],
] as const

let admin: PortalSessionUnderTest
let backend: Awaited<ReturnType<typeof createTestBackend>>

beforeAll(async () => {
  backend = await createTestBackend()
  const okta = await backend.createConnection()
  for (const [key, displayName] of people) {
    expectOk(await okta.post('/Users', { ...oktaUser(`u${people.findIndex(([each]) => each === key)}@acme.test`), displayName }))
  }
  admin = await backend.openSession()
})

async function find(...texts: string[]): Promise<string[]> {
  const operands: MemberQuery['operands'] = texts.map((filter_value) => ({ filter_name: 'member_email_fuzzy', filter_value }))
  const { members, results_metadata } = expectOk(
    await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', { query: { operator: 'AND', operands } }),
  ).data as { members: Member[]; results_metadata: { total: number } }
  expect(results_metadata.total).toBe(members.length)
  return members.map(({ email_address }) => people[Number(/\d+/.exec(email_address)?.[0])]?.[0] ?? email_address).sort()
}

test.each([
  ['accents that were not typed', 'jose', ['jose', 'josé']],
  ['accents that were typed and are not there', 'jósé smíth', ['jose']],
  ['words in any order', 'avila jose', ['josé']],
  ['parts of words in any order', 'lov ania', []],
  ['parts of words, name and address together', 'u1@ smi', ['jose']],
  ['letters with a stroke, and joined ones', 'soren aegir lukasz', ['søren']],
  ['a sharp s as two letters', 'gross', ['strasse']],
  ['one Chinese letter', '花', ['hanako']],
  ['one Korean syllable', '민', ['minsu']],
  ['one kana, and no other that has the same shape', 'が', ['haruka']],
  ['kana without its voicing mark is another one', 'か', []],
  ['kana of half width', 'ﾊﾙｶ', ['haruka']],
  ['two Latin letters', 'ae', ['søren']],
  ['Cyrillic with and without its points', 'федор', ['fyodor']],
  ['Greek without its accents', 'μαρια', ['maria']],
  ['Arabic without its vowel points', 'يوسف', ['yusuf']],
  ['signs of Indic scripts', 'कुमार', ['hindi']],
  ['a word twice, and spaces around', '  smith   smith ', ['jose']],
])('people are found by %s', async (_what, text, expected) => {
  expect(await find(text)).toEqual([...expected].sort())
})

test('every word of two searches at once has to be there', async () => {
  expect(await find('jose', 'smith')).toEqual(['jose'])
  expect(await find('jose', 'soren')).toEqual([])
})

test('a percent sign, an underscore and a star stand for themselves', async () => {
  for (const text of ['%%', '__', '**', 'jo%e', 'j_se']) expect(await find(text)).toEqual([])
})

test('people from before search texts left accents out are found once the job has run', async () => {
  const { storage, organization, clock } = backend
  const { organization_id } = organization
  const rows = await storage.list('members', { index: 'by_email', equals: [organization_id], limit: 100 })
  await storage.write(async (writer) => {
    for (const { member_id, name_folded, email_folded } of rows) {
      await writer.update('members', [member_id], { search_text: `${name_folded}\n${email_folded}` })
    }
    await writer.insert('jobs', {
      job_id: `job-search-texts-${organization_id}`,
      organization_id,
      connection_id: '',
      kind: 'rewrite_search_texts',
      body: '{"after":null}',
      created_at: clock.now().toISOString(),
    })
  })
  expect(await find('jose')).toEqual(['jose'])
  await backend.backend.flush()
  expect(await find('jose')).toEqual(['jose', 'josé'])
})
