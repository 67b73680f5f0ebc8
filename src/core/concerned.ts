import type { Activity } from '../contract/activity.js'

/** Somebody or something that an event is about; a person with an id has a page. */
export interface Concerned {
  name: string
  memberId?: string | undefined
}

/** Whom events are about, each once: people, groups, and who came into a group or left it. */
export function concernedBy(events: readonly Activity[]): Concerned[] {
  const all = new Map<string, Concerned>()
  for (const one of events.flatMap(concernedByOne)) {
    const key = one.memberId ?? one.name
    if (!all.has(key)) all.set(key, one)
  }
  return [...all.values()]
}

function concernedByOne({ kind, subject, member_id, members, request }: Activity): Concerned[] {
  const name = subject ?? ''
  const isGroup = kind.startsWith('group.') || (kind === 'request.refused' && request?.path.startsWith('/Groups') === true)
  if (!isGroup) return name === '' ? [] : [{ name, memberId: member_id ?? undefined }]
  const names = [...(members?.added ?? []), ...(members?.removed ?? [])]
  // Only of a single one is it certain whose the id is.
  const [only] = names.length === 1 && member_id ? [member_id] : []
  return [{ name }, ...names.map((each) => ({ name: each, memberId: only }))].filter((one) => one.name !== '')
}
