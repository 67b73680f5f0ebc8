import type { DeactivationDecision } from '../../../react/useScimHeldDeactivations.js'
import { Button } from '../../elements/Button.js'
import { Checkbox } from '../../elements/Field.js'
import { Actions, Toolbar } from '../../elements/layout.js'
import { useMessages } from '../../messages.js'

export interface ReviewToolbarProps {
  /** How many are chosen; with none chosen a decision is about all. */
  selected: number
  total: number
  /** How many are on screen: only those can be chosen. */
  loaded: number
  onDecide: (decision: DeactivationDecision) => void
  onChooseAll: (isChosen: boolean) => void
}

/** What can be decided about the chosen ones, or about all. */
export function ReviewToolbar({ selected, total, loaded, onDecide, onChooseAll }: ReviewToolbarProps) {
  const t = useMessages()
  const count = selected > 0 ? selected : total
  const scope = selected > 0 ? 'some' : 'all'
  return (
    <Toolbar>
      <Checkbox isChecked={selected === loaded} onChange={onChooseAll}>
        {t('review.choose_all', { count: loaded })}
      </Checkbox>
      <Actions>
        <Button size="sm" icon="userminus" onClick={() => onDecide('release')}>
          {t(`review.release_${scope}`, { count })}
        </Button>
        <Button size="sm" onClick={() => onDecide('drop')}>
          {t(`review.drop_${scope}`, { count })}
        </Button>
      </Actions>
    </Toolbar>
  )
}
