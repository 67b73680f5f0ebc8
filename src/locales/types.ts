import type { en } from './en.js'
import type { GuideMessageKey } from './guides/en.js'

export type MessageValues = Readonly<Record<string, string | number>>

/**
 * A sentence with `{placeholders}`, or a function that chooses one, where plurals decide.
 * The chosen sentence's placeholders are filled in afterwards, numbers in the reader's own digits.
 */
export type Message = string | ((values: MessageValues) => string)

export type MessageKey = keyof typeof en

/** A whole catalog, as a translation ships it. */
export type Messages = Readonly<Record<MessageKey, Message> & Record<GuideMessageKey, Message>>

/** What a host may put in place of single sentences. What is left out stays as it is. */
export type MessageOverrides = Readonly<Partial<Messages>>
