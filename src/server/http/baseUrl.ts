/** Where a connection's SCIM endpoint is: what code appends paths to, and what `Location` begins with. */
export function scimBaseUrl(publicUrl: string, connection_id: string): string {
  return `${publicUrl}/scim/v2/${connection_id}`
}

/** What an admin pastes. Entra sends standard SCIM 2.0 only to a Tenant URL that ends in this flag; our routes ignore it. */
export function displayedBaseUrl(publicUrl: string, connection: { connection_id: string; identity_provider: string }): string {
  const url = scimBaseUrl(publicUrl, connection.connection_id)
  return connection.identity_provider === 'microsoft-entra' ? `${url}?aadOptscim062020` : url
}
