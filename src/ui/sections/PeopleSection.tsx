import { useDeferredValue, useState } from 'react'
import type { HealthCause } from '../../contract/health.js'
import type { Counts } from '../../contract/portal.js'
import { isSearchable } from '../../contract/searchText.js'
import { failedPeople } from '../../core/people/failedPeople.js'
import { searchOf } from '../../core/peopleFilter.js'
import { useScimPermissions } from '../../react/useScimPortal.js'
import { Card } from '../elements/Card.js'
import { SearchField } from '../elements/Field.js'
import { Row, Toolbar } from '../elements/layout.js'
import { Small } from '../elements/text.js'
import { useMessages } from '../messages.js'
import type { ShownConnection } from '../shownConnection.js'
import { PeopleChips, type ShownKind } from './PeopleChips.js'
import { PeopleForbidden } from './PeopleStates.js'
import { FailedPeople } from './people/FailedPeople.js'
import { type ChosenGroup, GroupFilter } from './people/GroupFilter.js'
import { PeopleRows } from './people/PeopleRows.js'

export interface PeopleSectionProps {
  connection: ShownConnection
  counts: Counts | undefined
  /** What keeps failing, and for whom. */
  causes: readonly HealthCause[]
  /** When the identity provider last called, if it ever did. */
  lastRequestAt: string | null
  /** Only people of this group. */
  group: ChosenGroup | undefined
  onGroupChange: (group: ChosenGroup | undefined) => void
}

/** Everyone in the organization: searchable, filterable, sortable, and updated live. */
export function PeopleSection(props: PeopleSectionProps) {
  const { searchMembers } = useScimPermissions()
  return searchMembers ? <People {...props} /> : <PeopleForbidden />
}

function People({ connection, counts, causes, lastRequestAt, group, onGroupChange }: PeopleSectionProps) {
  const t = useMessages()
  const { view: canSeeGroups } = useScimPermissions()
  const [search, setSearch] = useState('')
  const [kind, setKind] = useState<ShownKind>()
  const [isNobodyYet, setIsNobodyYet] = useState(false)
  const askedFor = useDeferredValue(search)
  const isSearching = isSearchable(askedFor)
  const failed = failedPeople(causes).length
  const handleClear = () => {
    setSearch('')
    setKind(undefined)
    onGroupChange(undefined)
  }
  return (
    <Card label={t('people.caption')}>
      {(!isNobodyYet || failed > 0) && (
        <Toolbar>
          <SearchField label={t('people.search')} value={search} onChange={setSearch} />
          <Row>
            <PeopleChips groupId={group?.id} onChange={setKind} {...{ counts, failed, isSearching, kind }} />
            {canSeeGroups && kind !== 'failed' && <GroupFilter group={group} onChange={onGroupChange} />}
          </Row>
        </Toolbar>
      )}
      {search.length > 0 && !isSearchable(search) && (
        <Toolbar>
          <Small>{t('people.search_short')}</Small>
        </Toolbar>
      )}
      {kind === 'failed' ? (
        <FailedPeople
          causes={causes}
          search={isSearching ? askedFor : ''}
          identityProvider={connection.identity_provider}
          onClear={handleClear}
        />
      ) : (
        <PeopleRows
          {...{ connection, lastRequestAt }}
          filter={{ search: askedFor, ...(kind && searchOf[kind]), groupId: group?.id }}
          isFiltered={isSearching || kind !== undefined || group !== undefined}
          onClear={handleClear}
          onNobodyYet={setIsNobodyYet}
        />
      )}
    </Card>
  )
}
