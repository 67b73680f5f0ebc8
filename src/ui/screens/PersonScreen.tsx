import { isScimApiError } from '../../client/errors.js'
import type { Member } from '../../contract/member.js'
import { useScimMember } from '../../react/useScimMembers.js'
import { BackButton } from '../elements/BackButton.js'
import { Button } from '../elements/Button.js'
import { Card } from '../elements/Card.js'
import { CopyLink } from '../elements/CopyLink.js'
import { ScreenHeading } from '../elements/Heading.js'
import { Actions, Meta, PageHeader, Shell, Split, Stack, Title } from '../elements/layout.js'
import { Avatar } from '../elements/monograms.js'
import { Name } from '../elements/text.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { MemberStatus } from '../sections/MemberStatus.js'
import { Blank, ListFailure } from '../sections/PeopleStates.js'
import { PeopleList } from '../sections/person/PeopleList.js'
import { PersonAttributes } from '../sections/person/PersonAttributes.js'
import { PersonExtensions } from '../sections/person/PersonExtensions.js'
import { PersonGroups } from '../sections/person/PersonGroups.js'
import { PersonReason, PersonTimeline } from '../sections/person/PersonTimeline.js'
import { RowsOnTheirWay } from '../sections/RowsOnTheirWay.js'
import { SupportBundleButton } from '../sections/SupportBundleButton.js'
import type { ConnectionScreenProps } from '../shownConnection.js'

export interface PersonScreenProps extends ConnectionScreenProps {
  memberId: string
}

/** One person: the reason for their status, their roles, and what the identity provider sent. */
export function PersonScreen({ portal, connection, memberId }: PersonScreenProps) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const person = useScimMember(memberId)
  return (
    <Shell>
      <BackButton onClick={() => navigate({ type: 'went_back' })}>
        {t.rich('person.back', { name: <Name>{connection.display_name}</Name> })}
      </BackButton>
      <Split data-split="master">
        <PeopleList currentId={memberId} />
        <Stack>
          {person.data && <Person {...{ portal, connection }} person={person.data} />}
          {!person.data && (
            <Card label={t('person.list')}>
              {person.isPending && <RowsOnTheirWay />}
              {person.isError && isNotFound(person.error) && <PersonNotFound memberId={memberId} />}
              {person.isError && !isNotFound(person.error) && <ListFailure error={person.error} onRetry={() => person.refetch()} />}
            </Card>
          )}
        </Stack>
      </Split>
    </Shell>
  )
}

function isNotFound(error: unknown): boolean {
  return isScimApiError(error) && error.status_code === 404
}

function PersonNotFound({ memberId }: { memberId: string }) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  return (
    <>
      <ScreenHeading screen={`person ${memberId}`} isUnseen>
        {t('person.not_found.title')}
      </ScreenHeading>
      <Blank
        icon="search"
        title={t('person.not_found.title')}
        sentence={t('person.not_found.body')}
        actions={<Button onClick={() => navigate({ type: 'went_back' })}>{t('person.not_found.back')}</Button>}
      />
    </>
  )
}

function Person({ portal, connection, person }: ConnectionScreenProps & { person: Member }) {
  const title = person.scim_registration?.scim_attributes.title
  const name = person.name || person.email_address
  return (
    <>
      <PageHeader>
        <Avatar name={name} size="lg" />
        <div>
          <Title>
            <ScreenHeading screen={`person ${person.member_id}`}>
              <Name>{name}</Name>
            </ScreenHeading>
            <MemberStatus person={person} isBadge />
          </Title>
          <Meta>
            <span data-wrap="">
              <Name>{person.email_address}</Name>
            </span>
            {title && (
              <span>
                <Name>{title}</Name>
              </span>
            )}
          </Meta>
        </div>
        <Actions>
          <CopyLink to={{ name: 'person', memberId: person.member_id }} />
          <SupportBundleButton {...{ portal, connection, name }} subject={{ person }} />
        </Actions>
      </PageHeader>
      <PersonReason {...{ connection, person }} />
      <Split data-split="half">
        <PersonTimeline person={person} />
        <Stack>
          <PersonGroups {...{ portal, person }} />
          <PersonAttributes {...{ connection, person }} />
          <PersonExtensions person={person} />
        </Stack>
      </Split>
    </>
  )
}
