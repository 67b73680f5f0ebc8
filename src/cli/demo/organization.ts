import { productRoles } from '../../mocks/productRoles.js'
import type { Storage } from '../../server/storage/types.js'

export const demoOrganizationId = 'organization-demo'

const roles = [
  ...productRoles,
  {
    role_id: 'support_agent',
    name: 'Support agent',
    description: 'Answers tickets.',
    permissions: [{ resource_id: 'tickets', actions: ['read', 'answer'] }],
  },
]

/** Creates the demo's customer, unless an earlier start did. */
export async function seedOrganization(storage: Storage, now: Date): Promise<void> {
  await storage.write(async (writer) => {
    if (await writer.get('organizations', [demoOrganizationId])) return
    await writer.insert('organizations', {
      organization_id: demoOrganizationId,
      organization_slug: demoOrganizationId,
      organization_name: 'Fern & Field',
      email_allowed_domains: JSON.stringify(['example.com']),
      roles: JSON.stringify(roles),
      sequence: 0,
      created_at: now.toISOString(),
      updated_at: now.toISOString(),
    })
  })
}
