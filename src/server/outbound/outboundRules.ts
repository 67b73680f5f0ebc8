/** Where requests may go besides to public addresses by https; see `readOutboundUrl`. */
export interface OutboundRules {
  /** Ports of https addresses. 443 and 8443 when left out. */
  ports?: readonly number[]
  /**
   * Allows this machine's own addresses at any port, by http too: for a demo and for tests. Whoever may enter an address then reaches
   * everything that listens there. False when left out.
   */
  isLoopbackAllowed?: boolean
}

export const usualPorts: readonly number[] = [443, 8443]

/** Last labels of names that mean something only inside a network, or to this machine. @see RFC 6761, RFC 6762, RFC 8375 */
export const privateNames: readonly string[] = [
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'home.arpa',
  'onion',
  'alt',
]

/** Longer addresses are refused: nobody means them, and every delivery would carry them. */
export const maxUrlLength = 2048
