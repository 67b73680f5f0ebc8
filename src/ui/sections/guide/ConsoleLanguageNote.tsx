import type { MessageValue } from '../../../locales/types.js'
import { Small } from '../../elements/text.js'
import { useMessages } from '../../messages.js'

/** Once per guide, to readers of another language: labels are quoted from the console in English. */
export function ConsoleLanguageNote({ provider }: { provider: MessageValue }) {
  const t = useMessages()
  return t.language === 'en' ? null : <Small>{t('guide.console_language', { provider })}</Small>
}
