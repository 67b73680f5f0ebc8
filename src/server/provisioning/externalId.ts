import type { ScimResource } from '../../scim/resource.js'

/**
 * The identifier an identity provider gave a resource; null when it is absent or blank, because many share a blank one and it identifies
 * nobody.
 */
export function externalIdOf({ externalId }: ScimResource): string | null {
  return typeof externalId === 'string' && externalId.trim() !== '' ? externalId : null
}
