import type { IssuedWebhookEndpoint, RotateWebhookSecretBody } from '../../contract/webhookEndpoint.js'
import type { WebhookEndpointRow } from '../storage/tables.js'
import type { AttemptParts } from '../webhooks/attempt.js'
import { issueSigningSecret } from '../webhooks/secrets.js'
import { requireRecentAuth } from './authorize.js'
import { aboutOwner, type EndpointCall, offeredWebhooks, ownEndpoint, recordEndpointChange } from './webhookCall.js'
import { viewOf } from './webhookViews.js'

const hour = 3_600_000
const usualOverlap = 24

interface IssuedSecret {
  /** The whole secret. It exists only here and in the one response that shows it. */
  secret: string
  columns: Pick<WebhookEndpointRow, 'secret' | 'secret_last_four'>
}

/** A new signing secret of an endpoint, and what is stored of it. */
export function issueSecret({ vault }: Pick<AttemptParts, 'vault'>, endpoint_id: string): IssuedSecret {
  const secret = issueSigningSecret()
  return { secret, columns: { secret: vault.close(secret, endpoint_id), secret_last_four: secret.slice(-4) } }
}

/** Issues a new signing secret; the one before it signs too until the overlap is over. @throws ApiError 404 */
export async function rotateWebhookSecret(
  call: EndpointCall & { body: RotateWebhookSecretBody | undefined },
): Promise<{ endpoint: IssuedWebhookEndpoint }> {
  const { attempt } = offeredWebhooks(call)
  await requireRecentAuth(call)
  const { context, body } = call
  const { organization_id } = await ownEndpoint(context.storage, call)
  const overlap = (body?.overlap_hours ?? usualOverlap) * hour
  return aboutOwner(call, organization_id).context.write(async (writer, record) => {
    const before = await ownEndpoint(writer, call)
    const now = context.now()
    const issued = issueSecret(attempt, before.endpoint_id)
    const row: WebhookEndpointRow = {
      ...before,
      ...issued.columns,
      previous_secret: overlap === 0 ? null : before.secret,
      previous_secret_expires_at: overlap === 0 ? null : new Date(now.getTime() + overlap).toISOString(),
      updated_at: now.toISOString(),
    }
    await writer.update('webhook_endpoints', [row.endpoint_id], row)
    await recordEndpointChange(writer, record, call, 'webhook.rotate_secret', row)
    return { endpoint: { ...(await viewOf(writer, call, row)), signing_secret: issued.secret } }
  })
}
