/** What a backend told its logger: a failure that is ours. */
export interface LogEntry {
  message: string
  detail: Record<string, unknown> | undefined
}

/** An error by its stack, so that a test can look for its words. */
export function readable(detail: Record<string, unknown> | undefined): Record<string, unknown> | undefined {
  if (!(detail?.error instanceof Error)) return detail
  return { ...detail, error: detail.error.stack ?? String(detail.error) }
}

const lists: LogEntry[][] = []

/** A list for one backend's log. Anything that a test leaves in it fails that test; see `setup.ts`. */
export function createLog(): LogEntry[] {
  const entries: LogEntry[] = []
  lists.push(entries)
  return entries
}

/** Takes whatever the backends of this test file logged and no test expected. */
export function takeUnexpected(): string[] {
  return lists.flatMap((entries) => entries.splice(0)).map(({ message, detail }) => `${message} ${JSON.stringify(detail ?? {})}`)
}
