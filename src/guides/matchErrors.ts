/** What a known message can be recognised by. */
export interface KnownMessage {
  /** The console's text, with placeholders in angle brackets; empty when it shows none. */
  text: string
  /** Words and codes beside it. */
  also: readonly string[]
  /** Its symptom, cause and fix, for a few words typed by hand. */
  about: string
}

/** Up to this many words are looked for as they are typed; more are a message that was pasted. */
const typedWords = 3
/** This share of a message's own words must be in what was pasted, unless all that was pasted is in the message. */
const enough = 0.6

/**
 * The known messages that a text is about, best first: all for nothing typed, those with every word for a few words, and for a pasted message
 * those whose words it has, whatever names, hosts and codes stand between them.
 */
export function matchErrors<Message extends KnownMessage>(messages: readonly Message[], typed: string): Message[] {
  const pasted = wordsOf(typed)
  if (pasted.length === 0) return [...messages]
  const scored = messages.map((message) => ({ message, score: scoreOf(message, pasted, typed) })).filter(({ score }) => score > 0)
  return scored.sort((a, b) => b.score - a.score).map(({ message }) => message)
}

function scoreOf({ text, also, about }: KnownMessage, pasted: readonly string[], typed: string): number {
  const phrase = also.some((each) => hasPhrase(typed, each)) ? 1 : 0
  if (pasted.length <= typedWords) {
    const all = `${text} ${also.join(' ')} ${about}`.toLowerCase()
    return phrase + (pasted.every((word) => all.includes(word)) ? 1 : 0)
  }
  const own = new Set(wordsOf(text.replace(/<[^>]*>/g, ' ')))
  if (own.size === 0) return phrase
  const found = new Set(pasted)
  const common = [...own].filter((word) => found.has(word)).length
  const share = common / own.size
  return share >= enough || common === found.size ? 1 + share + phrase : phrase
}

/** A phrase between the borders of words, so that 401 is not found in 14012. */
function hasPhrase(text: string, phrase: string): boolean {
  const escaped = phrase.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(^|[^\\p{L}\\p{N}])${escaped}($|[^\\p{L}\\p{N}])`, 'u').test(text.toLowerCase())
}

/** Words without punctuation; what differs from message to message (addresses, hosts, ids) is none. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/\S+@\S+|https?:\/\/\S+/g, ' ')
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== '')
}
