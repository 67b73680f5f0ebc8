import { useCallback, useEffect, useId, useRef, useState } from 'react'
import type { SeenPattern } from '../../../contract/health.js'
import type { SetupProgressEntry } from '../../../contract/portal.js'
import type { Checklist, SetupProgress } from '../../../core/setupProgress.js'
import type { Cadence, GuideStep as GuideStepData } from '../../../guides/types.js'
import type { MessageValue } from '../../../locales/types.js'
import { useScimSetupProgress } from '../../../react/useScimMutations.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { usePart } from '../../elements/part.js'
import { Marker } from '../../elements/Steps.js'
import { Strong } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import { WriteFailure } from '../WriteFailure.js'
import { ErrorSearchDialog } from './ErrorSearchDialog.js'
import { GuideStep, type StepContext } from './GuideStep.js'
import { PatternCallout } from './PatternCallout.js'
import { usePatternWords } from './PatternText.js'

export interface GuideStepsProps extends Omit<StepContext, 'onMark' | 'onSearchErrors'> {
  /** The key under which progress is stored. */
  guideKey: string
  progress: SetupProgress
  /** What was marked done in this way of the guide. */
  entries: readonly SetupProgressEntry[]
  patterns: readonly SeenPattern[]
  /** The step to open first. */
  openStep: string | undefined
}

/** The steps of one setup method, with their progress stored on the server. */
export function GuideSteps({ guideKey, progress, entries, patterns, openStep, ...context }: GuideStepsProps) {
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
            />
          ))}
        </ol>
      </div>
      {isFinished && callouts()}
      {isFinished && (
        <div ref={end} tabIndex={-1}>
          <Finished {...{ checklist, provider, cadence: guide.cadence }} />
        </div>
      )}
      {isSearching && <ErrorSearchDialog {...{ guide, provider, sentences }} onClose={() => setIsSearching(false)} />}
    </>
  )
}

interface DoneLineProps {
  count: number
  isFolded: boolean
  listId: string
  onToggle: () => void
}

/** Finished steps on one line, where there is little room. */
function DoneLine({ count, isFolded, listId, onToggle }: DoneLineProps) {
  const t = useMessages()
  return (
    <div {...usePart('steps-done')} data-state="done">
      <Marker state="done" number={count} doneLabel={t('guide.done')} />
      <span>{t('guide.steps_done', { count })}</span>
      <Button variant="ghost" size="sm" aria-expanded={!isFolded} aria-controls={listId} onClick={onToggle}>
        {t(isFolded ? 'guide.show_done' : 'guide.hide_done')}
      </Button>
    </div>
  )
}

interface FinishedProps {
  checklist: Checklist
  provider: MessageValue
  cadence: Cadence
}

/** The end of the guide: it works when the checks say so, whatever was marked. */
function Finished({ checklist, provider, cadence }: FinishedProps) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const next = checklist.find((entry) => !entry.done_at)
  if (next) {
    const passed = checklist.length - checklist.filter((entry) => !entry.done_at).length
    return (
      <Callout tone="info">
        <Strong>{t('guide.all_said', { passed, all: checklist.length })}</Strong>
        <p>{t(`check.${next.item}.hint`, { provider, wait: t(`wait.${cadence}`) })}</p>
      </Callout>
    )
  }
  return (
    <Callout tone="ok">
      <Strong>{t('guide.finished')}</Strong>
      <p>{t('guide.finished_is', { provider })}</p>
      <Button onClick={() => navigate({ type: 'opened', screen: { name: 'people' } })}>{t('guide.to_people')}</Button>
    </Callout>
  )
}
