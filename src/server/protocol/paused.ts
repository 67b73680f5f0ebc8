import { RefusedError } from '../provisioning/refusedError.js'

/** While a connection is paused, nothing is read or changed; the identity provider tries again later. */
export const paused = () =>
  new RefusedError(503, undefined, 'Provisioning is paused in the admin portal. Nothing was changed; resume it there.', 'connection_paused')
