import { notImplemented } from '../../scim/error.js'

/** A token stands for an identity provider, not for a person, so there is no "me". @see RFC 7644 §3.11 */
export function notOffered(): never {
  throw notImplemented('/Me is not supported: the bearer token belongs to a connection, not to a User. Use /Users.')
}
