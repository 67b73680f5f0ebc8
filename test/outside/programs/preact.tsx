import { createScimClient } from 'admin-portal-scim/client'
import 'admin-portal-scim/element'

const client = createScimClient({ baseUrl: '/api', getSessionToken: () => null })

export const Page = () => (
  <main>
    <admin-portal-scim
      base-url="https://api.example.com"
      client={client}
      onscreenchange={(event) => console.log(event.detail.screen.length)}
      ref={(element) => {
        if (element) element.client = client
      }}
    />
    {/* @ts-expect-error there is no such theme */}
    <admin-portal-scim theme="sepia" />
  </main>
)
