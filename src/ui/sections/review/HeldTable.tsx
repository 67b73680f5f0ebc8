import type { HeldDeactivation } from '../../../contract/massDeactivation.js'
import { Checkbox } from '../../elements/Field.js'
import { Line, Unseen } from '../../elements/layout.js'
import { Avatar } from '../../elements/monograms.js'
import { usePart } from '../../elements/part.js'
import { Status } from '../../elements/status.js'
import { Cell, HeaderCell, Table, TableRow } from '../../elements/Table.js'
import { Time } from '../../elements/Time.js'
import { Name } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'

export interface HeldTableProps {
  rows: readonly HeldDeactivation[]
  chosen: ReadonlySet<string>
  /** Left out for those who may not decide. */
  onChoose?: (row: HeldDeactivation, isChosen: boolean) => void
}

/** The people whose deactivations wait, in the order in which they were asked for. */
export function HeldTable({ rows, chosen, onChoose }: HeldTableProps) {
  const t = useMessages()
  const head = (
    <>
      <HeaderCell>{t('people.name')}</HeaderCell>
      <HeaderCell>{t('people.status')}</HeaderCell>
      <HeaderCell>{t('review.asked')}</HeaderCell>
    </>
  )
  return (
    <Table caption={t('review.caption')} head={head}>
      {rows.map((row) => (
        <HeldRow key={row.member_id} row={row} isChosen={chosen.has(row.member_id)} {...(onChoose && { onChoose })} />
      ))}
    </Table>
  )
}

interface HeldRowProps {
  row: HeldDeactivation
  isChosen: boolean
  onChoose?: (row: HeldDeactivation, isChosen: boolean) => void
}

function HeldRow({ row, isChosen, onChoose }: HeldRowProps) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const personPart = usePart('person')
  const namePart = usePart('person-name')
  const { member_id, email_address, held_at, refusal } = row
  const name = row.name || email_address
  return (
    <TableRow data-changed={isChosen ? '' : undefined}>
      <Cell>
        <Line>
          {onChoose && (
            <Checkbox isChecked={isChosen} onChange={(next) => onChoose(row, next)}>
              <Unseen>{t('review.choose', { name })}</Unseen>
            </Checkbox>
          )}
          <div {...personPart}>
            <Avatar name={name} />
            <div>
              <button
                {...namePart}
                type="button"
                onClick={() => navigate({ type: 'opened', screen: { name: 'person', memberId: member_id } })}
              >
                <Name>{name}</Name>
              </button>
              <small>
                <Name>{email_address}</Name>
              </small>
            </div>
          </div>
        </Line>
      </Cell>
      <Cell>
        {refusal === null ? (
          <Status tone="warn" icon="pause">
            {t('status.held')}
          </Status>
        ) : (
          <Status tone="bad" icon="fail">
            {t('review.not_released', { reason: refusal })}
          </Status>
        )}
      </Cell>
      <Cell label={t('review.asked')} data-wide="">
        <Time value={held_at} format="event" tone="small" />
      </Cell>
    </TableRow>
  )
}
