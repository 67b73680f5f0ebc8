import { mountAdminPortalScim } from '/dist/vanilla.js'

// A host without a bundler, with the self-contained file.
let portal
const getSessionToken = async () => (await fetch('/session')).text()

window.host = {
  mount(options = {}) {
    portal = mountAdminPortalScim('#portal', { baseUrl: '/', getSessionToken, ...options })
  },
  update: (options) => portal.update(options),
  unmount() {
    portal.unmount()
    portal = undefined
  },
}
