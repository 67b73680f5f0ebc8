import type { en } from './en.js'
import type { GuideMessageKey } from './guides/en.js'

export type MessageValues = Readonly<Record<string, string | number>>

/**
 * A sentence with `{placeholders}`, or a function that chooses one by plural form.
 * The chosen sentence's placeholders are filled in afterwards, numbers in the reader's own digits.
 */
export type Message = string | ((values: MessageValues) => string)

export type MessageKey = keyof typeof en

/** A complete catalog, as a translation provides it. */
export type Messages = Readonly<Record<MessageKey, Message> & Record<GuideMessageKey, Message>>

/** A host's replacements for individual sentences. All others stay unchanged. */
export type MessageOverrides = Readonly<Partial<Messages>>
