import { expect, test } from 'vitest'
import { roleName } from '../../../src/contract/roleName.js'

test.each([
  [{ role_id: 'billing_admin' }, 'Billing admin'],
  [{ role_id: 'billing-admin.eu' }, 'Billing admin eu'],
  [{ role_id: 'BillingAdmin2' }, 'Billing admin2'],
  [{ role_id: 'é_quipe' }, 'É quipe'],
  [{ role_id: '_' }, '_'],
  [{ role_id: 'r1', name: 'Head of billing' }, 'Head of billing'],
])('%j reads “%s”', (role, words) => {
  expect(roleName(role)).toBe(words)
})
