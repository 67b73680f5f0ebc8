import { useEffect, useId, useRef, useState } from 'react'
import type { SetupProgress } from '../../../core/setupProgress.js'
import type { GuideStep as GuideStepData } from '../../../guides/types.js'
import { useScimSetupProgress } from '../../../react/useScimMutations.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { usePart } from '../../elements/part.js'
import { Marker } from '../../elements/Steps.js'
import { Strong } from '../../elements/text.js'
import { errorSentence } from '../../errorWords.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import { ErrorSearchDialog } from './ErrorSearchDialog.js'
import { GuideStep, type StepContext } from './GuideStep.js'

export interface GuideStepsProps extends Omit<StepContext, 'onMark' | 'onSearchErrors'> {
  /** The key under which progress is stored. */
  guideKey: string
  progress: SetupProgress
}

/** The steps of one setup method, with their progress stored on the server. */
export function GuideSteps({ guideKey, progress, ...context }: GuideStepsProps) {
  const { way, guide, provider, sentences } = context
  const t = useMessages()
  const { emit } = usePortalSettings()
  const list = useRef<HTMLOListElement>(null)
  const mark = useScimSetupProgress({
    onDone: (_progress, { guide, step, done }) => done && emit({ type: 'guide.step_done', guide, step }),
  })
  const [isSearching, setIsSearching] = useState(false)
  const [isFolded, setIsFolded] = useState(true)
  const listId = useId()
  const shouldFocus = useRef(false)

  // Marking a step done moves the focus to the next current step.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the current step matters
  useEffect(() => {
    if (!shouldFocus.current) return
    shouldFocus.current = false
    const next = list.current?.querySelector<HTMLElement>('[aria-current="step"] [data-part="subheading"]')
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'nearest' })
  }, [progress.currentIndex])

  const handleMark = (step: GuideStepData, isDone: boolean) => {
    shouldFocus.current = isDone
    mark.mutate({ guide: guideKey, step: step.id, done: isDone })
  }
  const isFinished = progress.currentIndex < 0
  return (
    <>
      {mark.isError && (
        <Callout tone="bad" isAlert>
          <p>{t('guide.not_saved', { reason: errorSentence(mark.error, t) })}</p>
        </Callout>
      )}
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
              isLast={index === way.steps.length - 1}
              onMark={handleMark}
              onSearchErrors={() => setIsSearching(true)}
            />
          ))}
        </ol>
      </div>
      {isFinished && <Finished provider={provider} />}
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

function Finished({ provider }: { provider: string }) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  return (
    <Callout tone="ok">
      <Strong>{t('guide.finished')}</Strong>
      <p>{t('guide.finished_is', { provider })}</p>
      <Button onClick={() => navigate({ type: 'opened', screen: { name: 'people' } })}>{t('guide.to_people')}</Button>
    </Callout>
  )
}
