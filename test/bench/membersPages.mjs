import { credentials } from './connection.mjs'
import { percentile } from './statistics.mjs'

const times = 20
const sorted = (field, direction) => ({ sort: { field, direction } })
const asked = (filter_name, filter_value) => ({ query: { operands: [{ filter_name, filter_value }] } })

/** What the portal's list of people asks. */
const questions = {
  'latest change first': sorted('updated_at', 'desc'),
  'by name': sorted('name', 'asc'),
  'by status': sorted('status', 'asc'),
  'only deactivated, latest first': { ...asked('statuses', ['deactivated']), ...sorted('updated_at', 'desc') },
  'only active, by name': { ...asked('statuses', ['active']), ...sorted('name', 'asc') },
  'a text that a hundred have': { ...asked('member_email_fuzzy', 'person.99'), ...sorted('name', 'asc') },
}

/** How long page one and page two of the portal's list of people take at one of our servers, one request at a time. */
export async function measureMembersPages({ origin, organization_id }) {
  const measured = {}
  for (const [title, search] of Object.entries(questions)) {
    const first = []
    const second = []
    for (let time = 0; time < times; time++) {
      const page = await timed(origin, { organization_ids: [organization_id], limit: 50, ...search }, first)
      const cursor = page.results_metadata.next_cursor
      if (cursor !== null) await timed(origin, { organization_ids: [organization_id], limit: 50, ...search, cursor }, second)
    }
    measured[title] = { first: spread(first), second: second.length > 0 ? spread(second) : undefined }
  }
  return measured
}

async function timed(origin, body, durations) {
  const basic = Buffer.from(`${credentials.SCIM_PROJECT_ID}:${credentials.SCIM_PROJECT_SECRET}`).toString('base64')
  const started = performance.now()
  const response = await fetch(`${origin}/v1/b2b/organizations/members/search`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  durations.push(performance.now() - started)
  if (!response.ok) throw new Error(`A search for members was answered ${response.status}: ${text.slice(0, 300)}`)
  return JSON.parse(text)
}

function spread(durations) {
  durations.sort((a, b) => a - b)
  return { p50: percentile(durations, 0.5), p95: percentile(durations, 0.95) }
}
