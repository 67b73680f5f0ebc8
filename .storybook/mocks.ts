import type { LoaderFunction } from '@storybook/react-vite'
import { setupWorker } from 'msw/browser'
import { createScimMockHandlers, type MockScimOptions, type ScimMockHandlers } from '../src/exports/mocks.js'

const worker = setupWorker()
let starting: Promise<unknown> | undefined
let last: ScimMockHandlers | undefined

/** Gives each story a backend of its own behind the service worker, with the scenario its parameters name. */
export const mocksLoader: LoaderFunction = async ({ parameters }) => {
  starting ??= worker.start({ quiet: true, onUnhandledRequest: 'bypass' })
  await starting
  await last?.close()
  last = createScimMockHandlers(parameters.scim as MockScimOptions | undefined)
  worker.resetHandlers(...last.handlers)
  await last.ready
  return { scim: last }
}
