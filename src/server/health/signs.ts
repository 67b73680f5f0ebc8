/** What requests look like that says something only over time; each is noted with the first and the last of them. */
export const signs = ['lookup_missed', 'lookup_by_other', 'read_everybody', 'other_sender', 'scim_1'] as const

export type Sign = (typeof signs)[number]

export interface NotedSign {
  count: number
  first_at: string
  last_at: string
  /** The name that was looked up, the attribute, the sender. */
  subject: string | null
}

/** As `connection_stats.signs` holds them. */
export type Signs = Partial<Record<Sign, NotedSign>>

export function parseSigns(json: string): Signs {
  return JSON.parse(json) as Signs
}

/** The same sign once more. */
export function withSign(noted: Signs, sign: Sign, at: string, subject: string | null): Signs {
  const before = noted[sign]
  return { ...noted, [sign]: { count: (before?.count ?? 0) + 1, first_at: before?.first_at ?? at, last_at: at, subject } }
}

/** Newer signs on top of older ones. */
export function mergedSigns(older: Signs, newer: Signs): Signs {
  const merged: Signs = { ...older }
  for (const sign of signs) {
    const [before, after] = [older[sign], newer[sign]]
    if (after) merged[sign] = before ? { ...after, count: before.count + after.count, first_at: before.first_at } : after
  }
  return merged
}

export function withoutSigns(noted: Signs, ended: Iterable<Sign>): Signs {
  const left = { ...noted }
  for (const sign of ended) delete left[sign]
  return left
}
