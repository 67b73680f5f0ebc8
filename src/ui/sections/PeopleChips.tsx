import type { Counts } from '../../contract/portal.js'
import { everyone, type PeopleKind, peopleKinds, searchOf } from '../../core/peopleFilter.js'
import { useScimMembers } from '../../react/useScimMembers.js'
import { Chip } from '../elements/Field.js'
import { useMessages } from '../messages.js'

/** The people of one kind, or those who could not be added or changed. */
export type ShownKind = PeopleKind | 'failed'

type KindCounts = Partial<Record<ShownKind | 'all', number | undefined>>

export interface PeopleChipsProps {
  counts: Counts | undefined
  /** Only people of this group. */
  groupId: string | undefined
  /** Only people with this text are listed, and how many of each kind that makes is not known. */
  isSearching: boolean
  /** How many the identity provider keeps failing to send. */
  failed: number
  kind: ShownKind | undefined
  onChange: (kind: ShownKind | undefined) => void
}

/** Which people are listed, each kind with how many of them there are in this very list. */
export function PeopleChips({ counts, groupId, isSearching, failed, ...choice }: PeopleChipsProps) {
  if (groupId !== undefined) return <GroupChips {...choice} groupId={groupId} isSearching={isSearching} />
  const numbers: KindCounts = counts && !isSearching ? { ...counts, all: everyone(counts) } : {}
  const others = peopleKinds.slice(2).filter((kind) => counts?.[kind] || choice.kind === kind)
  const failing = failed > 0 || choice.kind === 'failed' ? (['failed'] as const) : []
  return <Chips {...choice} kinds={['active', 'deactivated', ...others, ...failing]} numbers={{ ...numbers, failed }} />
}

type Choice = Pick<PeopleChipsProps, 'kind' | 'onChange'>

/** A group has no people but those the connection manages. */
function GroupChips({ groupId, isSearching, ...choice }: Choice & { groupId: string; isSearching: boolean }) {
  const active = useTotal(groupId, 'active')
  const deactivated = useTotal(groupId, 'deactivated')
  const all = active === undefined || deactivated === undefined ? undefined : active + deactivated
  return <Chips {...choice} kinds={['active', 'deactivated']} numbers={isSearching ? {} : { all, active, deactivated }} />
}

function useTotal(groupId: string, kind: PeopleKind): number | undefined {
  const { data, isPlaceholderData } = useScimMembers({ ...searchOf[kind], groupId, pageSize: 1 })
  return isPlaceholderData ? undefined : data?.pages[0]?.results_metadata.total
}

function Chips({ kinds, numbers, kind, onChange }: Choice & { kinds: readonly ShownKind[]; numbers: KindCounts }) {
  const t = useMessages()
  const chip = (value: ShownKind | undefined, label: string) => {
    const count = numbers[value ?? 'all']
    return (
      <Chip
        key={label}
        isPressed={kind === value}
        count={count === undefined ? undefined : t.number(count)}
        onPress={() => onChange(value)}
      >
        {label}
      </Chip>
    )
  }
  return [chip(undefined, t('people.all')), ...kinds.map((each) => chip(each, t(`people.${each}`)))]
}
