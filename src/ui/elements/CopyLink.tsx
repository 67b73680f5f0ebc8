import type { Screen } from '../../core/screens.js'
import { useCopy } from '../../react/useCopy.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { Button } from './Button.js'

/** Copies the host's address of a screen; there is nothing to press where the host gives none. */
export function CopyLink({ to, size }: { to: Screen; size?: 'sm' }) {
  const t = useMessages()
  const { linkFor, announce } = usePortalSettings()
  const { copy, state } = useCopy()
  if (!linkFor) return null
  const handleClick = async () => announce(t((await copy(linkFor(to))) ? 'link.copied' : 'link.copied_not'))
  return (
    <Button size={size} icon={state === 'copied' ? 'check' : 'link'} onClick={handleClick}>
      {t(state === 'copied' ? 'copy.copied' : state === 'refused' ? 'link.copied_not' : 'link.copy')}
    </Button>
  )
}
