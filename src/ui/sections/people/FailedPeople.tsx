import type { HealthCause } from '../../../contract/health.js'
import { type FailedPerson, failedPeople, mayBeMore } from '../../../core/people/failedPeople.js'
import type { MessageValue } from '../../../locales/types.js'
import { CardFoot } from '../../elements/layout.js'
import { Glyph } from '../../elements/monograms.js'
import { usePart } from '../../elements/part.js'
import { Status } from '../../elements/status.js'
import { Cell, HeaderCell, Table, TableRow } from '../../elements/Table.js'
import { Time } from '../../elements/Time.js'
import { Name, Small } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import { providerName } from '../../providerName.js'
import { NobodyFound } from '../PeopleStates.js'

export interface FailedPeopleProps {
  causes: readonly HealthCause[]
  search: string
  identityProvider: string
  onClear: () => void
}

/** Those whom the identity provider keeps failing to send, each with the reason and what to do about it. */
export function FailedPeople({ causes, search, identityProvider, onClear }: FailedPeopleProps) {
  const t = useMessages()
  const part = usePart('people')
  const failed = failedPeople(causes, search)
  if (failed.length === 0) return <NobodyFound onClear={onClear} />
  const provider = providerName(identityProvider, t)
  const head = (
    <>
      <HeaderCell>{t('people.name')}</HeaderCell>
      <HeaderCell>{t('people.status')}</HeaderCell>
      <HeaderCell>{t('people.failed_fix')}</HeaderCell>
      <HeaderCell>{t('people.failed_last')}</HeaderCell>
    </>
  )
  return (
    <>
      <div {...part}>
        <Table caption={t('people.failed_caption')} head={head}>
          {failed.map((person) => (
            <FailedRow key={`${person.cause.cause} ${person.userName}`} {...{ person, provider }} />
          ))}
        </Table>
      </div>
      <CardFoot>
        <Small>{t('people.count', { count: failed.length })}</Small>
        {mayBeMore(causes) && <Small>{t('people.failed_more')}</Small>}
      </CardFoot>
    </>
  )
}

function FailedRow({ person: { userName, memberId, cause }, provider }: { person: FailedPerson; provider: MessageValue }) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const personPart = usePart('person')
  const name = usePart('person-name')
  return (
    <TableRow>
      <Cell>
        <div {...personPart}>
          <Glyph icon="alert" />
          <div>
            {memberId === null ? (
              <span {...name}>
                <Name>{userName}</Name>
              </span>
            ) : (
              <button {...name} type="button" onClick={() => navigate({ type: 'opened', screen: { name: 'person', memberId } })}>
                <Name>{userName}</Name>
              </button>
            )}
            <small>{t(`cause.${cause.cause}.title`, { count: 1, people: 1 })}</small>
          </div>
        </div>
      </Cell>
      <Cell>
        <Status tone="bad" icon="fail">
          {t(memberId === null ? 'people.failed_new' : 'people.failed_change')}
        </Status>
      </Cell>
      <Cell label={t('people.failed_fix')} data-wide="">
        {t(`cause.${cause.cause}.fix`, { provider })}
      </Cell>
      <Cell>
        <Time value={cause.last_at} tone="small" />
      </Cell>
    </TableRow>
  )
}
