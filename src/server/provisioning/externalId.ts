import type { ScimResource } from '../../scim/resource.js'

/** The identifier an identity provider gave a resource; null when there is none or it is blank, since a blank is given to many and tells nobody apart. */
export function externalIdOf({ externalId }: ScimResource): string | null {
  return typeof externalId === 'string' && externalId.trim() !== '' ? externalId : null
}
