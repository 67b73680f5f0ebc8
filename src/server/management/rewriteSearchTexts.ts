import type { JobStep } from '../background/jobs.js'
import { searchTextOf } from '../members/searchText.js'
import { position } from '../storage/order.js'

const chunk = 500

/** The place in the index after which the rest begins. */
type After = [email_folded: string, member_id: string]

/**
 * Writes a piece of an organization's search texts anew, after a change of what they are made of. Members are read by address: a new search
 * text does not move them there, and whoever gets another address meanwhile gets a new text with it.
 */
export const rewriteSearchTexts: JobStep = async (writer, _record, { organization_id, body }) => {
  const { after } = JSON.parse(body) as { after: After | null }
  const walk = { index: 'by_email', equals: [organization_id] } as const
  const rows = await writer.list('members', { ...walk, ...(after && { after }), limit: chunk })
  for (const row of rows) {
    const search_text = searchTextOf(row)
    if (search_text !== row.search_text) await writer.update('members', [row.member_id], { search_text })
  }
  const last = rows.length === chunk ? rows.at(-1) : undefined
  return last ? JSON.stringify({ after: position('members', walk, last) }) : null
}
