import type { PostgresSession } from './session.js'

export interface FailFastSession extends PostgresSession {
  /** @throws what a statement failed with, even if the transaction caught it: PostgreSQL has given the transaction up by then */
  assertSound(): void
  /** Rolls back and returns the connection to the pool. */
  undo(): Promise<void>
}

export function failFast(session: PostgresSession): FailFastSession {
  let failure: { error: unknown } | undefined
  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    if (failure) throw failure.error
    try {
      return await call()
    } catch (error) {
      failure ??= { error }
      throw failure.error
    }
  }
  return {
    run: (statement, values) => guarded(() => session.run(statement, values)),
    script: (sql) => guarded(() => session.script(sql)),
    release: session.release,
    assertSound: () => {
      if (failure) throw failure.error
    },
    async undo() {
      try {
        await session.script('rollback')
        session.release(false)
      } catch {
        session.release(true)
      }
    },
  }
}
