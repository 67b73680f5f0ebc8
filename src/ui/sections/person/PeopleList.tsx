import { useDeferredValue, useState } from 'react'
import { useScimMembers } from '../../../react/useScimMembers.js'
import { Button } from '../../elements/Button.js'
import { Card } from '../../elements/Card.js'
import { SearchField } from '../../elements/Field.js'
import { CardFoot, Toolbar } from '../../elements/layout.js'
import { Avatar } from '../../elements/monograms.js'
import { usePart } from '../../elements/part.js'
import { Name, Small } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import { MemberStatus } from '../MemberStatus.js'

/** A few more than fit beside a person; searching finds the rest. */
const pageSize = 8

/** A list of people beside the person, where there is room: search it and step from one to the next. */
export function PeopleList({ currentId }: { currentId: string }) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const list = usePart('master-list')
  const personPart = usePart('person')
  const namePart = usePart('person-name')
  const [search, setSearch] = useState('')
  const members = useScimMembers({ search: useDeferredValue(search), pageSize })
  const people = members.data?.pages.flatMap((page) => page.members) ?? []
  const total = members.data?.pages[0]?.results_metadata.total ?? 0
  return (
    <Card label={t('person.list')} isSticky isWideOnly>
      <Toolbar>
        <SearchField label={t('people.search')} value={search} onChange={setSearch} />
      </Toolbar>
      <ul {...list}>
        {people.map((person) => (
          <li key={person.member_id} data-current={person.member_id === currentId ? '' : undefined}>
            <div {...personPart}>
              <Avatar name={person.name || person.email_address} />
              <div>
                <button
                  {...namePart}
                  type="button"
                  aria-current={person.member_id === currentId ? 'true' : undefined}
                  onClick={() => navigate({ type: 'opened', screen: { name: 'person', memberId: person.member_id } })}
                >
                  <Name>{person.name || person.email_address}</Name>
                </button>
                <small>
                  <MemberStatus person={person} />
                </small>
              </div>
            </div>
          </li>
        ))}
      </ul>
      <CardFoot>
        <Small>{t('person.matches', { total })}</Small>
        {members.hasNextPage && (
          <Button size="sm" isBusy={members.isFetchingNextPage} onClick={() => members.fetchNextPage()}>
            {t('action.show_more')}
          </Button>
        )}
      </CardFoot>
    </Card>
  )
}
