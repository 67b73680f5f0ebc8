import type { SetupProgressEntry } from '../contract/portal.js'

export type StepState = 'done' | 'current' | 'next'

/** The name under which progress in one way of one provider's guide is kept. */
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

/** Puts what was marked done beside the guide's steps; the first open one is current, whatever was done behind it. */
export function setupProgressOf(guide: string, steps: readonly { id: string }[], entries: readonly SetupProgressEntry[]): SetupProgress {
  const done = new Set(entries.filter((entry) => entry.guide === guide).map((entry) => entry.step))
  const currentIndex = steps.findIndex((step) => !done.has(step.id))
  const states = steps.map((step, index): StepState => {
    if (done.has(step.id)) return 'done'
    return index === currentIndex ? 'current' : 'next'
  })
  return { states, doneCount: states.filter((state) => state === 'done').length, currentIndex }
}
