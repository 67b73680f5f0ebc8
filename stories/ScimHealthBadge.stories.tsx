import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, waitFor } from 'storybook/test'
import { ScimHealthBadge } from '../src/exports/index.js'
import type { ScenarioName, ScimMockHandlers } from '../src/exports/mocks.js'
import { clientOf, scimOf } from './support/StoryPortal.js'

/** A link in a host's navigation that shows how directory sync is doing. */
function NavigationLink({ scim }: { scim: ScimMockHandlers }) {
  const [client] = useState(() => clientOf(scim))
  return (
    <nav aria-label="Settings">
      <a href="#directory-sync">Directory sync</a> <ScimHealthBadge client={client} />
    </nav>
  )
}

const meta: Meta = {
  title: 'ScimHealthBadge',
  render: (_, { loaded }) => <NavigationLink scim={scimOf(loaded)} />,
}
export default meta

function badge(scenario: ScenarioName, word: string): StoryObj {
  return {
    parameters: { scim: { scenario } },
    async play({ canvas }) {
      await expect(await canvas.findByText(word)).toBeVisible()
    },
  }
}

export const NotSetUp = badge('no_connection', 'Not set up')
export const Waiting = badge('waiting_for_first_request', 'Waiting for first request')
export const Connected = badge('active_connection', 'Connected')
export const NeedsAttention = badge('needs_attention', 'Needs attention')
export const Paused = badge('paused', 'Paused')
export const Quiet = badge('quiet', 'Quiet')
export const TokenExpiring = badge('token_expiring', 'Token expiring')
export const TokenExpired = badge('token_expired', 'Token expired')

/** Somebody without the permission: the host's link stands alone. */
export const NoPermission: StoryObj = {
  parameters: { scim: { scenario: 'no_permission' } },
  async play({ canvasElement }) {
    await waitFor(() => expect(canvasElement.querySelector('.aps')).toBeEmptyDOMElement())
  },
}

/** It updates itself: Okta's first request changes the badge. */
export const BecomesConnected: StoryObj = {
  parameters: { scim: { scenario: 'waiting_for_first_request' } },
  async play({ canvas, loaded }) {
    await expect(await canvas.findByText('Waiting for first request')).toBeVisible()
    const { call, okta } = scimOf(loaded)
    const { connection } = await call('getConnection')
    const { connection: rotating } = await call('rotateStart', { body: { connection_id: connection.connection_id } })
    const test = await okta.setUp({ baseUrl: connection.base_url, token: rotating.next_bearer_token })
    await expect(test.isOk).toBe(true)
    await expect(await canvas.findByText('Connected')).toBeVisible()
  },
}
