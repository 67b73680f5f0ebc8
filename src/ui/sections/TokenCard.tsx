import { Subheading } from '../elements/Heading.js'
import { Row } from '../elements/layout.js'
import { usePart } from '../elements/part.js'
import { Badge } from '../elements/status.js'
import { Time } from '../elements/Time.js'
import { maskedToken } from '../elements/text.js'
import { useMessages } from '../messages.js'

export interface TokenCardProps {
  title: string
  lastFour: string
  use: 'in_use' | 'unused' | 'idle'
  lastUsedAt: string | null | undefined
  createdAt: string | undefined
  expiresAt: string | undefined
}

/** One token by its last four characters: since when, until when, and whether it is in use. */
export function TokenCard({ title, lastFour, use, lastUsedAt, createdAt, expiresAt }: TokenCardProps) {
  const t = useMessages()
  return (
    <div {...usePart('token')} data-in-use={use === 'in_use' ? '' : undefined}>
      <Row>
        <Subheading depth={2}>{title}</Subheading>
        <UseBadge use={use} lastUsedAt={lastUsedAt} />
      </Row>
      <code dir="ltr">{maskedToken(lastFour)}</code>
      <dl>
        <dt>{t('credentials.last_used')}</dt>
        <dd>{lastUsedAt ? <Time value={lastUsedAt} /> : t('time.never')}</dd>
        {createdAt && (
          <>
            <dt>{t('credentials.created')}</dt>
            <dd>
              <Time value={createdAt} format="moment" />
            </dd>
          </>
        )}
        <dt>{t('credentials.expires')}</dt>
        <dd>{expiresAt ? <Time value={expiresAt} format="moment" /> : t('time.never')}</dd>
      </dl>
    </div>
  )
}

/** Whether a token is in use, in a word. */
export function UseBadge({ use, lastUsedAt }: Pick<TokenCardProps, 'use' | 'lastUsedAt'>) {
  const t = useMessages()
  if (use === 'in_use')
    return (
      <Badge tone="ok" isLive>
        {t('credentials.in_use')}
      </Badge>
    )
  if (use === 'unused' || !lastUsedAt)
    return (
      <Badge tone="neutral" icon="open">
        {t('credentials.unused')}
      </Badge>
    )
  return (
    <Badge tone="neutral" icon="clock">
      <span>{t.rich('credentials.idle', { when: <Time value={lastUsedAt} format="minute" /> })}</span>
    </Badge>
  )
}
