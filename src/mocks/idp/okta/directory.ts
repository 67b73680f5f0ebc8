import type { OktaGroup, OktaPerson } from './state.js'

type Entry = readonly [firstName: string, lastName: string, login: string, title: string, department: string]

/** A company of 26: names of different lengths and alphabets, one person without an e-mail address and one from another domain. */
const entries: readonly Entry[] = [
  ['Amara', 'Okafor', 'amara.okafor@example.com', 'Staff engineer', 'Engineering'],
  ['Dana', 'Reyes', 'dana.reyes@example.com', 'IT administrator', 'IT'],
  ['Elif', 'Yıldız', 'elif.yildiz@example.com', 'Product designer', 'Design'],
  ['Felix', 'Brandt', 'felix.brandt@example.com', 'Design lead', 'Design'],
  ['Ines', 'Moreau', 'ines.moreau@example.com', 'Account executive', 'Sales'],
  ['Jonas', 'Lindqvist', 'jonas.lindqvist@example.com', 'Site reliability engineer', 'Engineering'],
  ['Kavya', 'Nair', 'kavya.nair@example.com', 'Controller', 'Finance'],
  ['Leo', 'Santos', 'leo.santos@example.com', 'Account executive', 'Sales'],
  ['Marta', 'Kowalska', 'marta.kowalska@example.com', 'Head of sales', 'Sales'],
  [
    'Maximiliane',
    'von Hohenstein-Wetterau',
    'maximiliane.vonhohenstein-wetterau@example.com',
    'Customer success manager',
    'Customer success',
  ],
  ['Bo', 'Li', 'bo.li@example.com', 'Data engineer', 'Engineering'],
  ['Chiara', 'Conti', 'chiara.conti@example.com', 'Researcher', 'Research'],
  ['Daniel', 'Abebe', 'daniel.abebe@example.com', 'Backend engineer', 'Engineering'],
  ['Freya', 'Jónsdóttir', 'freya.jonsdottir@example.com', 'Researcher', 'Research'],
  ['Grace', 'Mwangi', 'grace.mwangi@example.com', 'People partner', 'People'],
  ['Hiroshi', 'Tanaka', 'hiroshi.tanaka@example.com', 'Security engineer', 'Engineering'],
  ['Isabel', 'Ferreira', 'isabel.ferreira@example.com', 'Customer success manager', 'Customer success'],
  ['Karim', 'Haddad', 'karim.haddad@example.com', 'Accountant', 'Finance'],
  ['Lucy', 'Whitfield', 'lucy.whitfield@example.com', 'Frontend engineer', 'Engineering'],
  ['Noor', 'al-Rashid', 'noor.alrashid@example.com', 'Support engineer', 'Customer success'],
  ['Oskar', 'Nowak', 'oskar.nowak@example.com', 'Platform engineer', 'Engineering'],
  ['Sofía', 'Núñez', 'sofia.nunez@example.com', 'Legal counsel', 'Legal'],
  ['Thandiwe', 'Dlamini', 'thandiwe.dlamini@example.com', 'Product manager', 'Product'],
  ['Viktor', 'Petrov', 'viktor.petrov@example.com', 'Product manager', 'Product'],
  ['Priya', 'Raman', 'priya.raman', 'Contract recruiter', 'People'],
  ['Tom', 'Ashworth', 'tom.ashworth@contractor.test', 'Contractor', 'Engineering'],
]

const groupNames: Readonly<Record<string, (entry: Entry) => boolean>> = {
  'All staff': (entry) => entry[2].endsWith('@example.com'),
  'Customer success': (entry) => entry[4] === 'Customer success',
  Design: (entry) => entry[4] === 'Design',
  Engineering: (entry) => entry[4] === 'Engineering',
  Finance: (entry) => entry[4] === 'Finance',
  'IT admins': (entry) => entry[4] === 'IT',
  'On call': (entry) => ['Jonas', 'Hiroshi', 'Oskar'].includes(entry[0]),
  Research: (entry) => entry[4] === 'Research' || entry[0] === 'Felix',
  Sales: (entry) => entry[4] === 'Sales',
}

/** Okta's ids are 20 characters: a type prefix, then letters and digits. */
const oktaId = (prefix: string, number: number) => `${prefix}a7k${String(number).padStart(4, '0')}Qx9TzLm5d7`

/** The directory every simulated Okta starts with. */
export const samplePeople: readonly OktaPerson[] = entries.map(([firstName, lastName, login, title, department], index) => ({
  id: oktaId('00u', index + 1),
  profile: { login, firstName, lastName, email: login.includes('@') ? login : null, title, department },
}))

export const sampleGroups: readonly OktaGroup[] = Object.entries(groupNames).map(([name, belongs], index) => ({
  id: oktaId('00g', index + 1),
  name,
  members: samplePeople.filter((_, position) => belongs(entries[position] as Entry)).map((person) => person.id),
}))

/** An id for a person or group added later. */
export function newOktaId(prefix: '00u' | '00g' | 'tsk'): string {
  const letters = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz'
  const bytes = crypto.getRandomValues(new Uint8Array(17))
  return prefix + Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
}
