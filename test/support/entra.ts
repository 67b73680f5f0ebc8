/** A provisioning application of Microsoft Entra ID: what its admin typed, and the requests that its service then sends. */
export interface EntraApplication {
  /** As pasted into "Tenant URL", flag included. */
  tenantUrl: string
  /** As pasted into "Secret token"; Entra puts `Bearer ` before it. */
  secretToken: string
}

const schemas = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
}

/** Speaks SCIM as Entra's provisioning service does, to any handler; each call returns the status of the answer and the resource's id. */
export function createEntra(fetch: (request: Request) => Promise<Response>, application: EntraApplication) {
  let { tenantUrl, secretToken } = application

  async function send(method: string, path: string, body?: object): Promise<{ status: number; id: string }> {
    const { origin, pathname, search } = new URL(tenantUrl)
    const [resource = '', query = ''] = path.split('?')
    const address = `${origin}${pathname}${resource}${[search.slice(1), query]
      .filter(Boolean)
      .map((part, at) => (at ? '&' : '?') + part)
      .join('')}`
    const response = await fetch(
      new Request(address, {
        method,
        headers: {
          authorization: `Bearer ${secretToken}`,
          'content-type': 'application/scim+json; charset=utf-8',
          'user-agent': 'azure-scim-client',
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    )
    const text = await response.text()
    return { status: response.status, id: text === '' ? '' : String(JSON.parse(text).id) }
  }

  const patch = (path: string, Operations: object[]) => send('PATCH', path, { schemas: [schemas.patch], Operations })

  return {
    /** The admin edits the form. */
    paste(changes: Partial<EntraApplication>): void {
      tenantUrl = changes.tenantUrl ?? tenantUrl
      secretToken = changes.secretToken ?? secretToken
    },
    /** "Test Connection": looks for somebody who cannot be there. */
    testConnection: () => send('GET', `/Users?filter=${encodeURIComponent('userName eq "3e5e0e1f-5a5d-4b86-8a4e-3a5fca3a1b0c"')}`),
    provision: (userName: string) =>
      send('POST', '/Users', {
        schemas: [schemas.user],
        externalId: `object-of-${userName}`,
        userName,
        active: true,
        displayName: userName,
        emails: [{ primary: true, type: 'work', value: userName }],
        meta: { resourceType: 'User' },
      }),
    change: (id: string, path: string, value: unknown) => patch(`/Users/${id}`, [{ op: 'replace', path, value }]),
    disable: (id: string) => patch(`/Users/${id}`, [{ op: 'replace', path: 'active', value: false }]),
    restore: (id: string) => patch(`/Users/${id}`, [{ op: 'replace', path: 'active', value: true }]),
    provisionGroup: (displayName: string) =>
      send('POST', '/Groups', {
        schemas: [schemas.group],
        externalId: `object-of-${displayName}`,
        displayName,
        meta: { resourceType: 'Group' },
      }),
    addMember: (group: string, user: string) =>
      patch(`/Groups/${group}`, [{ op: 'add', path: 'members', value: [{ $ref: null, value: user }] }]),
  }
}
