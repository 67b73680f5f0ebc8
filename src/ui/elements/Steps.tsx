import type { ReactNode } from 'react'
import type { StepState } from '../../core/setupProgress.js'
import { Icon } from '../icons/Icon.js'
import { usePart } from './part.js'

export interface MarkerProps {
  state: StepState
  number: number
  /** What the check mark means, for screen readers. */
  doneLabel: string
  /** What the mark of a step means that is only said to be done. */
  saidLabel?: string
}

/** The number of a step, or its check mark. */
export function Marker({ state, number, doneLabel, saidLabel = doneLabel }: MarkerProps) {
  const part = usePart('marker')
  if (state !== 'done' && state !== 'said') return <span {...part}>{number}</span>
  return (
    <span {...part} role="img" aria-label={state === 'said' ? saidLabel : doneLabel}>
      <Icon name="check" />
    </span>
  )
}

export interface PlainStep {
  id: string
  title: ReactNode
  text: ReactNode
}

/** A short list of what will happen, in order. */
export function PlainSteps({ steps }: { steps: readonly PlainStep[] }) {
  const marker = usePart('marker')
  return (
    <ol {...usePart('steps')}>
      {steps.map((step, index) => (
        <li key={step.id} data-state="next">
          <span {...marker}>{index + 1}</span>
          <div>
            <p data-tone="strong">{step.title}</p>
            <p data-tone="small">{step.text}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}

export interface TrackStep {
  id: string
  label: ReactNode
  state: StepState
}

/** Progress through a few steps. */
export function Track({ steps, doneLabel }: { steps: readonly TrackStep[]; doneLabel: string }) {
  return (
    <ol {...usePart('track')}>
      {steps.map((step, index) => (
        <li key={step.id} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <Marker state={step.state} number={index + 1} doneLabel={doneLabel} />
          {step.label}
        </li>
      ))}
    </ol>
  )
}
