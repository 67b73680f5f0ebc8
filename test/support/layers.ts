/** Which rooms, or single files of one, a room may import from, besides itself. What is not listed is closed. */
const allowed: Record<string, readonly string[]> = {
  contract: [],
  scim: [],
  client: ['contract'],
  guides: ['contract'],
  locales: ['guides'],
  core: ['contract', 'client'],
  react: ['core', 'client', 'contract', 'guides'],
  ui: ['react', 'core', 'guides', 'locales', 'contract', 'client'],
  vanilla: ['ui', 'client'],
  server: ['contract', 'scim'],
  mocks: ['server', 'contract'],
  // These files of the mocks are plain data that the demo's page shares with its server.
  demo: [
    'ui',
    'react',
    'client',
    'vanilla',
    'exports',
    'mocks/visitors',
    'mocks/idp/okta/consoleContract',
    'mocks/idp/entra/consoleContract',
    'mocks/receiverContract',
  ],
  setup: ['vanilla', 'client', 'contract', 'locales'],
  cli: ['server', 'scim', 'mocks', 'client', 'contract'],
}

interface InnerRule {
  /** Folders and files of the same room that may be imported from. */
  imports: readonly string[]
  /** Those of which only types may be imported. */
  types?: readonly string[]
}

/**
 * Inside a room: which of its folders and files may import from which others. The files that are not listed stand above all folders and
 * may import from any; `.` allows them to be imported from.
 */
export const innerRules: Readonly<Record<string, Readonly<Record<string, InnerRule>>>> = {
  server: {
    storage: { imports: [] },
    telemetry: { imports: ['storage'], types: ['options.ts'] },
    http: { imports: [] },
    outbound: { imports: [] },
    access: { imports: ['storage'] },
    members: { imports: ['storage'] },
    background: { imports: ['storage'], types: ['events', 'provisioning', 'options.ts'] },
    events: { imports: ['storage', 'access', 'background'], types: ['options.ts'] },
    health: { imports: ['storage', 'access', 'background', 'events'], types: ['options.ts'] },
    provisioning: { imports: ['storage', 'access', 'events', 'members'], types: ['options.ts'] },
    protocol: {
      imports: ['storage', 'http', 'access', 'members', 'provisioning'],
      types: ['events', 'health', 'telemetry', 'options.ts'],
    },
    webhooks: { imports: ['storage', 'access', 'outbound', 'background', 'events'], types: ['options.ts'] },
    management: {
      imports: ['storage', 'http', 'outbound', 'access', 'members', 'background', 'events', 'health', 'provisioning', 'webhooks'],
      types: ['telemetry', 'options.ts'],
    },
    node: { imports: ['storage', 'http', 'outbound'], types: ['telemetry'] },
    'options.ts': { imports: ['access', 'http'], types: ['storage', 'events', 'outbound', 'telemetry'] },
  },
  ui: {
    theme: { imports: [] },
    icons: { imports: [] },
    elements: { imports: ['icons', '.'] },
    sections: { imports: ['elements', 'icons', '.'] },
    screens: { imports: ['sections', 'elements', 'icons', '.'] },
  },
}

