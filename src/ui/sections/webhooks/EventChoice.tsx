import type { WebhookEventType } from '../../../contract/webhookEventTypes.js'
import { type WebhookEventGroup, webhookEventGroups } from '../../../core/webhooks.js'
import { Checkbox } from '../../elements/Field.js'
import { usePart } from '../../elements/part.js'
import { useMessages } from '../../messages.js'

export interface EventChoiceProps {
  /** Null: all events there are and will be. */
  chosen: readonly string[] | null
  onChange: (chosen: readonly string[] | null) => void
  error?: string | undefined
}

/** Which events an endpoint gets: all of them, or some by name. */
export function EventChoice({ chosen, onChange, error }: EventChoiceProps) {
  const t = useMessages()
  const part = usePart('choices')
  const fieldError = usePart('field-error')
  const toggle = (type: WebhookEventType, isChosen: boolean) =>
    onChange(isChosen ? [...(chosen ?? []), type] : (chosen ?? []).filter((each) => each !== type))
  return (
    <fieldset {...part}>
      <legend>{t('webhook.events')}</legend>
      <Checkbox isChecked={chosen === null} onChange={(isAll) => onChange(isAll ? null : [])}>
        {t('webhook.events.all_later')}
      </Checkbox>
      {chosen !== null &&
        (Object.keys(webhookEventGroups) as WebhookEventGroup[]).map((group) => (
          <fieldset key={group}>
            <legend>{t(`webhook.group.${group}`)}</legend>
            {webhookEventGroups[group].map((type) => (
              <Checkbox key={type} isChecked={chosen.includes(type)} onChange={(isChosen) => toggle(type, isChosen)}>
                {t(`webhook.event.${type}`)}
              </Checkbox>
            ))}
          </fieldset>
        ))}
      {error && (
        <p {...fieldError} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
