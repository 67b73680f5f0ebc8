import type { en } from './en.js'
import type { GuideMessageKey } from './guides/en.js'

/**
 * What stands for a thing that has no name of its own, such as “your identity provider”, in the forms that sentences need.
 * `{provider}` is `start` where it begins a sentence, else `name`; `{provider:dative}` is the form `dative`.
 */
export interface Noun {
  nounForms: Readonly<Record<string, string>> & { name: string; start: string }
}

/** One sentence for each plural form of the language; the number is the placeholder `by`. */
export interface Plural {
  by: string
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>
}

export type MessageValue = string | number | Noun
export type MessageValues = Readonly<Record<string, MessageValue>>

/** A sentence with `{placeholders}`, one per plural form, or a noun in its forms. Numbers are written in the reader's own digits. */
export type Message = string | Plural | Noun

export type MessageKey = keyof typeof en

/** Every sentence of the portal, as a language provides it. One that is missing does not compile. */
export type PortalMessages = Readonly<Record<MessageKey, Message>>

/** Every sentence of the set-up guides, as a language provides it. */
export type GuideMessages = Readonly<Record<GuideMessageKey, string>>

/** A language: what the portal says and, loaded when the first guide opens, what the guides say. */
export interface Catalog {
  /** BCP 47 tag of the language the sentences are written in. Plural forms and the direction of writing follow it. */
  locale: string
  messages: PortalMessages
  guides: () => Promise<GuideMessages>
}

/** A host's replacements for individual sentences. All others stay unchanged. */
export type MessageOverrides = Readonly<Partial<Record<MessageKey | GuideMessageKey, Message>>>
