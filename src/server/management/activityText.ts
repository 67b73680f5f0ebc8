import type { Activity } from '../../contract/activity.js'
import { foldForSearch, searchWords } from '../members/searchText.js'

/** What somebody may look for in an event. */
function textOf(activity: Activity): string {
  const { subject, actor, changes, dropped = [], members, refusal, request } = activity
  return [
    subject,
    actor.name,
    ...changes.flatMap(({ attribute, before, after }) => [attribute, before, after]),
    ...dropped.map(({ attribute }) => attribute),
    ...(members?.added ?? []),
    ...(members?.removed ?? []),
    refusal?.attribute,
    refusal?.value,
    request?.request_id,
    request?.path,
    request?.detail,
    activity.member_id,
    activity.group_id,
  ].join('\n')
}

/** Whether all words of a search stand somewhere in an event, in any order. */
export function textMatcher(search: string): (activity: Activity) => boolean {
  const words = searchWords(search)
  return (activity) => {
    const text = foldForSearch(textOf(activity))
    return words.every((word) => text.includes(word))
  }
}
