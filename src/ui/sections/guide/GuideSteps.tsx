import { useCallback, useEffect, useId, useRef, useState } from 'react'
import type { SeenPattern } from '../../../contract/health.js'
import type { SetupProgressEntry } from '../../../contract/portal.js'
import type { SetupProgress } from '../../../core/setupProgress.js'
import type { GuideStep as GuideStepData } from '../../../guides/types.js'
import { useScimSetupProgress } from '../../../react/useScimMutations.js'
import { usePart } from '../../elements/part.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import { WriteFailure } from '../WriteFailure.js'
import { DoneLine } from './DoneLine.js'
import { ErrorSearchDialog } from './ErrorSearchDialog.js'
import { GuideEnd } from './GuideEnd.js'
import { GuideStep, type StepContext } from './GuideStep.js'
import { PatternCallout } from './PatternCallout.js'
import { usePatternWords } from './PatternText.js'

export interface GuideStepsProps extends Omit<StepContext, 'onMark' | 'onSearchErrors' | 'onOtherWay'> {
  /** The key under which progress is stored. */
  guideKey: string
  progress: SetupProgress
  /** What was marked done in this way of the guide. */
  entries: readonly SetupProgressEntry[]
  patterns: readonly SeenPattern[]
  /** The step to open first. */
  openStep: string | undefined
  onWayChange: (way: string) => void
}

/** The steps of one setup method, with their progress stored on the server. */
export function GuideSteps({ guideKey, progress, entries, patterns, openStep, onWayChange, ...context }: GuideStepsProps) {
  const { way, guide, provider, sentences, checklist } = context
  const t = useMessages()
  const { emit } = usePortalSettings()
  const list = useRef<HTMLOListElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const mark = useScimSetupProgress({
    onDone: (_progress, { guide, step, done }) => done && emit({ type: 'guide.step_done', guide, step }),
  })
  const [isSearching, setIsSearching] = useState(false)
  const [isFolded, setIsFolded] = useState(true)
  const listId = useId()
  const shouldFocus = useRef(false)

  // Marking a step done moves the focus to the next current step, and after the last one to the end of the guide.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the current step matters
  useEffect(() => {
    if (!shouldFocus.current) return
    shouldFocus.current = false
    const next = list.current?.querySelector<HTMLElement>('[aria-current="step"] [data-part="subheading"]') ?? end.current
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'nearest' })
  }, [progress.currentIndex])

  const showStep = useCallback((id: string) => {
    const step = list.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(id)}"]`)
    step?.querySelector<HTMLElement>('[aria-expanded="false"]:not(summary)')?.click()
    const heading = step?.querySelector<HTMLElement>('[data-part="subheading"]')
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }, [])
  useEffect(() => {
    if (!openStep) return
    setIsFolded(false)
    showStep(openStep)
  }, [openStep, showStep])

  const wanted = useRef<string>(undefined)
  const handleOtherWay = (other: string, step: string) => {
    wanted.current = step
    onWayChange(other)
  }
  // The other way's steps are there only after it was rendered. One that has no such step shows where it stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the way matters
  useEffect(() => {
    const step = wanted.current
    if (step === undefined) return
    wanted.current = undefined
    const id = way.steps.some((each) => each.id === step) ? step : way.steps[Math.max(0, progress.currentIndex)]?.id
    if (id !== undefined) showStep(id)
  }, [way.id])

  const wordsOf = usePatternWords(guide, way, sentences)
  const callouts = (current?: string) =>
    patterns.map((seen) => {
      const words = wordsOf(seen)
      const { step } = words
      return (
        <PatternCallout
          key={`${seen.pattern} ${seen.cause ?? ''}`}
          {...{ seen, words }}
          onShowStep={step && step.id !== current ? () => showStep(step.id) : undefined}
        />
      )
    })

  const handleMark = (step: GuideStepData, isDone: boolean) => {
    shouldFocus.current = isDone
    mark.mutate({ guide: guideKey, step: step.id, done: isDone })
  }
  const isFinished = progress.currentIndex < 0
  return (
    <>
      {mark.isError && <WriteFailure error={mark.error} refused={t('guide.not_saved')} />}
      <div {...usePart('step-list')}>
        {progress.doneCount > 1 && (
          <DoneLine count={progress.doneCount} isFolded={isFolded} listId={listId} onToggle={() => setIsFolded(!isFolded)} />
        )}
        <ol {...usePart('steps')} id={listId} ref={list} data-folded={isFolded && progress.doneCount > 1 ? '' : undefined}>
          {way.steps.map((step, index) => (
            <GuideStep
              key={`${way.id}.${step.id}`}
              {...context}
              step={step}
              number={index + 1}
              state={progress.states[index] ?? 'next'}
              said={entries.find((entry) => entry.step === step.id)}
              found={index === progress.currentIndex ? callouts(step.id) : null}
              isLast={index === way.steps.length - 1}
              onMark={handleMark}
              onSearchErrors={() => setIsSearching(true)}
              onOtherWay={handleOtherWay}
            />
          ))}
        </ol>
      </div>
      {isFinished && callouts()}
      {isFinished && (
        <div ref={end} tabIndex={-1}>
          <GuideEnd {...{ checklist, provider, cadence: guide.cadence }} />
        </div>
      )}
      {isSearching && <ErrorSearchDialog {...{ guide, provider, sentences }} onClose={() => setIsSearching(false)} />}
    </>
  )
}
