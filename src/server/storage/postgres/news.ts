import type { PostgresListener } from './session.js'

/** Tells other processes after a commit which organization something changed in, but not what. */
export interface News {
  /** Tells the others that something happened in an organization or, with null, possibly in any. */
  tell(about: string | null): void
  /** Calls back for what others announce, until the returned function is called. */
  watch(onNews: OnNews): () => void
  close(): Promise<void>
}

type OnNews = (about: string | null) => void

/** The server's limit is 8,000 bytes per message. */
const maxLength = 7000
/** Stands for any organization; no id looks like this. */
const anywhere = '*'

/**
 * Messages are sent after the commit, outside of the transaction: inside it they would make all commits of the server wait for each other.
 * A message can therefore be lost with its process or its connection, and nothing may depend on it: whoever waits for news also checks
 * regularly.
 */
export function createNews(open: (onMessage: (text: string) => void, onGap: () => void) => PostgresListener, self: string): News {
  const watchers = new Set<OnNews>()
  let untold = new Set<string>()
  let isTelling = false
  const pass = (about: string | null) => {
    for (const onNews of watchers) onNews(about)
  }

  const listener = open(
    (text) => {
      const [sender, ...abouts] = text.split('\n')
      if (sender !== self) for (const about of abouts) pass(about === anywhere ? null : about)
    },
    // Nobody knows what was announced in the meantime.
    () => pass(null),
  )

  /** One message at a time; what happens before it is sent goes into the next. */
  async function tellAll(): Promise<void> {
    isTelling = true
    while (untold.size > 0) {
      const text = [self, ...untold].join('\n')
      const isShort = !untold.has(anywhere) && text.length <= maxLength
      untold = new Set()
      await listener.send(isShort ? text : `${self}\n${anywhere}`)
    }
    isTelling = false
  }

  return {
    tell(about) {
      untold.add(about ?? anywhere)
      if (!isTelling) void tellAll()
    },
    watch(onNews) {
      watchers.add(onNews)
      return () => void watchers.delete(onNews)
    },
    close: () => listener.close(),
  }
}
