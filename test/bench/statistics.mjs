/** Median and 99th percentile of latencies in ms; sorts what it is given. */
export function summary(latencies) {
  latencies.sort()
  return { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) }
}

/** The value below which a share of sorted values lies. */
export function percentile(sorted, share) {
  if (sorted.length === 0) return Number.NaN
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]
}

/** The middle value, so that one disturbed round of three does not change it. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The middle of the ratios of figures taken one right after the other, round by round. */
export function medianRatio(above, below) {
  return median(above.map((value, round) => value / below[round]))
}

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
