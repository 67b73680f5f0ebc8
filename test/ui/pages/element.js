import '/dist/element.js'

// A host that knows nothing but a tag.
let element
const getSessionToken = async () => (await fetch('/session')).text()

window.host = {
  mount({ screen } = {}) {
    element = document.createElement('admin-portal-scim')
    element.setAttribute('base-url', '/')
    if (screen) element.setAttribute('screen', screen)
    element.getSessionToken = getSessionToken
    document.querySelector('#portal').append(element)
  },
  update: ({ screen }) => element.setAttribute('screen', screen),
  unmount() {
    element.remove()
    element = undefined
  },
}
