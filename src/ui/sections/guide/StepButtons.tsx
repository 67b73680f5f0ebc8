import { Button } from '../../elements/Button.js'
import { Line, Row } from '../../elements/layout.js'
import { Pulse } from '../../elements/status.js'
import { Small } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import type { GuideStepProps } from './GuideStep.js'

/** What is left to press: nothing on a step that traffic has shown, and on one that it can show, no more than one's own word. */
export function StepButtons({ step, state, isLast, canMark, onMark, onSearchErrors, provider, guide }: GuideStepProps) {
  const t = useMessages()
  const isOpen = state === 'current' || state === 'next'
  return (
    <>
      {isOpen && step.proves && (
        <Line>
          <Pulse />
          <Small>{t('guide.ticks_itself', { provider })}</Small>
        </Line>
      )}
      <Row>
        {canMark && isOpen && (
          <Button
            variant={state === 'current' && !step.proves ? 'primary' : undefined}
            endIcon={state === 'current' && !isLast ? 'arrow' : undefined}
            onClick={() => onMark(step, true)}
          >
            {t(step.proves ? 'guide.go_on' : isLast || state === 'next' ? 'guide.done_last' : 'guide.done_next')}
          </Button>
        )}
        {canMark && state === 'said' && <Button onClick={() => onMark(step, false)}>{t('guide.reopen')}</Button>}
        {guide.errors.length > 0 && (
          <Button variant="ghost" icon="search" onClick={onSearchErrors}>
            {t('guide.errors', { provider })}
          </Button>
        )}
      </Row>
    </>
  )
}