/** Packages and where alone they may be imported. */
const packageRooms: readonly { name: RegExp; rooms: readonly string[] }[] = [
  { name: /^react(-dom)?(\/|$)/, rooms: ['react', 'ui', 'vanilla', 'demo'] },
  { name: /^@tanstack\//, rooms: ['react', 'ui', 'vanilla', 'demo'] },
  { name: /^hono(\/|$)/, rooms: ['server', 'cli'] },
  { name: /^@hono\//, rooms: ['server/node', 'cli'] },
  { name: /^@noble\//, rooms: ['server'] },
  { name: /^ipaddr\.js$/, rooms: ['server/outbound'] },
  { name: /^kysely(\/|$)/, rooms: ['server/storage/sql'] },
  { name: /^(libsql|pg|prom-client|@opentelemetry\/api)(\/|$)/, rooms: ['server/node'] },
  { name: /^msw(\/|$)/, rooms: ['mocks'] },
  { name: /^node:/, rooms: ['server/node', 'cli'] },
  { name: /^zod\/mini$/, rooms: ['contract', 'client', 'server', 'mocks', 'cli', 'demo'] },
  { name: /^zod\/v4\/core$/, rooms: ['server'] },
]

/** Globals of a page and where alone they may be read. */
const globalRooms: readonly { name: RegExp; rooms: readonly string[] }[] = [
  { name: /(?<![\w.$'"`-])(window|document)\s*[.?[]/, rooms: ['ui', 'vanilla', 'demo', 'setup'] },
  { name: /(?<![\w.$])navigator\.clipboard/, rooms: ['ui', 'vanilla', 'demo', 'react/useCopy.ts'] },
]

export interface SourceFile {
  /** Below `src`, with forward slashes. */
  path: string
  text: string
}

/** Every import or global against the rules, as one sentence each. @throws when there are no files, which proves nothing */
export function layerViolations(files: readonly SourceFile[]): string[] {
  if (files.length === 0) throw new Error('No files were given, so no layer was checked.')
  return files.flatMap((file) => {
    const room = file.path.split('/')[0] ?? ''
    return [...importViolations(file, room), ...globalViolations(file)]
  })
}

function importViolations(file: SourceFile, room: string): string[] {
  return imports(file.text).flatMap(({ specifier, isType }) => {
    if (!specifier.startsWith('.')) return packageViolation(file.path, specifier)
    const target = resolve(file.path, specifier)
    if (target.startsWith('..')) return isPackageJson(file.path, target) ? [] : [`${file.path} reaches outside src: ${specifier}`]
    const targetRoom = target.split('/')[0] ?? ''
    if (targetRoom === room) return innerViolation(file.path, target, isType)
    if (room === 'exports') return []
    return allowed[room]?.some((entry) => entry === targetRoom || entry === target.replace(/\.js$/, ''))
      ? []
      : [`${file.path} (${room}) may not know ${targetRoom}: ${specifier}`]
  })
}

/** A folder or a file of a room against the rules inside that room. */
function innerViolation(path: string, target: string, isType: boolean): string[] {
  const [room = '', from = ''] = path.split('/')
  const [, to = ''] = target.replace(/\.js$/, '.ts').split('/')
  const rules = innerRules[room]
  const rule = rules?.[from]
  if (!rules || !rule || from === to) return []
  const isLoose = target.split('/').length === 2
  const isAllowed = rule.imports.includes(to) || (isLoose && rule.imports.includes('.')) || (isType && rule.types?.includes(to))
  return isAllowed ? [] : [`${path} (${room}/${from}) may not know ${isType ? 'types of ' : ''}${room}/${to}`]
}

/** The command line and the OpenAPI document tell the package's version. */
function isPackageJson(path: string, target: string): boolean {
  return target === '../package.json' && path.startsWith('cli/')
}

function packageViolation(path: string, specifier: string): string[] {
  const rule = packageRooms.find(({ name }) => name.test(specifier))
  if (!rule) {
    const isStandalone = path.startsWith('demo/') || specifier.startsWith('admin-portal-scim')
    return isStandalone ? [] : [`${path} imports ${specifier}, which no room may`]
  }
  return rule.rooms.some((room) => path.startsWith(`${room}/`) || path === room) ? [] : [`${path} may not import ${specifier}`]
}

function globalViolations({ path, text }: SourceFile): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')
  return globalRooms.flatMap(({ name, rooms }) => {
    if (!name.test(code) || rooms.some((room) => path.startsWith(`${room}/`) || path === room)) return []
    return [`${path} may not read ${name.exec(code)?.[0]}`]
  })
}

interface Import {
  specifier: string
  /** Nothing but types is imported, so nothing of it is left in the bundle. */
  isType: boolean
}

function imports(text: string): Import[] {
  const found = text.matchAll(
    /(?:^|\n|;)\s*(?:import|export)\b(?<names>[^'"`;]*?)from\s*['"](?<from>[^'"]+)['"]|(?:^|\n)\s*import\s*['"](?<effect>[^'"]+)['"]|\bimport\(\s*['"](?<lazy>[^'"]+)['"]/g,
  )
  return Array.from(found, ({ groups = {} }) => ({
    specifier: groups.from ?? groups.effect ?? groups.lazy ?? '',
    isType: groups.names !== undefined && namesTypesOnly(groups.names.trim()),
  })).filter(({ specifier }) => specifier !== '')
}

function namesTypesOnly(names: string): boolean {
  if (names.startsWith('type ')) return true
  const list = /^\{(.*)\}$/s.exec(names)?.[1]?.split(',') ?? []
  const given = list.map((name) => name.trim()).filter((name) => name !== '')
  return given.length > 0 && given.every((name) => name.startsWith('type '))
}

function resolve(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part === '..') parts.push('..')
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
