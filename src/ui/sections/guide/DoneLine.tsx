import { Button } from '../../elements/Button.js'
import { usePart } from '../../elements/part.js'
import { Marker } from '../../elements/Steps.js'
import { useMessages } from '../../messages.js'

interface DoneLineProps {
  count: number
  isFolded: boolean
  listId: string
  onToggle: () => void
}

/** Finished steps on one line, where there is little room. */
export function DoneLine({ count, isFolded, listId, onToggle }: DoneLineProps) {
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
