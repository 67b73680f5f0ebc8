import { randomBytes } from 'node:crypto'
import { checks, cleanUp, type Patient } from './checks.js'
import type { DoctorOptions } from './doctorOptions.js'
import { Finding, openEndpoint } from './endpoint.js'

export interface Examination {
  results: { title: string; needed_by: string; problem: string | null }[]
  /** What the checks made and could not remove. */
  left_behind: string[]
}

/** Examines a live SCIM endpoint with a person and a group of its own, which it removes. It changes nothing else there. */
export async function examine({ baseUrl, token, domain }: DoctorOptions, doFetch: typeof fetch = fetch): Promise<Examination> {
  const mark = randomBytes(4).toString('hex')
  const patient: Patient = {
    endpoint: openEndpoint(baseUrl, token, doFetch),
    userName: `scim-doctor-${mark}@${domain}`,
    groupName: `SCIM doctor ${mark}`,
  }
  const results: Examination['results'] = []
  for (const { title, neededBy, run } of checks) {
    const problem = await run(patient).then(
      () => null,
      (error: unknown) => {
        if (error instanceof Finding) return error.message
        throw error
      },
    )
    results.push({ title, needed_by: neededBy, problem })
    // Without an answer or a token that is taken, everything else would fail for the same reason.
    if (results.length === 1 && problem !== null) break
  }
  return { results, left_behind: await cleanUp(patient) }
}

/** The report as lines for a terminal. */
export function reportOf({ results, left_behind }: Examination): string[] {
  const failed = results.filter(({ problem }) => problem !== null).length
  const left = left_behind.map((name) => `Left behind, please remove it: ${name}`)
  const untried = checks.length - results.length
  const sum = failed === 0 ? `All ${results.length} checks passed.` : `${failed} of ${results.length} checks failed.`
  return [
    ...results.flatMap(({ title, needed_by, problem }) =>
      problem === null ? [`✓ ${title}`] : [`✗ ${title}`, `    Needed by ${needed_by}.`, `    ${problem}`],
    ),
    ...left,
    untried > 0 ? `${sum} The other ${untried} were not tried.` : sum,
  ]
}
