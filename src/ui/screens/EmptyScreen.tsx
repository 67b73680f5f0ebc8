import { useId } from 'react'
import { useScimPermissions } from '../../react/useScimPortal.js'
import { Button } from '../elements/Button.js'
import { Card } from '../elements/Card.js'
import { Facts } from '../elements/Facts.js'
import { ScreenHeading, Subheading } from '../elements/Heading.js'
import { Actions, CardHead, Shell, Split, Stack } from '../elements/layout.js'
import { Avatar } from '../elements/monograms.js'
import { usePart } from '../elements/part.js'
import { Badge } from '../elements/status.js'
import { Muted, Name } from '../elements/text.js'
import { Icon } from '../icons/Icon.js'
import type { IconName } from '../icons/shapes.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { AskLink } from '../sections/AskLink.js'
import { HandOverCard } from '../sections/handover/HandOverCard.js'

const benefits = [
  { id: 'join', icon: 'userplus' },
  { id: 'move', icon: 'groups' },
  { id: 'leave', icon: 'shield' },
] as const satisfies readonly { id: string; icon: IconName }[]

const needs = ['role', 'time', 'people'] as const

/** No connection yet: what one does, what it takes, and how to begin. */
export function EmptyScreen() {
  const t = useMessages()
  const id = useId()
  const { navigate } = usePortalSettings()
  const { create } = useScimPermissions()
  return (
    <Shell>
      <Split data-split="even">
        <Stack data-gap="20">
          <Stack data-gap="8">
            <ScreenHeading screen="empty">{t('empty.title')}</ScreenHeading>
            <Muted>{t('empty.body')}</Muted>
          </Stack>
          <Benefits />
          {create ? (
            <Actions>
              <Button variant="primary" onClick={() => navigate({ type: 'opened', screen: { name: 'new' } })}>
                {t('empty.start')}
              </Button>
            </Actions>
          ) : (
            <Stack data-gap="12">
              <p>{t('empty.read_only')}</p>
              <Actions>
                <AskLink />
              </Actions>
            </Stack>
          )}
        </Stack>
        <FlowPicture />
      </Split>
      <Card labelledBy={id}>
        <CardHead>
          <Subheading id={id}>{t('empty.need')}</Subheading>
        </CardHead>
        <Facts facts={needs.map((need) => ({ id: need, term: t(`empty.need.${need}`), value: t(`empty.need.${need}_is`) }))} />
      </Card>
      <HandOverCard />
    </Shell>
  )
}

function Benefits() {
  const t = useMessages()
  return (
    <ul {...usePart('points')}>
      {benefits.map(({ id, icon }) => (
        <li key={id}>
          <Icon name={icon} />
          <span>{t(`empty.benefit.${id}`)}</span>
        </li>
      ))}
    </ul>
  )
}

const people = [
  { name: 'Amara Okafor', does: 'joins', becomes: 'joined', tone: 'ok', icon: 'userplus' },
  { name: 'Felix Brandt', does: 'moves', becomes: 'moved', tone: 'info', icon: 'swap' },
  { name: 'Ines Moreau', does: 'leaves', becomes: 'left', tone: 'neutral', icon: 'minus' },
] as const

/** A drawing of three people and what happens to their accounts. */
function FlowPicture() {
  const t = useMessages()
  const drawn = usePart('drawn')
  const flow = usePart('flow')
  return (
    <div {...usePart('picture')} role="img" aria-label={t('empty.picture')}>
      <div {...drawn}>
        <header>
          <b>{t('empty.picture.there')}</b>
          <b data-push="">{t('empty.picture.here')}</b>
        </header>
        <ul {...flow}>
          {people.map((person) => (
            <li key={person.name}>
              <Avatar name={person.name} />
              <span>
                <b>
                  <Name>{person.name}</Name>
                </b>
                {t(`empty.picture.${person.does}`)}
              </span>
              <Icon name="arrow" isDirectional />
              <Badge tone={person.tone} icon={person.icon}>
                {t(`empty.picture.${person.becomes}`)}
              </Badge>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
