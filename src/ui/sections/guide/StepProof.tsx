import { seenAt } from '../../../core/setupProgress.js'
import { Time } from '../../elements/Time.js'
import { Name, Small } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import type { GuideStepProps } from './GuideStep.js'

/** How it is known that a step is done: traffic has shown it, or somebody said so. */
export function StepProof({
  step,
  state,
  said,
  checklist,
  provider,
}: Pick<GuideStepProps, 'step' | 'state' | 'said' | 'checklist' | 'provider'>) {
  const t = useMessages()
  const seen = seenAt(step, checklist)
  if (state === 'done' && seen) return <Small>{t.rich('guide.seen', { when: <Time value={seen} /> })}</Small>
  if (state !== 'said' || !said) return null
  const when = <Time value={said.done_at} />
  return (
    <Small>
      {said.done_by ? t.rich('guide.said_by', { name: <Name>{said.done_by}</Name>, when }) : t.rich('guide.said', { when })}
      {step.proves && <> {t('guide.said_unseen', { provider })}</>}
    </Small>
  )
}
