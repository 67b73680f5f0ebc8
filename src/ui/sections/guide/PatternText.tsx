import type { ReactNode } from 'react'
import type { SeenPattern } from '../../../contract/health.js'
import { adviceOn } from '../../../guides/patterns.js'
import type { Guide, GuideWay } from '../../../guides/types.js'
import { Name } from '../../elements/text.js'
import type { GuideSentences } from '../../guideMessages.js'
import { useMessages } from '../../messages.js'
import { providerName } from '../../providerName.js'

export interface PatternWords {
  /** What traffic shows. */
  what: ReactNode
  /** What to do about it, in the console's own labels. */
  fix: ReactNode
  /** Number of the step where it is mended, and its id; undefined when no step is about it. */
  step: { number: number; id: string } | undefined
}

/** Puts a pattern into words, for this provider and this way of setting it up. */
export function usePatternWords(guide: Guide, way: GuideWay, sentences: GuideSentences) {
  const t = useMessages()
  const provider = providerName(guide.identityProvider, t)
  return (seen: SeenPattern): PatternWords => {
    const { key, labels, step } = adviceOn(seen, guide, way)
    const about = seen.subject ?? ''
    const subject = seen.pattern === 'wrong_app' ? providerName(about, t) : <Name>{about}</Name>
    const values = { provider, subject, count: t.number(seen.count ?? 0) }
    const number = way.steps.findIndex(({ id }) => id === step) + 1
    return {
      what: sentences.say(`${key}.is`, labels, values),
      fix: sentences.say(`${key}.fix`, labels, values),
      step: step === undefined ? undefined : { number, id: step },
    }
  }
}
