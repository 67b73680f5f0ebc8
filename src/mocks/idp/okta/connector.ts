import { type OktaApp, oktaApps } from './apps.js'
import { OktaFailure, type OktaHttp, readAnswer, sendOnce } from './http.js'
import { messages } from './messages.js'
import type { OktaIntegration } from './state.js'

export interface ConnectorTest {
  isOk: boolean
  /** What Okta's dialog says. */
  message: string
  /** The check list in a classic app's dialog. It mirrors the boxes and proves nothing about writes. */
  features: { label: string; isOn: boolean }[]
}

/** Requests two people, as **Test Connector Configuration**, **Save** and saving **To App** all do. Writes nothing and retries nothing. */
export async function testConnector(http: OktaHttp, app: OktaApp, label: string, settings: OktaIntegration): Promise<ConnectorTest> {
  try {
    await probe(http, '/Users?startIndex=1&count=2')
    if (settings.actions.importGroups) await probe(http, '/Groups?startIndex=1&count=100')
  } catch (error) {
    if (!(error instanceof OktaFailure)) throw error
    return { isOk: false, message: messages.testFailed(error.status === 401 ? 'Unauthorized' : error.reason), features: [] }
  }
  if (oktaApps[app].style === 'template') return { isOk: true, message: `${label} was verified successfully!`, features: [] }
  return { isOk: true, message: 'Connector configured successfully', features: ticks(settings) }
}

async function probe(http: OktaHttp, path: string): Promise<void> {
  const list = await readAnswer(await sendOnce(http, 'GET', path))
  // Okta's paging needs integers and cannot use any other response.
  if (!Number.isInteger(list?.totalResults)) throw new OktaFailure('null', null)
}

function ticks({ actions }: OktaIntegration): ConnectorTest['features'] {
  return [
    { label: 'User Import', isOn: actions.importUsers },
    { label: 'Import Profile Updates', isOn: actions.importUsers },
    { label: 'Create Users', isOn: actions.pushNewUsers },
    { label: 'Update User Attributes', isOn: actions.pushProfileUpdates },
    { label: 'Push Groups', isOn: actions.pushGroups },
    { label: 'Import Groups', isOn: actions.importGroups },
  ]
}
