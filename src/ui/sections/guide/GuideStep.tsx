import { type ReactNode, useId, useState } from 'react'
import type { Cause, HealthCause } from '../../../contract/health.js'
import type { SetupProgressEntry } from '../../../contract/portal.js'
import type { Checklist, StepState } from '../../../core/setupProgress.js'
import { valueKey } from '../../../guides/paste.js'
import type { Guide, GuideStep as GuideStepData, GuideWay } from '../../../guides/types.js'
import type { MessageValue } from '../../../locales/types.js'
import { Button } from '../../elements/Button.js'
import { Subheading } from '../../elements/Heading.js'
import { Row } from '../../elements/layout.js'
import { usePart } from '../../elements/part.js'
import { Marker } from '../../elements/Steps.js'
import { Badge } from '../../elements/status.js'
import { Small } from '../../elements/text.js'
import { ValueBox } from '../../elements/ValueBox.js'
import type { GuideSentences } from '../../guideMessages.js'
import { Icon } from '../../icons/Icon.js'
import { useMessages } from '../../messages.js'
import type { TokenValues } from '../../tokenValues.js'
import { CauseCallout } from './CauseCallout.js'
import { Mistakes } from './Mistakes.js'
import { StepButtons } from './StepButtons.js'
import { StepPicture } from './StepPicture.js'
import { StepProof } from './StepProof.js'

/** The props shared by every step of a guide. */
export interface StepContext {
  guide: Guide
  way: GuideWay
  sentences: GuideSentences
  provider: MessageValue
  values: TokenValues
  causes: readonly HealthCause[]
  checklist: Checklist
  canMark: boolean
  onMark: (step: GuideStepData, isDone: boolean) => void
  onSearchErrors: () => void
  /** Goes to the same step of another way, or to its first open one. */
  onOtherWay: (way: string, step: string) => void
  onReplaceToken: (() => void) | undefined
}

export interface GuideStepProps extends StepContext {
  step: GuideStepData
  number: number
  state: StepState
  /** Who marked it done and when, if anybody did. */
  said: SetupProgressEntry | undefined
  /** What traffic shows to be amiss, wherever it is mended: only the current step has it. */
  found: ReactNode
  isLast: boolean
}

/** One step: collapsed to its title, or expanded with all that is needed to do it. The current one is always expanded. */
export function GuideStep(props: GuideStepProps) {
  const { guide, way, step, number, state, sentences, provider } = props
  const t = useMessages()
  const [isShown, setIsShown] = useState(false)
  const bodyId = useId()
  const isCurrent = state === 'current'
  const isOpen = isCurrent || isShown
  const title = sentences.text(`guide.${guide.identityProvider}.${way.id}.${step.id}.title`, step.labels)
  return (
    <li data-state={state} data-step={step.id} aria-current={isCurrent ? 'step' : undefined}>
      <Marker state={state} number={number} doneLabel={t('guide.seen_label')} saidLabel={t('guide.done')} />
      <div {...usePart('step-title')}>
        <div {...usePart('step-name')}>
          <Subheading isFocusable>{title}</Subheading>
          {isOpen && <Badge tone="neutral">{t(`guide.place.${step.place}`, { provider })}</Badge>}
          {step.isOptional && <Badge tone="neutral">{t('guide.optional')}</Badge>}
          <StepProof {...props} />
        </div>
        {!isCurrent && (
          <button
            type="button"
            aria-expanded={isShown}
            aria-controls={isShown ? bodyId : undefined}
            aria-label={t(isShown ? 'guide.hide_step' : 'guide.show_step', { title })}
            onClick={() => setIsShown(!isShown)}
          >
            {t(isShown ? 'guide.hide' : 'guide.show')}
            <Icon name="down" />
          </button>
        )}
      </div>
      {isOpen && <StepBody {...props} id={bodyId} />}
    </li>
  )
}

function StepBody(props: GuideStepProps & { id: string }) {
  const { id, guide, way, step, state, sentences, provider, values, causes, found } = props
  const key = `guide.${guide.identityProvider}.${way.id}.${step.id}`
  const body = usePart('step-body')
  const points = usePart('step-points')
  // What is refused right now is what the admin needs to see, whichever step mends it.
  const wrong = state === 'current' ? causes : causes.filter((cause) => step.settles?.includes(cause.cause satisfies Cause))
  return (
    <div {...body} id={id}>
      {found}
      <p>{sentences.say(`${key}.body`, step.labels)}</p>
      {step.points && (
        <ul {...points}>
          {step.points.map((point) => (
            <li key={point}>{sentences.say(`${key}.point.${point}`, step.labels)}</li>
          ))}
        </ul>
      )}
      {step.values?.map((value) => (
        <StepValue key={valueKey(value)} {...props} value={value} />
      ))}
      {wrong.map((cause) => (
        <CauseCallout key={cause.cause} cause={cause} provider={provider} lastFour={values.lastFour} />
      ))}
      {step.picture && <StepPicture {...props} picture={step.picture} alt={sentences.text(`${key}.picture`, step.labels)} />}
      {step.errors && <Mistakes guide={guide} ids={step.errors} sentences={sentences} />}
      <StepButtons {...props} />
    </div>
  )
}

function StepValue({ value, values, sentences, onReplaceToken }: GuideStepProps & { value: NonNullable<GuideStepData['values']>[number] }) {
  const t = useMessages()
  const { value: text, mask } = values.read(value.paste)
  const note = value.note && sentences.text(`guide.note.${value.note}`)
  return (
    <div {...usePart('stack')} data-gap="6">
      <ValueBox label={value.label} note={note} value={text} mask={mask} />
      {mask !== undefined && text === undefined && (
        <Row>
          <Small>{t(values.isTimedOut ? 'guide.token_timed_out' : 'guide.token_gone', { lastFour: values.lastFour })}</Small>
          {onReplaceToken && (
            <Button variant="link" size="sm" onClick={onReplaceToken}>
              {t('guide.token_replace')}
            </Button>
          )}
        </Row>
      )}
    </div>
  )
}
