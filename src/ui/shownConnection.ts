import type { Portal } from '../contract/portal.js'
import type { ConnectionWithoutToken } from '../react/useScimMutations.js'

/** The connection on screen: the portal's, or briefly the one just created. */
export type ShownConnection = ConnectionWithoutToken

/** The props of every screen that shows a connection. */
export interface ConnectionScreenProps {
  portal: Portal
  connection: ShownConnection
}
