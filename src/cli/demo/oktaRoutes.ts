import { isOktaAction, OktaFormError, runOktaAction } from '../../mocks/idp/okta/consoleActions.js'
import { viewOkta } from '../../mocks/idp/okta/consoleView.js'
import type { SimulatedOkta } from '../../mocks/idp/okta.js'
import { answer, readJson, refuse } from './answer.js'

/** A throttled job may wait for minutes; the console shows it as running and polls. */
const longestWait = 4_000

/** `GET /demo/okta` returns the console's state, `POST /demo/okta/{action}` runs one action and returns the state after it. */
export function createOktaRoutes(okta: SimulatedOkta) {
  return async (request: Request, action: string | null): Promise<Response> => {
    if (action === null) {
      const isRead = request.method === 'GET' || request.method === 'HEAD'
      return isRead ? answer({ okta: viewOkta(okta) }) : refuse(405, 'Use GET.')
    }
    if (!isOktaAction(action)) return refuse(404, `The simulated Okta has no "${action}".`)
    if (request.method !== 'POST') return refuse(405, 'Use POST.')
    const read = await readJson(request)
    if ('wrong' in read) return read.wrong
    try {
      const result = await within(longestWait, runOktaAction(okta, action, read.body))
      return answer({ okta: viewOkta(okta), result: result ?? null })
    } catch (error) {
      if (error instanceof OktaFormError) return refuse(400, error.message)
      if (error instanceof RangeError) return refuse(409, error.message)
      throw error
    }
  }
}

/** The result, or undefined if it takes longer; the work then continues in the background. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      // Later failures are in the task list; anything else is a bug of ours and belongs in the log.
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
