import type { ConnectionRow, TokenRow } from '../storage/tables.js'
import type { TableVersions } from './tableVersions.js'

/** Who a valid SCIM request speaks for: everything derives from the token's row, nothing from the caller. */
export interface ScimPrincipal {
  connection: ConnectionRow
  token: TokenRow
  /** The versions of both tables before they were read. */
  versions: TableVersions
}
