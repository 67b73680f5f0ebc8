import type { ChecklistItem, Health } from '../contract/health.js'
import type { SetupProgressEntry } from '../contract/portal.js'

/** `done`: traffic has shown it, and nobody can undo that. `said`: somebody marked it done, and traffic has not shown it or cannot. */
export type StepState = 'done' | 'said' | 'current' | 'next'

/** What the progress needs to know of a guide's step. */
export interface ProgressStep {
  id: string
  /** Checks that show the step worked; without any, only somebody's word can. */
  proves?: readonly ChecklistItem[]
}

export type Checklist = Health['checklist']

/** The key under which the progress in one way of a provider's guide is stored. */
export function guideKey(identityProvider: string, way: string): string {
  return `${identityProvider}.${way}`
}

export interface SetupProgress {
  /** In the order of the steps. */
  states: StepState[]
  /** Steps that are done or said to be. */
  doneCount: number
  /** The first step that is neither, or -1 when all are. */
  currentIndex: number
}

/** Combines what traffic has shown with what was marked done; the first open step is the current one, even if later ones are done. */
export function setupProgressOf(
  guide: string,
  steps: readonly ProgressStep[],
  entries: readonly SetupProgressEntry[],
  checklist: Checklist,
): SetupProgress {
  const said = new Set(entries.filter((entry) => entry.guide === guide).map((entry) => entry.step))
  const closed = steps.map((step): StepState | undefined => (seenAt(step, checklist) ? 'done' : said.has(step.id) ? 'said' : undefined))
  const currentIndex = closed.indexOf(undefined)
  const states = closed.map((state, index) => state ?? (index === currentIndex ? 'current' : 'next'))
  return { states, doneCount: closed.filter(Boolean).length, currentIndex }
}

/** When traffic had shown all that a step proves; undefined when it has not, or cannot. RFC 3339. */
export function seenAt({ proves = [] }: ProgressStep, checklist: Checklist): string | undefined {
  const times = proves.map((item) => checklist.find((entry) => entry.item === item)?.done_at)
  if (times.length === 0 || !times.every((time) => typeof time === 'string')) return undefined
  return times.reduce((latest, time) => (time > latest ? time : latest))
}

/** The checks this way of setting up can tick, and those that are ticked anyway: a provider without groups never sends one. All of them where the guide leads to another provider’s. */
export function checksOf(steps: readonly ProgressStep[], checklist: Checklist): Checklist {
  const possible = new Set(steps.flatMap((step) => step.proves ?? []))
  if (possible.size === 0) return checklist
  return checklist.filter((entry) => possible.has(entry.item) || entry.done_at !== null)
}
