import type { SeenPattern } from '../../../contract/health.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { Time } from '../../elements/Time.js'
import { Small, Strong } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import type { PatternWords } from './PatternText.js'

export interface PatternCalloutProps {
  seen: SeenPattern
  words: PatternWords
  /** Leads to the step where it is mended; left out when that is the step it stands in. */
  onShowStep?: (() => void) | undefined
}

/** What traffic over time says is set up otherwise than it should be, since when, and how to mend it. */
export function PatternCallout({ seen, words, onShowStep }: PatternCalloutProps) {
  const t = useMessages()
  return (
    <Callout tone="warn" label={t('cause.found')}>
      <div>
        <Strong>{words.what}</Strong>
        <Small>{t.rich('pattern.since', { when: <Time value={seen.since} /> })}</Small>
      </div>
      <p>{words.fix}</p>
      {words.step && onShowStep && (
        <Button variant="link" onClick={onShowStep}>
          {t('cause.see_step', { step: words.step.number })}
        </Button>
      )}
    </Callout>
  )
}
