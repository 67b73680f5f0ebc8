import type { ChecklistItem, HealthPattern, SeenPattern } from '../contract/health.js'
import type { Guide, GuideWay, Labels } from './types.js'

/** What to say about a pattern and where it is mended. */
export interface PatternAdvice {
  /** Sentence key without its ending `.is` or `.fix`. */
  key: string
  labels: Labels
  /** Id of the step of this way; undefined when no step is about it. */
  step: string | undefined
}

/** What the step proves at which a pattern is mended, for providers that do not name the step. */
const mendedWhere: Readonly<Record<Exclude<HealthPattern, 'same_failure'>, ChecklistItem | undefined>> = {
  nobody_created: 'first_person',
  wrong_identifier: 'first_person',
  nobody_sent: 'first_person',
  groups_never_pushed: 'group_received',
  import_on: undefined,
  quarantine: 'token_accepted',
  wrong_app: undefined,
  old_scim: undefined,
}

/** Finds the words for a pattern: the provider's own, or those that hold for all. */
export function adviceOn({ pattern, cause }: Pick<SeenPattern, 'pattern' | 'cause'>, guide: Guide, way: GuideWay): PatternAdvice {
  const own = guide.patterns?.[pattern]
  if (own) {
    const step = own.steps.find((id) => way.steps.some((each) => each.id === id))
    return { key: `guide.${guide.identityProvider}.pattern.${pattern}`, labels: own.labels, step }
  }
  return { key: `guide.any.pattern.${pattern}`, labels: {}, step: stepOf(pattern, cause, way) }
}

function stepOf(pattern: HealthPattern, cause: SeenPattern['cause'], way: GuideWay): string | undefined {
  if (pattern === 'same_failure') return way.steps.find((step) => cause && step.settles?.includes(cause))?.id
  if (pattern === 'old_scim') return way.steps[0].id
  const item = mendedWhere[pattern]
  return item && way.steps.find((step) => step.proves?.includes(item))?.id
}
