/** The roles of the product that the mocks and the demo pretend to be; groups may give them. */
export const productRoles = [
  {
    role_id: 'editor',
    name: 'Editor',
    description: 'Creates and edits projects.',
    permissions: [{ resource_id: 'projects', actions: ['create', 'update'] }],
  },
  {
    role_id: 'billing_admin',
    name: 'Billing admin',
    description: 'Sees invoices and changes the plan.',
    permissions: [{ resource_id: 'billing', actions: ['*'] }],
  },
]
