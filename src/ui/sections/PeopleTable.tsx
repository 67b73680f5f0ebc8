import { memo, useCallback } from 'react'
import type { Member, MemberSort } from '../../contract/member.js'
import type { PeopleList } from '../../core/people/createPeopleList.js'
import { type PeopleListState, rowCount } from '../../core/people/listState.js'
import { BoneRow } from '../elements/Bone.js'
import { Tags, Unseen } from '../elements/layout.js'
import { Avatar } from '../elements/monograms.js'
import { usePart } from '../elements/part.js'
import { Status, Tag } from '../elements/status.js'
import { Cell, HeaderCell, TableRow } from '../elements/Table.js'
import { Time } from '../elements/Time.js'
import { Name } from '../elements/text.js'
import { VirtualRows } from '../elements/VirtualRows.js'
import { Icon } from '../icons/Icon.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { MemberStatus } from './MemberStatus.js'
import { useHold } from './people/useHold.js'

export interface PeopleTableProps {
  people: PeopleListState
  list: PeopleList
  sort: MemberSort
  onSort: (sort: MemberSort) => void
  /** Another search is loading; these rows belong to the previous one. */
  isStale: boolean
}

/** The people as a table of any length; a labelled list where the portal is narrow. Rendered again only when the list itself changed. */
export const PeopleTable = memo(function PeopleTable({ people, list, sort, onSort, isStale }: PeopleTableProps) {
  const t = useMessages()
  const { ids, rows, gone, changed } = people
  const keyOf = useCallback((index: number) => ids[index] ?? `row ${index}`, [ids])
  const head = (
    <>
      <SortHeader field="name" label={t('people.name')} sort={sort} onSort={onSort} />
      <SortHeader field="status" label={t('people.status')} sort={sort} onSort={onSort} />
      <HeaderCell>{t('people.groups')}</HeaderCell>
      <SortHeader field="updated_at" label={t('people.change')} sort={sort} onSort={onSort} />
    </>
  )
  return (
    <div {...usePart('people')} {...useHold(list)}>
      <VirtualRows
        caption={t('people.caption')}
        head={head}
        aria-busy={isStale || undefined}
        count={rowCount(people)}
        keyOf={keyOf}
        listKey={people.list}
        onShown={list.show}
      >
        {(index) => {
          const id = ids[index] ?? ''
          const person = rows.get(id)
          if (person) return <PersonRow person={person} isLive={changed.has(id)} />
          return gone.has(id) ? <GoneRow /> : <RowOnItsWay />
        }}
      </VirtualRows>
    </div>
  )
})

interface SortHeaderProps {
  field: MemberSort['field']
  label: string
  sort: MemberSort
  onSort: (sort: MemberSort) => void
}

function SortHeader({ field, label, sort, onSort }: SortHeaderProps) {
  const isSorted = sort.field === field
  const handleClick = () => {
    if (isSorted) return onSort({ field, direction: sort.direction === 'asc' ? 'desc' : 'asc' })
    onSort({ field, direction: field === 'updated_at' ? 'desc' : 'asc' })
  }
  return (
    <HeaderCell aria-sort={isSorted ? (sort.direction === 'asc' ? 'ascending' : 'descending') : undefined}>
      <button type="button" onClick={handleClick}>
        {label}
        {isSorted && <Icon name="sort" />}
      </button>
    </HeaderCell>
  )
}

/** Rendered again only when its own person changed, whatever else the list hears of. */
const PersonRow = memo(function PersonRow({ person, isLive }: { person: Member; isLive: boolean }) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const name = usePart('person-name')
  const personPart = usePart('person')
  return (
    <TableRow data-live={isLive ? '' : undefined}>
      <Cell>
        <div {...personPart}>
          <Avatar name={person.name || person.email_address} />
          <div>
            <button
              {...name}
              type="button"
              onClick={() => navigate({ type: 'opened', screen: { name: 'person', memberId: person.member_id } })}
            >
              <Name>{person.name || person.email_address}</Name>
            </button>
            <small>
              <Name>{person.email_address}</Name>
            </small>
          </div>
        </div>
      </Cell>
      <Cell>
        <MemberStatus person={person} />
      </Cell>
      <Cell label={t('people.groups')} data-wide="">
        <GroupTags person={person} />
      </Cell>
      <Cell>
        {isLive ? (
          <Status tone="info" isLive>
            {t('time.now')}
          </Status>
        ) : (
          <Time value={person.updated_at} tone="small" />
        )}
      </Cell>
    </TableRow>
  )
})

/** Somebody whom the host erased while the list was read. */
function GoneRow() {
  const t = useMessages()
  return (
    <TableRow>
      <Cell colSpan={4}>
        <span data-tone="muted">{t('people.gone')}</span>
      </Cell>
    </TableRow>
  )
}

/** A row that is being read. */
function RowOnItsWay() {
  return (
    <TableRow aria-busy="true">
      <Cell colSpan={4}>
        <BoneRow />
      </Cell>
    </TableRow>
  )
}

const shownGroups = 2

function GroupTags({ person }: { person: Member }) {
  const t = useMessages()
  const groups = person.scim_registration?.scim_attributes.groups ?? []
  const more = groups.length - shownGroups
  if (groups.length === 0)
    return (
      <Tags>
        <span data-tone="small">{t('people.no_groups')}</span>
      </Tags>
    )
  return (
    <Tags>
      {groups.slice(0, shownGroups).map((group) => (
        <Tag key={group.value}>
          <Name>{group.display || group.value}</Name>
        </Tag>
      ))}
      {more > 0 && (
        <Tag>
          <span aria-hidden="true">{t('people.more_groups', { count: more })}</span>
          <Unseen>{t('people.more_groups_label', { count: more })}</Unseen>
        </Tag>
      )}
    </Tags>
  )
}
