import type { ReactElement, ReactNode } from 'react'
import type { Activity, ActivityKind } from '../../../contract/activity.js'
import type { Tone } from '../../../core/health.js'
import type { MessageValue } from '../../../locales/types.js'
import { Name } from '../../elements/text.js'
import type { IconName } from '../../icons/shapes.js'
import type { Translator } from '../../messages.js'
import { providerName } from '../../providerName.js'

export const activityIcons: Record<ActivityKind, IconName> = {
  'member.create': 'userplus',
  'member.link': 'userplus',
  'member.update': 'swap',
  'member.deactivate': 'userminus',
  'member.reactivate': 'userplus',
  'member.delete': 'userminus',
  'deactivation.hold': 'pause',
  'deactivation.cancel': 'userplus',
  'deactivation.release': 'userminus',
  'deactivation.drop': 'userplus',
  'group.create': 'groups',
  'group.update': 'groups',
  'group.delete': 'groups',
  'group.members': 'groups',
  'attribute.drop': 'less',
  'connection.create': 'link',
  'connection.update': 'edit',
  'connection.delete': 'trash',
  'connection.pause': 'pause',
  'connection.resume': 'play',
  'connection.rotate_start': 'key',
  'connection.rotate_complete': 'key',
  'connection.rotate_cancel': 'key',
  'connection.mass_deactivation': 'alert',
  'connection.mass_deactivation_end': 'alert',
  'setup_link.create': 'link',
  'setup_link.open': 'link',
  'setup_link.done': 'ok',
  'setup_link.revoke': 'link',
  'webhook.create': 'link',
  'webhook.update': 'edit',
  'webhook.delete': 'trash',
  'webhook.rotate_secret': 'key',
  'webhook.disable': 'alert',
  'webhook.replay': 'swap',
  'request.refused': 'alert',
}

/** How an event looks: refusals stand out, everything else is unobtrusive. */
export function activityLook({ kind, outcome }: Activity): { icon: IconName; tone: Tone } {
  if (outcome === 'succeeded') return { icon: activityIcons[kind], tone: 'neutral' }
  return kind === 'request.refused' ? { icon: 'alert', tone: 'warn' } : { icon: 'fail', tone: 'bad' }
}

type Tried = 'member.create' | 'member.update' | 'member.delete' | 'group.create' | 'group.update' | 'group.delete'

const verbs: Readonly<Record<string, 'create' | 'update' | 'delete'>> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'update',
  DELETE: 'delete',
}

/** What a refused request tried to do, by its method and path; undefined for reads and where no valid token came. */
function triedKind({ request, subject, cause }: Activity): Tried | undefined {
  const verb = request && verbs[request.method]
  if (!verb || !subject || cause === 'wrong_path') return undefined
  if (/^\/Users(\/|$)/.test(request.path)) return `member.${verb}`
  return /^\/Groups(\/|$)/.test(request.path) ? `group.${verb}` : undefined
}

function subjectOf(activity: Activity, t: Translator): ReactElement | MessageValue {
  if (!activity.subject) return t.noun(activity.kind.startsWith('group.') ? 'activity.some_group' : 'activity.somebody')
  return (
    <b>
      <Name>{activity.subject}</Name>
    </b>
  )
}

/** The identity provider that asked: the one of that time, whatever the connection says today. */
export function senderName({ actor }: Activity, t: Translator): MessageValue {
  return providerName(actor.identity_provider ?? '', t)
}

/** What happened, in plain words. */
export function activitySentence(activity: Activity, t: Translator): ReactNode {
  const { kind, outcome, cause, count } = activity
  const provider = senderName(activity, t)
  const subject = subjectOf(activity, t)
  if (outcome === 'succeeded') return t.rich(`activity.${kind}`, { subject })
  const tried = triedKind(activity)
  if (tried) return t.rich(`activity.tried.${tried}`, { subject, provider })
  if (cause) return t('activity.refused_because', { cause: t(`cause.${cause}.title`, { count, people: count }) })
  return t('activity.tried.request', { provider })
}

const shownChanges = 3

/** The second line: what changed, who it concerns, or who did it. */
export function activityRemark(activity: Activity, t: Translator): string {
  const { kind, outcome, changes, dropped = [], members, actor, count, request, refusal } = activity
  const parts: string[] = []
  if (refusal?.value) parts.push(t('activity.refused_value', { attribute: refusal.attribute, value: refusal.value }))
  if (outcome === 'refused' && request?.detail) parts.push(refusalReason(activity, t))
  if (kind === 'attribute.drop') parts.push(...dropped.map((drop) => dropReason(drop, t) || t('activity.drop.unknown')))
  else if (dropped.length > 0) parts.push(leftOutLine(dropped, t))
  if (members) parts.push(...memberLines(members, t))
  if (outcome === 'succeeded') parts.push(...changes.slice(0, shownChanges).map((change) => changeLine(change, t)))
  if (actor.type === 'admin' && actor.name) parts.push(t('activity.by', { name: actor.name }))
  if (actor.type === 'host') parts.push(t('activity.by_host'))
  if (count > 1) parts.push(t('activity.times', { count }))
  return t.sentences(parts.filter((part) => part !== ''))
}

/** Why a request was refused: in the server's words, which are English, or in those of the reader's language. */
function refusalReason({ request, refusal, cause, count }: Activity, t: Translator): string {
  if (t.language === 'en') return afterAttribute(request?.detail ?? '', refusal)
  return cause ? t('activity.reason', { reason: t(`cause.${cause}.title`, { count, people: count }) }) : ''
}

/** The reason alone where the sentence before it names the attribute, which a detail begins with. */
function afterAttribute(detail: string, refusal: Activity['refusal']): string {
  const prefix = refusal?.value && `${refusal.attribute}: `
  if (!prefix || !detail.startsWith(prefix)) return detail
  const reason = detail.slice(prefix.length)
  return reason.charAt(0).toUpperCase() + reason.slice(1)
}

/** Why the value of a known attribute was left out; empty for an attribute that is not known. */
export function dropReason({ detail }: { detail: string | null }, t: Translator): string {
  if (detail === null) return ''
  return t.language === 'en' ? detail : t('activity.drop.refused')
}

function changeLine({ attribute, before, after }: Activity['changes'][number], t: Translator): string {
  const nothing = t('activity.empty_value')
  return t('activity.change', { attribute, before: before ?? nothing, after: after ?? nothing })
}

function leftOutLine(dropped: NonNullable<Activity['dropped']>, t: Translator): string {
  const names = dropped.map(({ attribute }) => attribute)
  return t('activity.left_out', { names: nameList(names, names.length, t) })
}

function memberLines({ added, removed, added_count, removed_count }: NonNullable<Activity['members']>, t: Translator): string[] {
  const lines: string[] = []
  if (added_count > 0) lines.push(t('activity.added', { count: added_count, names: nameList(added, added_count, t) }))
  if (removed_count > 0) lines.push(t('activity.removed', { count: removed_count, names: nameList(removed, removed_count, t) }))
  return lines
}

const shownNames = 3

function nameList(names: readonly string[], count: number, t: Translator): string {
  const shown = names.slice(0, shownNames)
  const more = count - shown.length
  return t.list(more > 0 ? [...shown, t('activity.more_names', { count: more })] : shown)
}
