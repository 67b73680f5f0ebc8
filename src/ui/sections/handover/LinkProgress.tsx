import type { ReactNode } from 'react'
import type { SetupLink } from '../../../contract/setupLink.js'
import { usePart } from '../../elements/part.js'
import { Time } from '../../elements/Time.js'
import { Name } from '../../elements/text.js'
import { Icon } from '../../icons/Icon.js'
import type { IconName } from '../../icons/shapes.js'
import { type Translator, useMessages } from '../../messages.js'

/** What the audit's entries are called here; an entry that is not listed is not shown. */
const deeds = {
  'connection.create': 'handover.did.create',
  'connection.update': 'handover.did.update',
  'connection.rotate_start': 'handover.did.rotate_start',
  'connection.rotate_complete': 'handover.did.rotate_complete',
  'connection.rotate_cancel': 'handover.did.rotate_cancel',
} as const

const isDeed = (action: string): action is keyof typeof deeds => action in deeds

/** Until when a link works, who opened it, what they did, and whether they said that it is done. */
export function LinkProgress({ link, isUrlKnown }: { link: SetupLink; isUrlKnown: boolean }) {
  const t = useMessages()
  const points = usePart('points')
  const { used_at, done_at, expires_at, created_by, created_at, actions = [] } = link
  const made = <Time value={created_at} />
  return (
    <ul {...points}>
      <Point icon="link">
        {created_by
          ? t.rich('handover.made_by', { name: <Name>{created_by}</Name>, when: made })
          : t.rich('handover.made_at', { when: made })}{' '}
        {t.rich('handover.until', { date: <Time value={expires_at} format="minute" /> })}
      </Point>
      {!used_at && <Point icon="clock">{t(isUrlKnown ? 'handover.send' : 'handover.unopened')}</Point>}
      {used_at && <Point icon="user">{t.rich('handover.opened', { who: whoOpened(link, t), when: <Time value={used_at} /> })}</Point>}
      {actions.map(({ action, occurred_at }) =>
        isDeed(action) ? (
          <Point key={`${action} ${occurred_at}`} icon="edit">
            {t.rich(deeds[action], { when: <Time value={occurred_at} /> })}
          </Point>
        ) : null,
      )}
      {done_at && (
        <Point icon="ok" kind="ok">
          {t.rich('handover.done', { who: whoOpened(link, t), when: <Time value={done_at} /> })}
        </Point>
      )}
    </ul>
  )
}

function whoOpened({ opened_by }: SetupLink, t: Translator) {
  return opened_by ? <Name>{opened_by}</Name> : t.noun('handover.somebody')
}

function Point({ icon, kind, children }: { icon: IconName; kind?: 'ok'; children: ReactNode }) {
  return (
    <li data-kind={kind}>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  )
}
