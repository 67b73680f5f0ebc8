import { isOktaAction, OktaFormError, runOktaAction } from '../../mocks/idp/okta/consoleActions.js'
import { viewOkta } from '../../mocks/idp/okta/consoleView.js'
import type { SimulatedOkta } from '../../mocks/idp/okta.js'
import { answer, readJson, refuse } from './answer.js'

/** A throttled job may wait for minutes; the console shows it as running and asks again. */
const longestWait = 4_000

/** `GET /demo/okta` gives the console's state, `POST /demo/okta/{action}` does one thing and gives the state after it. */
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
