import { useState } from 'react'
import { BackButton } from '../elements/BackButton.js'
import { ScreenHeading } from '../elements/Heading.js'
import { Shell, Title } from '../elements/layout.js'
import { Muted, Name } from '../elements/text.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { providerName } from '../providerName.js'
import { ConnectionBanners } from '../sections/ConnectionBanners.js'
import { type Decided, DecidedLine } from '../sections/review/DecidedLine.js'
import { HeldDeactivations } from '../sections/review/HeldDeactivations.js'
import type { ConnectionScreenProps } from '../shownConnection.js'

/** The deactivations that wait for a decision. */
export function ReviewScreen({ portal, connection }: ConnectionScreenProps) {
  const t = useMessages()
  const { navigate, announce } = usePortalSettings()
  const [decided, setDecided] = useState<Decided>()
  const provider = providerName(portal.mass_deactivation?.identity_provider ?? connection.identity_provider, t)
  const handleDecided = (next: Decided) => {
    setDecided(next)
    announce(t(`review.decided.${next.decision}`, { count: next.count }))
  }
  return (
    <Shell>
      <BackButton onClick={() => navigate({ type: 'went_back' })}>
        {t.rich('person.back', { name: <Name>{connection.display_name}</Name> })}
      </BackButton>
      <div>
        <Title>
          <ScreenHeading screen="review">{t('review.title')}</ScreenHeading>
        </Title>
        <Muted>{t('review.about', { provider })}</Muted>
      </div>
      <ConnectionBanners {...{ portal, connection }} isOnReview />
      {decided && <DecidedLine decided={decided} isUnderWay={portal.mass_deactivation?.is_deciding === true} />}
      <HeldDeactivations {...{ portal, provider }} onDecided={handleDecided} />
    </Shell>
  )
}
