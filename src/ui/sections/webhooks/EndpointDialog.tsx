import { type FormEvent, useId, useState } from 'react'
import { isScimApiError } from '../../../client/errors.js'
import type { CreateWebhookEndpointBody, WebhookEndpoint } from '../../../contract/webhookEndpoint.js'
import { webhookEventTypes } from '../../../contract/webhookEventTypes.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { Dialog } from '../../elements/Dialog.js'
import { TextField } from '../../elements/Field.js'
import { Stack } from '../../elements/layout.js'
import { errorSentence } from '../../errorWords.js'
import { useMessages } from '../../messages.js'
import { EventChoice } from './EventChoice.js'

export interface EndpointDialogProps {
  /** The endpoint to change; a new one when left out. */
  endpoint?: WebhookEndpoint
  isBusy: boolean
  error: unknown
  onSubmit: (body: CreateWebhookEndpointBody) => void
  onClose: () => void
}

/** Where events go, and which. */
export function EndpointDialog({ endpoint, isBusy, error, onSubmit, onClose }: EndpointDialogProps) {
  const t = useMessages()
  const formId = useId()
  const [url, setUrl] = useState(endpoint?.url ?? '')
  const [description, setDescription] = useState(endpoint?.description ?? '')
  const [chosen, setChosen] = useState<readonly string[] | null>(endpoint && endpoint.event_types.length > 0 ? endpoint.event_types : null)
  const [isAsked, setIsAsked] = useState(false)
  const isUrlMissing = url.trim() === ''
  const isNoneChosen = chosen?.length === 0
  const refusal = urlRefusal(error)
  const leadsElsewhere = endpoint !== undefined && originOf(url) !== undefined && originOf(url) !== originOf(endpoint.url)

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (isUrlMissing || isNoneChosen || isBusy) return
    onSubmit({ url: url.trim(), description: description.trim(), event_types: webhookEventTypes.filter((type) => chosen?.includes(type)) })
  }
  return (
    <Dialog
      title={t(endpoint ? 'webhook.edit.title' : 'webhook.add.title')}
      description={t('webhook.add.is')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={isBusy}>
            {t(endpoint ? 'settings.save' : 'webhook.add')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={handleSubmit} noValidate>
        <Stack data-gap="20">
          <TextField
            label={t('webhook.url')}
            hint={t(leadsElsewhere ? 'webhook.url.elsewhere' : 'webhook.url.hint')}
            error={(isAsked && isUrlMissing && t('webhook.url.missing')) || refusal}
            data-autofocus=""
            type="url"
            inputMode="url"
            dir="ltr"
            translate="no"
            placeholder="https://"
            value={url}
            maxLength={2000}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => setUrl(event.target.value)}
          />
          <TextField
            label={t('webhook.description')}
            hint={t('webhook.description.hint')}
            value={description}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setDescription(event.target.value)}
          />
          <EventChoice chosen={chosen} onChange={setChosen} error={isAsked && isNoneChosen ? t('webhook.events.missing') : undefined} />
          {error !== null && refusal === undefined && (
            <Callout tone="bad" isAlert>
              <p>{isFull(error) ? t('webhook.full') : errorSentence(error, t)}</p>
            </Callout>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}

/** Why the server refused the address, in its own words: only it knows where it may send to. */
function urlRefusal(error: unknown): string | undefined {
  if (!isScimApiError(error) || error.error_details?.field !== 'url') return undefined
  return String(error.error_details.reason)
}

const isFull = (error: unknown) => isScimApiError(error) && error.error_type === 'conflict'

const originOf = (url: string) => (URL.canParse(url) ? new URL(url).origin : undefined)
