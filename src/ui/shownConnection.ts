import type { Portal } from '../contract/portal.js'
import type { ConnectionWithoutToken } from '../react/useScimMutations.js'

/** The connection on screen: the portal's, or for a moment the one just made. */
export type ShownConnection = ConnectionWithoutToken

/** What a screen of a connection is given. */
export interface ConnectionScreenProps {
  portal: Portal
  connection: ShownConnection
}
