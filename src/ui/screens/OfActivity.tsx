import type { ReactNode } from 'react'
import { BackButton } from '../elements/BackButton.js'
import { Shell } from '../elements/layout.js'
import { Name } from '../elements/text.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import type { ShownConnection } from '../shownConnection.js'

/** The frame of a screen below the activity, with the way back to it. */
export function OfActivity({ connection, children }: { connection: ShownConnection; children: ReactNode }) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  return (
    <Shell>
      <BackButton onClick={() => navigate({ type: 'went_back' })}>
        {t.rich('activity.back', { name: <Name>{connection.display_name}</Name> })}
      </BackButton>
      {children}
    </Shell>
  )
}
