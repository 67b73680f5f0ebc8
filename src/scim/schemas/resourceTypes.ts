import type { ResourceType } from './attribute.js'
import { enterpriseUserSchema } from './enterpriseUser.js'
import { groupSchema } from './group.js'
import { userSchema } from './user.js'

export const userType: ResourceType = {
  id: 'User',
  name: 'User',
  description: 'User account',
  endpoint: '/Users',
  schema: userSchema,
  extensions: [{ schema: enterpriseUserSchema, required: false }],
  defaults: { active: true },
}

export const groupType: ResourceType = {
  id: 'Group',
  name: 'Group',
  description: 'Group of users',
  endpoint: '/Groups',
  schema: groupSchema,
  extensions: [],
  defaults: {},
}

/** All resource types, in the order the discovery endpoints list them. */
export const resourceTypes: readonly ResourceType[] = [userType, groupType]

/** All schemas, in the order `/Schemas` lists them. */
export const schemas = [userSchema, enterpriseUserSchema, groupSchema]
