import type { Role } from './organization.js'

/** What people read of a role: its name, or, where it has none, words made of its id. */
export function roleName(role: Pick<Role, 'role_id' | 'name'>): string {
  return role.name ?? wordsOf(role.role_id)
}

/** `billing_admin` is “Billing admin”. */
function wordsOf(id: string): string {
  const words = id
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[\s_.:/-]+/g, ' ')
    .trim()
    .toLowerCase()
  const [first = ''] = words
  return words === '' ? id : first.toUpperCase() + words.slice(first.length)
}
