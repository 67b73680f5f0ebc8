import type { SimulatedOkta } from '../../mocks/idp/okta.js'
import { answer, readJson, refuse } from './answer.js'
import { isOktaAction, oktaActionTable } from './oktaActions.js'
import { oktaView } from './oktaView.js'

/** A throttled job may wait for minutes; the console shows it as running and asks again. */
const longestWait = 4_000

/** `GET /demo/okta` gives the console's state, `POST /demo/okta/{action}` does one thing and gives the state after it. */
export function createOktaRoutes(okta: SimulatedOkta) {
  return async (request: Request, action: string | null): Promise<Response> => {
    if (action === null) return request.method === 'GET' ? answer({ okta: oktaView(okta) }) : refuse(405, 'Use GET.')
    if (!isOktaAction(action)) return refuse(404, `The simulated Okta has no "${action}".`)
    if (request.method !== 'POST') return refuse(405, 'Use POST.')
    const read = await readJson(request)
    if ('wrong' in read) return read.wrong
    const { body, run } = oktaActionTable[action]
    const parsed = body.safeParse(read.body)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      return refuse(400, `${issue?.path.join('.') || 'The body'}: ${issue?.message ?? 'not what this action takes'}`)
    }
    try {
      // The table pairs each run with its own body; TypeScript cannot follow that through a lookup by a union.
      const work = Promise.resolve((run as (okta: SimulatedOkta, body: unknown) => unknown)(okta, parsed.data))
      const result = await within(longestWait, work)
      return answer({ okta: oktaView(okta), result: isTest(result) ? result : null })
    } catch (error) {
      if (error instanceof RangeError) return refuse(409, error.message)
      throw error
    }
  }
}

const isTest = (result: unknown): result is object => typeof result === 'object' && result !== null && 'isOk' in result

/** The work's result, or undefined when it takes longer; it then goes on by itself. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      // What fails from here on is in the task list; only a mistake of ours would be more, and that belongs in the log.
      work.catch((error: unknown) => console.error('The simulated Okta failed.', error))
      resolve(undefined)
    }, milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
