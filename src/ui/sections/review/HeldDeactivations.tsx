import { useMemo, useState } from 'react'
import type { HeldDeactivation } from '../../../contract/massDeactivation.js'
import type { Portal } from '../../../contract/portal.js'
import type { MessageValue } from '../../../locales/types.js'
import { type DeactivationDecision, useScimHeldDeactivations } from '../../../react/useScimHeldDeactivations.js'
import { useScimPermissions } from '../../../react/useScimPortal.js'
import { Button } from '../../elements/Button.js'
import { Card } from '../../elements/Card.js'
import { CardFoot } from '../../elements/layout.js'
import { Small } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { Blank, ListFailure, PeopleForbidden } from '../PeopleStates.js'
import { RowsOnTheirWay } from '../RowsOnTheirWay.js'
import type { Decided } from './DecidedLine.js'
import { DecisionDialog } from './DecisionDialog.js'
import { HeldTable } from './HeldTable.js'
import { ReviewToolbar } from './ReviewToolbar.js'

export interface HeldDeactivationsProps {
  portal: Portal
  provider: MessageValue
  onDecided: (decided: Decided) => void
}

/** Whose deactivations wait, with the decisions about all or some of them. */
export function HeldDeactivations(props: HeldDeactivationsProps) {
  const { searchMembers } = useScimPermissions()
  return searchMembers ? <Held {...props} /> : <PeopleForbidden />
}

function Held({ portal, provider, onDecided }: HeldDeactivationsProps) {
  const t = useMessages()
  const { reviewDeactivations } = useScimPermissions()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [decision, setDecision] = useState<DeactivationDecision>()
  const held = useScimHeldDeactivations()
  const rows = useMemo(() => held.data?.pages.flatMap((page) => page.held_deactivations), [held.data])
  const total = portal.mass_deactivation?.held ?? 0
  const selected = rows?.filter(({ member_id }) => chosen.has(member_id)) ?? []
  const choose = ({ member_id }: HeldDeactivation, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(member_id)
    else next.delete(member_id)
    setChosen(next)
  }
  const handleDecided = (decided: Decided) => {
    setDecision(undefined)
    setChosen(new Set())
    onDecided(decided)
  }
  return (
    <Card label={t('review.caption')}>
      {reviewDeactivations && rows && rows.length > 0 && (
        <ReviewToolbar
          selected={selected.length}
          total={total}
          loaded={rows.length}
          onDecide={setDecision}
          onChooseAll={(isChosen) => setChosen(new Set(isChosen ? rows.map(({ member_id }) => member_id) : []))}
        />
      )}
      {held.isError && !rows && <ListFailure error={held.error} onRetry={() => held.refetch()} />}
      {held.isPending && <RowsOnTheirWay />}
      {rows?.length === 0 && <Blank icon="ok" title={t('review.none.title')} sentence={t('review.none.body')} />}
      {rows && rows.length > 0 && (
        <>
          <HeldTable rows={rows} chosen={chosen} {...(reviewDeactivations && { onChoose: choose })} />
          <CardFoot>
            <Small>{t('people.showing', { shown: rows.length, total: Math.max(total, rows.length) })}</Small>
            {held.hasNextPage && (
              <Button size="sm" isBusy={held.isFetchingNextPage} onClick={() => held.fetchNextPage()}>
                {t('action.show_more')}
              </Button>
            )}
          </CardFoot>
        </>
      )}
      {decision && (
        <DecisionDialog
          decision={decision}
          mass={portal.mass_deactivation ?? null}
          memberIds={selected.length > 0 ? selected.map(({ member_id }) => member_id) : null}
          provider={provider}
          onDecided={handleDecided}
          onClose={() => setDecision(undefined)}
        />
      )}
    </Card>
  )
}
