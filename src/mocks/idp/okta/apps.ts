/**
 * How an app sends changes: `classic` apps (built in the App Integration Wizard) put the whole object for every change,
 * `template` apps (from the catalogue) patch `active` and memberships and put the rest.
 * @see https://developer.okta.com/docs/api/openapi/okta-scim/guides/scim-20
 */
export type OktaStyle = 'classic' | 'template'

export interface OktaAppDefinition {
  /** What Okta's catalogue or wizard calls it. */
  name: string
  style: OktaStyle
  /** The labels of its form, as the console writes them. */
  fields: { baseUrl: string; token: string; test: string }
  /** What the form shows before the token field, because Okta adds it itself. */
  tokenPrefix: string
  /** Builds the `Authorization` header from the pasted value. */
  authorization(pasted: string): string
  /** What an admin must paste for the header to be right. */
  paste(token: string): string
}

const bearer = (pasted: string) => `Bearer ${pasted}`
const asIs = (value: string) => value

/** The three apps an admin can connect over SCIM with a token, and what each does with the pasted value. */
export const oktaApps = {
  custom_saml: {
    name: 'Custom SAML app',
    style: 'classic',
    fields: { baseUrl: 'SCIM connector base URL', token: 'Authorization', test: 'Test Connector Configuration' },
    tokenPrefix: 'Bearer',
    authorization: bearer,
    paste: asIs,
  },
  header_auth: {
    name: 'SCIM 2.0 Test App (Header Auth)',
    style: 'template',
    fields: { baseUrl: 'Base URL', token: 'API Token', test: 'Test API Credentials' },
    tokenPrefix: '',
    authorization: asIs,
    paste: bearer,
  },
  oauth_bearer: {
    name: 'SCIM 2.0 Test App (OAuth Bearer Token)',
    style: 'template',
    fields: { baseUrl: 'SCIM 2.0 Base Url', token: 'OAuth Bearer Token', test: 'Test API Credentials' },
    tokenPrefix: '',
    authorization: bearer,
    paste: asIs,
  },
} as const satisfies Record<string, OktaAppDefinition>

export type OktaApp = keyof typeof oktaApps
export const oktaAppIds = ['custom_saml', 'header_auth', 'oauth_bearer'] as const satisfies readonly OktaApp[]
