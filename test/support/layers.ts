/** Which rooms a room may import from, besides itself. What is not listed is closed. */
const allowed: Record<string, readonly string[]> = {
  contract: [],
  scim: [],
  client: ['contract'],
  stytch: ['client', 'contract'],
  guides: ['contract'],
  locales: ['guides'],
  core: ['contract', 'client'],
  react: ['core', 'client', 'contract', 'guides'],
  ui: ['react', 'core', 'guides', 'locales', 'contract', 'client'],
  vanilla: ['ui', 'client'],
  server: ['contract', 'scim'],
  mocks: ['server', 'contract'],
  testing: ['contract'],
  demo: ['ui', 'react', 'client', 'vanilla', 'exports'],
  setup: ['vanilla', 'client'],
  cli: ['server', 'mocks', 'client', 'contract'],
}

/** Packages and where alone they may be imported. */
const packageRooms: readonly { name: RegExp; rooms: readonly string[] }[] = [
  { name: /^react(-dom)?(\/|$)/, rooms: ['react', 'ui', 'vanilla', 'demo'] },
  { name: /^@tanstack\//, rooms: ['react', 'ui', 'vanilla', 'demo'] },
  { name: /^hono(\/|$)/, rooms: ['server', 'cli'] },
  { name: /^@hono\//, rooms: ['server/node', 'cli'] },
  { name: /^@noble\//, rooms: ['server'] },
  { name: /^kysely(\/|$)/, rooms: ['server/storage/sql'] },
  { name: /^(libsql|pg)(\/|$)/, rooms: ['server/node'] },
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

/** Every import or global against the rules, as one sentence each. */
export function layerViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const room = file.path.split('/')[0] ?? ''
    return [...importViolations(file, room), ...globalViolations(file)]
  })
}

function importViolations(file: SourceFile, room: string): string[] {
  return specifiers(file.text).flatMap((specifier) => {
    if (!specifier.startsWith('.')) return packageViolation(file.path, specifier)
    const target = resolve(file.path, specifier)
    if (target.startsWith('..')) return isPackageJson(file.path, target) ? [] : [`${file.path} reaches outside src: ${specifier}`]
    const targetRoom = target.split('/')[0] ?? ''
    if (targetRoom === room || room === 'exports') return []
    return allowed[room]?.includes(targetRoom) ? [] : [`${file.path} (${room}) may not know ${targetRoom}: ${specifier}`]
  })
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

function specifiers(text: string): string[] {
  const found = text.matchAll(
    /(?:^|\n|;)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  )
  return Array.from(found, (match) => match[1] ?? match[2] ?? match[3] ?? '').filter((specifier) => specifier !== '')
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
