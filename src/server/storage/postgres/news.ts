import type { PostgresListener } from './session.js'

/** What one process tells the others after a commit: whose rows changed, and nothing of them. */
export interface News {
  /** Tells the others that something happened in an organization, or, by null, perhaps anywhere. */
  tell(about: string | null): void
  /** Calls back for what others tell, until the returned function is called. */
  watch(onNews: OnNews): () => void
  close(): Promise<void>
}

type OnNews = (about: string | null) => void

/** The server takes 8,000 bytes a message. */
const maxLength = 7000
/** Stands for any organization; no id is this. */
const anywhere = '*'

/**
 * News are sent after the commit and beside it: a message inside the transaction would make all commits of the server wait for each
 * other. So one can be lost, with its process or its connection, and nothing may depend on it: whoever waits for news also looks by itself.
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
    // Nobody knows what was told meanwhile.
    () => pass(null),
  )

  /** One message at a time: what happens until it is sent goes into the next. */
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
