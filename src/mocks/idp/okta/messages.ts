const testTail =
  'The connector configuration could not be tested. Make sure that the URL, Authentication Parameters are correct and that there is an implementation available at the URL provided.'

const statusTexts: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

export const statusText = (status: number) => statusTexts[status] ?? `HTTP ${status}`

/** The texts Okta's console and **Dashboard › Tasks** show. @see https://help.okta.com/oie/en-us/Content/Topics/Provisioning/lcm/troubleshooting.htm */
export const messages = {
  testFailed: (reason: string) => `Error authenticating: ${reason.replace(/\.$/, '')}. ${testTail}`,
  connectFailed: (host: string, why: string) => `Connect to ${host} failed: ${why}`,
  remote: (status: number, detail: string) => `${statusText(status)}. Errors reported by remote server: ${detail}`,
  /** Okta parses every error as JSON and shows what its parser failed on. */
  invalidJson: (text: string) => {
    const word = /^\w+/.exec(text)?.[0]
    if (word)
      return `Invalid JSON: Unrecognized token '${word}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')`
    const first = text.charAt(0)
    return first ? `Invalid JSON: Unexpected character ('${first}' (code ${first.charCodeAt(0)}))` : 'null'
  },
  provisionFailed: (person: string, app: string, reason: string) =>
    `Automatic provisioning of user ${person} to app ${app} failed: ${reason}`,
  updateFailed: (person: string, app: string, reason: string) => `Automatic profile push of user ${person} to app ${app} failed: ${reason}`,
  deprovisionFailed: (person: string, app: string, reason: string) =>
    `Automatic deprovisioning of user ${person} to app ${app} failed: ${reason}`,
  noMatch: 'Matching user not found',
  emptyUser: 'Create new user returned empty user.',
  whileVerifying: (login: string, reason: string) => `Error while verifying if user ${login} exists: ${reason}`,
  whileCreating: (login: string, reason: string) => `Error while creating user ${login}: ${reason}`,
  whileUpdating: (login: string, reason: string) => `Error while trying to push profile update for ${login}: ${reason}`,
  whileDeactivating: (login: string, reason: string) => `Error while deactivating user ${login}: ${reason}`,
  pushFailed: (group: string, reason: string) => `Unable to update Group Push mapping target App group ${group}: ${reason}`,
  whileCreatingGroup: (group: string, reason: string) => `Error while creating user group ${group}: ${reason}`,
  whileUpdatingGroup: (group: string, reason: string) => `Error while updating user group ${group}: ${reason}`,
  unlinkFailed: (reason: string) => `Unable to delete the group in the target app: ${reason}`,
  assignedBefore:
    'User was assigned this application before Provisioning was enabled and not provisioned in the downstream application. Click Provision User.',
} as const
