import { webhooksNotOffered } from './apiError.js'

/** @throws ApiError 404 */
export async function notOffered(): Promise<never> {
  throw webhooksNotOffered()
}
