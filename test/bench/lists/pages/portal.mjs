// The portal as a host's own bundler puts it together from the built files.
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { createScimClient } from '../../../../dist/client.js'
import { AdminPortalScim } from '../../../../dist/index.js'

const session = new URLSearchParams(location.search).get('session') ?? ''
const screen = new URLSearchParams(location.search).get('screen') ?? 'people'
const client = createScimClient({ baseUrl: '/', getSessionToken: () => session })
createRoot(document.querySelector('#portal')).render(createElement(AdminPortalScim, { client, defaultScreen: screen, locale: 'en-US' }))
