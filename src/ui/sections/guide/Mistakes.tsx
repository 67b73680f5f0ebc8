import type { Guide, GuideError } from '../../../guides/types.js'
import { Unseen } from '../../elements/layout.js'
import { usePart } from '../../elements/part.js'
import { Strong } from '../../elements/text.js'
import type { GuideSentences } from '../../guideMessages.js'
import { Icon } from '../../icons/Icon.js'
import { useMessages } from '../../messages.js'

export interface MistakesProps {
  guide: Guide
  /** Ids of the guide's errors that happen at this step. */
  ids: readonly string[]
  sentences: GuideSentences
}

/** Common mistakes at this step, collapsed. */
export function Mistakes({ guide, ids, sentences }: MistakesProps) {
  const t = useMessages()
  const part = usePart('mistakes')
  const errors = guide.errors.filter((error) => ids.includes(error.id))
  if (errors.length === 0) return null
  return (
    <details {...part}>
      <summary>
        <Icon name="info" />
        {t('guide.mistakes', { count: errors.length })}
        <Icon name="down" />
      </summary>
      {errors.map((error) => (
        <Mistake key={error.id} sentenceKey={`guide.${guide.identityProvider}.error.${error.id}`} error={error} sentences={sentences} />
      ))}
    </details>
  )
}

interface MistakeProps {
  /** Without its ending `.cause`, `.fix` or `.symptom`. */
  sentenceKey: string
  error: GuideError
  sentences: GuideSentences
}

/** One mistake: the console's message, its cause, and the fix. */
export function Mistake({ sentenceKey: key, error, sentences }: MistakeProps) {
  const t = useMessages()
  return (
    <div {...usePart('mistake')}>
      {error.text ? (
        <code lang="en" dir="ltr" translate="no">
          {error.text}
        </code>
      ) : (
        <Strong>{sentences.say(`${key}.symptom`, error.labels)}</Strong>
      )}
      <p>{sentences.say(`${key}.cause`, error.labels)}</p>
      <div {...usePart('line')}>
        <Icon name="check" />
        <p>
          <Unseen>{t('guide.fix')}</Unseen> {sentences.say(`${key}.fix`, error.labels)}
        </p>
      </div>
    </div>
  )
}
