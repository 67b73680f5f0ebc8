/** One sample of a scrape. */
export interface Sample {
  name: string
  labels: Record<string, string>
  value: number
}

const name = '[a-zA-Z_:][a-zA-Z0-9_:]*'
const text = String.raw`(?:[^"\\\n]|\\["\\n])*`
const number = String.raw`[-+]?(?:\d+(?:\.\d*)?(?:e[-+]?\d+)?|Inf|NaN)`
const label = `${name.replaceAll(':', '')}="${text}"`
const sampleLine = new RegExp(String.raw`^(${name})(?:\{((?:${label})(?:,${label})*)?\})? (${number})$`, 'i')
const suffixes: Record<string, readonly string[]> = {
  counter: ['_total', '_created'],
  gauge: [''],
  histogram: ['_bucket', '_count', '_sum', '_created'],
  summary: ['', '_count', '_sum', '_created'],
}

/**
 * Reads a scrape by the grammar of OpenMetrics 1.0 and its rules on names, families, counters and histograms.
 * @throws Error naming the line that breaks one
 * @see https://prometheus.io/docs/specs/om/open_metrics_spec/
 */
export function parseOpenMetrics(scrape: string): Sample[] {
  const lines = scrape.split('\n')
  if (lines.pop() !== '' || lines.pop() !== '# EOF') throw new Error('It does not end with "# EOF" and a line feed.')
  const samples: Sample[] = []
  const seen = new Set<string>()
  const families = new Map<string, string>()
  let family = { name: '', type: '' }
  for (const line of lines) {
    const [, keyword, named = '', rest = ''] = /^# (HELP|TYPE|UNIT) (\S+) (.*)$/.exec(line) ?? []
    if (keyword) {
      if (keyword === 'TYPE') {
        if (families.has(named)) throw new Error(`The family ${named} appears twice.`)
        if (!suffixes[rest]) throw new Error(`${named} has the unknown type ${rest}.`)
        families.set(named, rest)
        family = { name: named, type: rest }
      }
      continue
    }
    const [, full = '', labels = '', value = ''] = sampleLine.exec(line) ?? []
    if (full === '') throw new Error(`This is no line of OpenMetrics: ${line}`)
    if (!suffixes[family.type]?.some((suffix) => full === family.name + suffix)) {
      throw new Error(`${full} does not belong to the ${family.type} ${family.name}.`)
    }
    const key = `${full}{${labels}}`
    if (seen.has(key)) throw new Error(`${key} appears twice.`)
    seen.add(key)
    const pairs = [...labels.matchAll(new RegExp(`(${name})="(${text})"`, 'g'))].map(([, own = '', is = '']) => [own, is])
    samples.push({ name: full, labels: Object.fromEntries(pairs), value: value === '+Inf' ? Number.POSITIVE_INFINITY : Number(value) })
  }
  assertHistograms(samples, families)
  return samples
}

/** Buckets are cumulative, the last is `+Inf` and equals the count. */
function assertHistograms(samples: readonly Sample[], families: ReadonlyMap<string, string>): void {
  for (const [family] of [...families].filter(([, type]) => type === 'histogram')) {
    const series = new Map<string, Sample[]>()
    for (const sample of samples.filter(({ name }) => name === `${family}_bucket`)) {
      const { le: _le, ...labels } = sample.labels
      const key = JSON.stringify(labels)
      series.set(key, [...(series.get(key) ?? []), sample])
    }
    for (const [key, buckets] of series) {
      const values = buckets.map(({ value }) => value)
      const count = samples.find(({ name, labels }) => name === `${family}_count` && JSON.stringify(labels) === key)
      const isCumulative = values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0))
      if (!isCumulative || buckets.at(-1)?.labels.le !== '+Inf' || values.at(-1) !== count?.value) {
        throw new Error(`The histogram ${family}${key} does not add up.`)
      }
    }
  }
}
