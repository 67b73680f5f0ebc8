import { useId } from 'react'
import { valueKey } from '../../../guides/paste.js'
import type { GuideWay } from '../../../guides/types.js'
import type { MessageValue } from '../../../locales/types.js'
import { Button } from '../../elements/Button.js'
import { Card } from '../../elements/Card.js'
import { Subheading } from '../../elements/Heading.js'
import { CardBody, CardHead } from '../../elements/layout.js'
import { Time } from '../../elements/Time.js'
import { Small } from '../../elements/text.js'
import { ValueRow } from '../../elements/ValueRow.js'
import { useMessages } from '../../messages.js'
import type { ShownConnection } from '../../shownConnection.js'
import type { TokenValues } from '../../tokenValues.js'

export interface ValuesCardProps {
  way: GuideWay
  provider: MessageValue
  connection: ShownConnection
  values: TokenValues
  onReplaceToken: (() => void) | undefined
}

/** All values of the chosen setup method in one place, for people who know the console. */
export function ValuesCard({ way, provider, connection, values, onReplaceToken }: ValuesCardProps) {
  const t = useMessages()
  const id = useId()
  const all = way.steps.flatMap((step) => step.values ?? [])
  return (
    <Card labelledBy={id}>
      <CardHead>
        <Subheading id={id}>{t('guide.values', { provider })}</Subheading>
      </CardHead>
      <CardBody>
        {all.map((each) => {
          const { value, mask } = values.read(each.paste, 8)
          return (
            <ValueRow key={valueKey(each)} label={each.label} value={value} mask={mask}>
              {mask !== undefined && <TokenRemark connection={connection} values={values} onReplaceToken={onReplaceToken} />}
            </ValueRow>
          )
        })}
      </CardBody>
    </Card>
  )
}

function TokenRemark({ connection, values, onReplaceToken }: Pick<ValuesCardProps, 'connection' | 'values' | 'onReplaceToken'>) {
  const t = useMessages()
  if (values.isKnown) return <Small>{t('guide.token_here')}</Small>
  const isNext = connection.next_bearer_token_last_four !== ''
  const usedAt = isNext ? connection.next_bearer_token_last_used_at : connection.bearer_token_last_used_at
  const madeAt = (isNext ? connection.next_bearer_token_created_at : connection.bearer_token_created_at) ?? connection.created_at
  return (
    <Small>
      {usedAt && t.rich('guide.token_used', { when: <Time value={usedAt} /> })}
      {!usedAt && madeAt && t.rich('guide.token_unused', { when: <Time value={madeAt} /> })}{' '}
      {onReplaceToken && (
        <Button variant="link" onClick={onReplaceToken}>
          {t('guide.token_lost')}
        </Button>
      )}
    </Small>
  )
}
