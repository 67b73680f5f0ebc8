import { EntraFormError, isEntraAction, runEntraAction, viewEntra } from '../../mocks/idp/entra/consoleActions.js'
import type { SimulatedEntra } from '../../mocks/idp/entra.js'
import { answer, readJson, refuse } from './answer.js'

/** `GET /demo/entra` returns the console's state, `POST /demo/entra/{action}` runs one action and returns the state after it. */
export function createEntraRoutes(entra: SimulatedEntra) {
  return async (request: Request, action: string | null): Promise<Response> => {
    if (action === null) {
      const isRead = request.method === 'GET' || request.method === 'HEAD'
      return isRead ? answer({ entra: viewEntra(entra), result: null }) : refuse(405, 'Use GET.')
    }
    if (!isEntraAction(action)) return refuse(404, `The simulated Entra has no "${action}".`)
    if (request.method !== 'POST') return refuse(405, 'Use POST.')
    const read = await readJson(request)
    if ('wrong' in read) return read.wrong
    try {
      const result = await runEntraAction(entra, action, read.body)
      return answer({ entra: viewEntra(entra), result })
    } catch (error) {
      if (error instanceof EntraFormError) return refuse(400, error.message)
      if (error instanceof RangeError) return refuse(409, error.message)
      throw error
    }
  }
}
