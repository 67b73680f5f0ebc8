import 'admin-portal-scim/element'

const portal = document.createElement('admin-portal-scim')
portal.setAttribute('base-url', location.origin)
Object.assign(portal, { getSessionToken: () => 'given by the test' }, globalThis.portalProps)
document.querySelector('#portal').append(portal)
