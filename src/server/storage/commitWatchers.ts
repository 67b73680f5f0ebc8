import type { CommitMeasure } from './types.js'

/** Who wants to hear of each commit. */
export function createCommitWatchers() {
  const watchers = new Set<(commit: CommitMeasure) => void>()
  return {
    watch(onCommit: (commit: CommitMeasure) => void): () => void {
      watchers.add(onCommit)
      return () => void watchers.delete(onCommit)
    },
    tell(commit: CommitMeasure): void {
      for (const onCommit of watchers) onCommit(commit)
    },
  }
}
