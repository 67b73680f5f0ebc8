import type { SetupProgressEntry } from '../contract/portal.js'

export type StepState = 'done' | 'current' | 'next'

/** The key under which the progress in one way of a provider's guide is stored. */
export function guideKey(identityProvider: string, way: string): string {
  return `${identityProvider}.${way}`
}

export interface SetupProgress {
  /** In the order of the steps. */
  states: StepState[]
  doneCount: number
  /** The first step that is not done, or -1 when all are. */
  currentIndex: number
}

/** Combines the guide's steps with what was marked done; the first open step is the current one, even if later ones are done. */
export function setupProgressOf(guide: string, steps: readonly { id: string }[], entries: readonly SetupProgressEntry[]): SetupProgress {
  const done = new Set(entries.filter((entry) => entry.guide === guide).map((entry) => entry.step))
  const currentIndex = steps.findIndex((step) => !done.has(step.id))
  const states = steps.map((step, index): StepState => {
    if (done.has(step.id)) return 'done'
    return index === currentIndex ? 'current' : 'next'
  })
  return { states, doneCount: states.filter((state) => state === 'done').length, currentIndex }
}
