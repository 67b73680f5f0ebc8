import { createElement, StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
// For the compiler only: the bundler of the host takes the built entries of the same names.
import { createScimClient } from '../../../src/exports/client.js'
import { AdminPortalScim, type AdminPortalScimProps } from '../../../src/exports/index.js'

// A host with its own React. What the tests do to it they do through `window.host`, as a router or a tab of the host would.
let root: Root | undefined
let props: Partial<AdminPortalScimProps> = {}
let client = createClient()

function createClient() {
  return createScimClient({ baseUrl: '/', getSessionToken: async () => (await fetch('/session')).text() })
}

function show() {
  root?.render(createElement(StrictMode, null, createElement(AdminPortalScim, { client, ...props })))
}

Object.assign(window, {
  host: {
    mount(given: Partial<AdminPortalScimProps> = {}) {
      props = given
      client = createClient()
      root = createRoot(document.querySelector('#portal') as Element)
      show()
    },
    update(changes: Partial<AdminPortalScimProps>) {
      props = { ...props, ...changes }
      show()
    },
    unmount() {
      root?.unmount()
      root = undefined
    },
  },
})
