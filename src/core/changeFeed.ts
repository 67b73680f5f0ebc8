/** What is known of changes since the last report. */
export interface Changes {
  /** Whom they concern. */
  memberIds: ReadonlySet<string>
  /** They may concern anybody: what happened was missed, or is not about one person. */
  isAny: boolean
}

export interface ChangeFeed {
  report(changes: Changes): void
  /** Calls back with each report until the returned function is called. */
  watch(onChanges: (changes: Changes) => void): () => void
}

/** Tells the lists on screen what changed. */
export function createChangeFeed(): ChangeFeed {
  const watchers = new Set<(changes: Changes) => void>()
  return {
    report(changes) {
      for (const onChanges of watchers) onChanges(changes)
    },
    watch(onChanges) {
      watchers.add(onChanges)
      return () => watchers.delete(onChanges)
    },
  }
}
