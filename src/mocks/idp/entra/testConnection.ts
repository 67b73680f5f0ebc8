import { EntraFailure, type EntraHttp, readAnswer } from './http.js'

export interface ConnectionTest {
  isOk: boolean
  /** What Entra's notification says. */
  message: string
}

/** Looks for a person and a group that cannot be there and wants empty lists: it proves the address and the token, and writes nothing. */
export async function testConnection(http: EntraHttp): Promise<ConnectionTest> {
  const nobody = crypto.randomUUID()
  try {
    await expectEmpty(http, `/Users?filter=${encodeURIComponent(`userName eq "${nobody}"`)}`)
    await expectEmpty(http, `/Groups?excludedAttributes=members&filter=${encodeURIComponent(`displayName eq "${nobody}"`)}`)
    return { isOk: true, message: 'The supplied credentials are authorized to enable provisioning' }
  } catch (error) {
    if (!(error instanceof EntraFailure)) throw error
    return {
      isOk: false,
      message: `You appear to have entered invalid credentials. Error code: SystemForCrossDomainIdentityManagementCredentialValidationFailure. Details: We received this unexpected response from your application: ${error.reason}`,
    }
  }
}

async function expectEmpty(http: EntraHttp, path: string): Promise<void> {
  const list = await readAnswer(await http.send('GET', path))
  if (list?.totalResults !== 0) throw new EntraFailure('the list that should be empty was not', 200)
}
