// What a host may do without. Every bundler leaves these imports to Node, so that a server can be bundled where one of the packages
// is not installed: webpack and Turbopack by the comments, esbuild because a rejection is handled.

const reject = (error: unknown) => Promise.reject(error)

export const importLibsql = (): Promise<unknown> =>
  import(/* webpackIgnore: true */ /* turbopackIgnore: true */ 'libsql').then((libsql) => libsql.default, reject)

export const importPg = (): Promise<unknown> =>
  import(/* webpackIgnore: true */ /* turbopackIgnore: true */ 'pg').then((pg) => pg.default, reject)

export const importPromClient = (): Promise<unknown> =>
  import(/* webpackIgnore: true */ /* turbopackIgnore: true */ 'prom-client').then((promClient) => promClient.default, reject)

export const importOpenTelemetry = (): Promise<unknown> =>
  import(/* webpackIgnore: true */ /* turbopackIgnore: true */ '@opentelemetry/api').then((api) => api, reject)
