import { createScimBackend, type ScimBackend } from '../server/createScimBackend.js'
import { withoutBody } from '../server/http/head.js'
import { createPathReader, isBackendPath } from '../server/http/publicUrl.js'
import { listen } from '../server/node/listener.js'
import { createOutbound } from '../server/node/outbound.js'
import { sha256 } from '../server/node/sha256.js'
import { createLogger } from '../server/telemetry/createLogger.js'
import { createDemo, type Demo } from './demo/createDemo.js'
import { seedOrganization } from './demo/organization.js'
import { loadSigningKey, newSigningKey } from './folder.js'
import { readLogoFile } from './logoFile.js'
import type { CommandIo } from './main.js'
import { openStorage } from './openStorage.js'
import type { ServeOptions } from './options.js'
import { withoutCredentials } from './settings.js'
import { loadSetupPage, type SetupPage } from './setupPage.js'
import { createTelemetry, type Telemetry } from './telemetry.js'
import { unsafeSettings } from './unsafeSettings.js'

type Handler = (request: Request, info: { address?: string }) => Promise<Response> | Response

/** Runs the reference server until it is asked to stop. @throws StartError, ListenError when it cannot start */
export async function serve(options: ServeOptions, io: CommandIo): Promise<void> {
  const storage = await openStorage(options.database)
  try {
    await serveFrom(storage, options, io)
  } finally {
    await storage.close()
  }
}

async function serveFrom(storage: Awaited<ReturnType<typeof openStorage>>, options: ServeOptions, io: CommandIo): Promise<void> {
  const logger = createLogger({ level: options.logLevel, format: options.logFormat ?? (io.isTerminal ? 'text' : 'json'), write: io.err })
  const telemetry = await createTelemetry(options)
  const signingKey = options.signingKey ?? (await demoSigningKey(options))
  const ready = defer<Handler>()
  let handler: Handler = async (request, info) => (await ready.promise)(request, info)
  // Listens first: with --port 0 the public address is not known before.
  const listener = await listen({
    port: options.port,
    hostname: options.host,
    fetch: (request, info) => handler(request, info),
  })
  let backend: ScimBackend | null = null
  let demo: Demo | null = null
  try {
    const publicUrl = options.publicUrl ?? listener.url
    const settings = settingsOf(options)
    const branding = { ...settings.branding, ...(options.logo !== null && { logoUrl: await readLogoFile(options.logo) }) }
    const { instruments } = telemetry
    backend = createScimBackend({
      storage,
      publicUrl,
      signingKey,
      sha256,
      logger,
      instruments,
      webhooks: webhooksOf(options),
      ...settings,
      branding,
    })
    if (options.isDemo) {
      await seedOrganization(storage, new Date())
      demo = await createDemo({ serve: options, publicUrl, port: new URL(listener.url).port, backend, pagesFolder: io.demoFolder })
    }
    handler = createHandler(publicUrl, { backend, demo, telemetry, setupPage: await loadSetupPage(io.setupFolder) })
    const metricsUrl = await telemetry.listen()
    ready.resolve(handler)
    io.out(`listening on ${listener.url}`)
    if (metricsUrl) io.out(`metrics: ${metricsUrl}`)
    for (const warning of unsafeSettings(options, publicUrl)) logger.warn(warning)
    if (options.isDemo) io.out(`demo: ${listener.url}/ · data: ${describe(options)}`)
    await io.stopped
    logger.info('Asked to stop: no longer ready, finishing what was begun.')
    backend.drain()
    // Whoever sends requests here learns it from the next probe; until then they must be answered.
    await wait(options.shutdownDelay * 1000)
  } finally {
    ready.resolve(async () => new Response(null, { status: 503 }))
    await listener.close()
    await demo?.close()
    await backend?.close()
    await telemetry.close()
  }
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

interface Served {
  backend: ScimBackend
  demo: Demo | null
  telemetry: Telemetry
  setupPage: SetupPage
}

/** The pages are below the public address like everything else, so its path is stripped for them by the same rule. */
function createHandler(publicUrl: string, { backend, demo, telemetry, setupPage }: Served): Handler {
  const isOurs = (path: string) => isBackendPath(path) || setupPage.has(path) || path === '/metrics' || demo?.has(path) === true
  const readPath = createPathReader(publicUrl, isOurs)
  return async (request, info) => {
    const { path } = readPath(request.url)
    const response =
      (await demo?.fetch(path, request, info)) ??
      setupPage.fetch(path, request) ??
      (await telemetry.fetch(path, request)) ??
      (await backend.fetch(request, info))
    return request.method === 'HEAD' ? withoutBody(response) : response
  }
}

const settingsOf = ({
  massDeactivation,
  productName,
  accentColor,
  projectId,
  projectSecret,
  publicToken,
  allowedOrigins,
  rateLimit,
  tokenLifetimeDays,
  retentionDays,
}: ServeOptions) => ({
  projectId,
  projectSecret,
  publicToken,
  allowedOrigins,
  rateLimit,
  retentionDays,
  ...(tokenLifetimeDays !== null && { tokenLifetimeDays }),
  massDeactivation: { action: massDeactivation },
  branding: { ...(productName !== null && { productName }), ...(accentColor !== null && { accentColor }) },
})

/** In a demo, receivers may run on this machine, where the demo's own is. */
function webhooksOf({ isDemo }: ServeOptions) {
  const rules = { isLoopbackAllowed: isDemo }
  return { send: createOutbound(rules), rules }
}

const demoSigningKey = ({ database }: ServeOptions) =>
  database.kind === 'file' ? loadSigningKey(database.folder) : Promise.resolve(newSigningKey())

function describe({ database }: ServeOptions): string {
  if (database.kind === 'memory') return 'in memory, lost when it stops'
  return database.kind === 'file' ? database.folder : withoutCredentials(database.connectionString)
}

function defer<T>() {
  let resolve!: (value: T) => void
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
