import type { ActivityOutcome } from '../../../contract/activity.js'
import { type ActivityFilter, everything, type KindGroup, kindGroups, type Period, periods } from '../../../core/activityFilter.js'
import { useScimMembers } from '../../../react/useScimMembers.js'
import { useScimPermissions } from '../../../react/useScimPortal.js'
import { Button } from '../../elements/Button.js'
import { Chip, SearchField, SelectField, TextField } from '../../elements/Field.js'
import { Row, Toolbar, Unseen } from '../../elements/layout.js'
import { Name } from '../../elements/text.js'
import { useMessages } from '../../messages.js'

const outcomes = [
  { id: 'all', value: undefined },
  { id: 'done', value: 'succeeded' },
  { id: 'refused', value: 'refused' },
] as const satisfies readonly { id: string; value: ActivityOutcome | undefined }[]

export interface ActivityFiltersProps {
  filter: ActivityFilter
  onChange: (filter: ActivityFilter) => void
}

/** Which events are listed: by outcome, kind, time, person, and words that stand in them. */
export function ActivityFilters({ filter, onChange }: ActivityFiltersProps) {
  const t = useMessages()
  const change = (changes: Partial<ActivityFilter>) => onChange({ ...filter, ...changes })
  const { person } = filter
  return (
    <>
      <SearchField label={t('activity.search')} value={filter.search} onChange={(search) => change({ search })} />
      <Row>
        {outcomes.map(({ id, value }) => (
          <Chip key={id} isPressed={filter.outcome === value} onPress={() => change({ outcome: value })}>
            {t(`activity.${id}`)}
          </Chip>
        ))}
        <SelectField
          label={t('activity.kind')}
          isLabelUnseen
          value={filter.kind}
          options={(Object.keys(kindGroups) as KindGroup[]).map((value) => ({ value, label: t(`activity.kind.${value}`) }))}
          onChange={(value) => change({ kind: value as KindGroup })}
        />
        <SelectField
          label={t('activity.period')}
          isLabelUnseen
          value={filter.period}
          options={(Object.keys(periods) as Period[]).map((value) => ({ value, label: t(`activity.period.${value}`) }))}
          onChange={(value) => change({ period: value as Period, chosenAt: Date.now() })}
        />
        {person && (
          <Button size="sm" endIcon="remove" onClick={() => change({ person: undefined })}>
            {t.rich('activity.only', { name: <Name>{person.name}</Name> })} <Unseen>{t('activity.only_clear')}</Unseen>
          </Button>
        )}
      </Row>
    </>
  )
}

/** What some filters ask for further: two days, or which person was meant. Nothing when no filter does. */
export function MoreFilters({ filter, onChange }: ActivityFiltersProps) {
  const t = useMessages()
  const { searchMembers } = useScimPermissions()
  const change = (changes: Partial<ActivityFilter>) => onChange({ ...filter, ...changes })
  return (
    <>
      {filter.period === 'days' && (
        <Toolbar>
          <Row>
            <TextField
              type="date"
              label={t('activity.first_day')}
              value={filter.firstDay}
              max={filter.lastDay || undefined}
              onChange={({ target }) => change({ firstDay: target.value })}
            />
            <TextField
              type="date"
              label={t('activity.last_day')}
              value={filter.lastDay}
              min={filter.firstDay || undefined}
              onChange={({ target }) => change({ lastDay: target.value })}
            />
          </Row>
        </Toolbar>
      )}
      {searchMembers && !filter.person && filter.search.trim().length >= 3 && (
        <PeopleMeant search={filter.search.trim()} onChoose={(person) => change({ person, search: '' })} />
      )}
    </>
  )
}

const shownPeople = 4

/** People whose name or address has the words: pressing one lists all that happened to them. */
function PeopleMeant({ search, onChoose }: { search: string; onChoose: (person: NonNullable<ActivityFilter['person']>) => void }) {
  const t = useMessages()
  const members = useScimMembers({ search, pageSize: shownPeople })
  const people = members.isPlaceholderData ? [] : (members.data?.pages[0]?.members ?? [])
  if (people.length === 0) return null
  return (
    <Toolbar>
      <Row role="group" aria-label={t('activity.people_meant')}>
        {people.map(({ member_id, name, email_address }) => (
          <Button key={member_id} size="sm" icon="user" onClick={() => onChoose({ memberId: member_id, name: name || email_address })}>
            {t.rich('activity.only', { name: <Name>{name || email_address}</Name> })}
          </Button>
        ))}
      </Row>
    </Toolbar>
  )
}

export function isEverything(filter: ActivityFilter): boolean {
  const { outcome, kind, search, person, period } = filter
  return !outcome && !person && kind === everything.kind && search.trim() === '' && period === everything.period
}
