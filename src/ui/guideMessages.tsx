import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useContext, useMemo } from 'react'
import type { Labels } from '../guides/types.js'
import { translate } from '../locales/translate.js'
import type { Message } from '../locales/types.js'
import { useAdminPortalScim } from '../react/context.js'
import { ConsoleLabel } from './elements/text.js'
import { fillSentence, LanguageContext, type RichValues } from './messages.js'

export interface GuideSentences {
  /** A message with the console's labels as bold elements, and other values as they are. */
  say: (key: string, labels?: Labels, values?: RichValues) => ReactNode
  /** The same message as plain text, for accessible names and searching. */
  text: (key: string, labels?: Labels) => string
}

/** The guides' messages, fetched in the language shown when the first guide opens. Undefined until they are loaded. */
export function useGuideSentences(): GuideSentences | undefined {
  const { queryClient } = useAdminPortalScim()
  const { locale, catalog, overrides, guides } = useContext(LanguageContext)
  const { data: loaded } = useQuery(
    {
      queryKey: ['admin-portal-scim', 'guide-sentences', catalog.locale],
      queryFn: (): Promise<Readonly<Record<string, Message>>> => catalog.guides(),
      staleTime: Number.POSITIVE_INFINITY,
    },
    queryClient,
  )
  return useMemo(() => {
    if (!loaded) return undefined
    // The keys are built from a guide's ids; a test checks that each has a message.
    const own = overrides as Readonly<Record<string, Message | undefined>>
    const written: Readonly<Record<string, string | undefined>> = Object.assign({}, ...guides.map(({ sentences }) => sentences))
    const messageOf = (key: string): Message => own[key] ?? written[key] ?? loaded[key] ?? key
    return {
      say: (key, labels = {}, values = {}) => fillSentence(messageOf(key), { ...boldLabels(labels), ...values }, locale),
      text: (key, labels = {}) => translate(messageOf(key), labels, locale),
    }
  }, [loaded, overrides, guides, locale])
}

/** No keys: a message may quote the same label twice. */
const bold = (label: string) => <ConsoleLabel>{label}</ConsoleLabel>

function boldLabels(labels: Labels) {
  return Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, bold(label)]))
}
