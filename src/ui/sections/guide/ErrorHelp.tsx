import { useState } from 'react'
import type { MessageValue } from '../../../locales/types.js'
import { useScimGuide } from '../../../react/useScimGuide.js'
import { Button } from '../../elements/Button.js'
import { useGuideSentences } from '../../guideMessages.js'
import { useMessages } from '../../messages.js'
import { providerName } from '../../providerName.js'
import { ErrorSearchDialog } from './ErrorSearchDialog.js'

/** “Okta shows an error”, outside of the guide: the same search; the guide is fetched when it is opened. */
export function ErrorHelp({ identityProvider }: { identityProvider: string }) {
  const t = useMessages()
  const [isOpen, setIsOpen] = useState(false)
  const provider = providerName(identityProvider, t)
  return (
    <>
      <Button variant="ghost" size="sm" icon="search" onClick={() => setIsOpen(true)}>
        {t('guide.errors', { provider: provider })}
      </Button>
      {isOpen && <LoadedSearch {...{ identityProvider, provider }} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function LoadedSearch({ identityProvider, provider, onClose }: { identityProvider: string; provider: MessageValue; onClose: () => void }) {
  const guide = useScimGuide(identityProvider).data
  const sentences = useGuideSentences()
  return guide && sentences ? <ErrorSearchDialog {...{ guide, sentences, provider, onClose }} /> : null
}
