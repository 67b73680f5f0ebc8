import { underEach } from './underEach.js'

/**
 * Every sentence of the set-up guides, in English. `{placeholders}` are labels of the identity provider's console,
 * kept in `guides/` and never translated.
 */
export const guidesEn = {
  'guide.note.token_only': 'token only',
  'guide.note.with_bearer': 'with “Bearer” in front',
  'guide.note.case_matters': 'upper and lower case matter',
  'guide.note.no_trailing_slash': 'no slash at the end',
  'guide.note.with_flag': 'with the flag at the end',
  'guide.note.exactly': 'exactly like this',

  'guide.okta.before.role': 'You need an Okta administrator who can edit the app: usually a super administrator or an app administrator.',
  'guide.okta.before.licence':
    'Okta must offer provisioning to your organization. It belongs to Lifecycle Management; if the option is missing, Okta support can say whether you have it.',
  'guide.okta.before.app_type':
    'An OpenID Connect app made in Okta’s Classic experience cannot take SCIM. Keep it for signing in and set up the standalone app beside it.',

  'guide.okta.saml.title': 'Add SCIM to your SAML app',
  'guide.okta.oauth.title': 'Standalone SCIM app',
  'guide.okta.header.title': 'Standalone, Header Auth',

  'guide.okta.saml.turn_on.title': 'Turn on SCIM for the app',
  'guide.okta.saml.turn_on.body':
    'In Okta’s Admin Console open {applications} › {applications} and your SAML app. On {general}, under {appSettings}, press {edit}, set {provisioning} to {scim} and press {save}.',
  'guide.okta.saml.turn_on.point.checkbox': 'Some Okta organizations show a box {enableScim} instead. Tick it and press {save}.',
  'guide.okta.saml.turn_on.point.missing':
    'Neither is there? Then the app is of another type, or provisioning is not part of your Okta contract. The standalone app works without this step.',
  'guide.okta.saml.turn_on.picture':
    'Drawing of App Settings in Okta, on the tab General. Provisioning offers None, On-Premises Provisioning and SCIM. SCIM is chosen and marked.',
  'guide.okta.saml.open_settings.title': 'Open the connection settings',
  'guide.okta.saml.open_settings.body':
    'The app now has a tab {provisioning}. Open it, choose {integration} in the {settings} list, and press {edit} beside {scimConnection}.',
  'guide.okta.saml.open_settings.point.wizard':
    'Was the app made with the newer Okta Integration Wizard? Its form says {plainBaseUrl} and lists the operations one by one. Choose create, read, update and deactivate, and leave {supportPatch} as you find it: both ways work.',
  'guide.okta.saml.open_settings.picture':
    'Drawing of the app in Okta with the tab Provisioning open. Under SCIM Connection the button Edit is marked.',
  'guide.okta.saml.base_url.title': 'Paste the base URL',
  'guide.okta.saml.base_url.body': 'Paste the address into {scimBaseUrl}. It is yours alone and ends without a slash.',
  'guide.okta.saml.base_url.picture':
    'Drawing of the SCIM Connection form in Okta, Provisioning, Integration. The field SCIM connector base URL holds the address and is marked. All other fields are still empty.',
  'guide.okta.saml.unique_identifier.title': 'Set the unique identifier',
  'guide.okta.saml.unique_identifier.body': 'Type this word into {uniqueIdentifier}, with the capital N.',
  'guide.okta.saml.unique_identifier.picture':
    'Drawing of the SCIM Connection form in Okta. The base URL is filled in. The field Unique identifier field for users holds userName and is marked.',
  'guide.okta.saml.actions.title': 'Choose the provisioning actions',
  'guide.okta.saml.actions.body': 'Under {actions} tick {pushNewUsers}, {pushProfileUpdates} and {pushGroups}.',
  'guide.okta.saml.actions.point.import_off':
    'Leave {importUsers} and {importGroups} unticked. They read from here into Okta, which this set-up does not need.',
  'guide.okta.saml.actions.point.reconcile':
    'To compare existing accounts once, tick {importUsers}, finish the set-up, then use {import} › {importNow} and review what Okta lists.',
  'guide.okta.saml.actions.picture':
    'Drawing of the SCIM Connection form in Okta. The base URL and userName are filled in. Supported provisioning actions is marked: Push New Users, Push Profile Updates and Push Groups are ticked, Import New Users and Profile Updates and Import Groups are not.',
  'guide.okta.saml.token.title': 'Paste the token',
  'guide.okta.saml.token.body':
    'In {authenticationMode} choose {httpHeader}, then paste the token into {authorization}. Okta prints “Bearer” in front of that field, so the token goes in alone.',
  'guide.okta.saml.token.picture':
    'Drawing of the SCIM Connection form in Okta. The base URL, userName and three Push actions are filled in. Authentication Mode is HTTP Header. The field Authorization, after the fixed word Bearer, is marked: paste the token there.',
  'guide.okta.saml.test.title': 'Test the connector and save',
  'guide.okta.saml.test.body': 'Press {testConnector}. Okta answers {connectorOk} and a list of ticks. Press {close}, then {save}.',
  'guide.okta.saml.test.point.proof':
    'The test only reads: it shows that the address and the token are right. The ticks repeat the boxes you chose. Whether people arrive shows in the next steps.',
  'guide.okta.saml.test.picture':
    'Drawing of the SCIM Connection form in Okta, filled in completely: base URL, userName, three Push actions, HTTP Header and the token. The button Test Connector Configuration is marked.',

  ...underEach(['guide.okta.oauth', 'guide.okta.header'], {
    'add_app.title': 'Add the app from the catalog',
    'add_app.body':
      'In Okta’s Admin Console open {applications} › {browseCatalog}, search for “SCIM 2.0”, choose {template} and press {addIntegration}.',
    'name.title': 'Name the app',
    'name.body':
      'In {generalSettings} write the name of this product into {applicationLabel}, so that others in Okta know the app. Press {next}.',
    'user_name.title': 'Use the e-mail address as user name',
    'user_name.body':
      'On {signOnOptions} scroll to the credentials details at the bottom, set {usernameFormat} to {email} and press {done}.',
    'user_name.point.later': 'Already past that page? The same setting is on {signOn} › {settings} › {edit}.',
    'user_name.picture':
      'Drawing of the last part of Sign-On Options in Okta. Application username format is set to Email and marked. Below it is the button Done.',
    'enable_api.title': 'Turn on the API integration',
    'enable_api.body': 'Open the tab {provisioning}, press {configureApi} and tick {enableApi}.',
    'enable_api.picture': 'Drawing of the tab Provisioning in Okta. The box Enable API Integration is ticked and marked.',
    'base_url.title': 'Paste the base URL',
    'base_url.body': 'Paste the address into {baseUrl}. It is yours alone and ends without a slash.',
    'token.title': 'Paste the token',
    'import_groups.title': 'Turn off the import of groups',
    'import_groups.body':
      'Untick {importGroups}. Okta ticks it by itself; it reads groups from here into Okta, which this set-up does not need.',
    'test.title': 'Test the credentials and save',
    'test.body': 'Press {testApi}. Okta says that the credentials were verified. Then press {save}.',
    'test.point.proof':
      'The test only reads: it shows that the address and the token are right. Whether people arrive shows in the next steps.',
  }),
  'guide.okta.oauth.base_url.picture':
    'Drawing of the API integration form in Okta. Enable API Integration is ticked. The field SCIM 2.0 Base Url holds the address and is marked. OAuth Bearer Token is still empty.',
  'guide.okta.oauth.token.body': 'Paste the token into {oauthToken}. This app adds “Bearer” by itself, so the token goes in alone.',
  'guide.okta.oauth.token.picture':
    'Drawing of the API integration form in Okta. The base URL is filled in. The field OAuth Bearer Token is marked: paste the token there, without the word Bearer.',
  'guide.okta.oauth.import_groups.picture':
    'Drawing of the API integration form in Okta. The base URL and the token are filled in. The box Import Groups is not ticked and is marked.',
  'guide.okta.oauth.test.picture':
    'Drawing of the API integration form in Okta, filled in: the base URL, the token, Import Groups not ticked. The button Test API Credentials is marked.',
  'guide.okta.header.base_url.picture':
    'Drawing of the API integration form in Okta. Enable API Integration is ticked. The field Base URL holds the address and is marked. API Token is still empty.',
  'guide.okta.header.token.body':
    'Paste this whole value into {apiToken}. Okta sends the field as it stands, so the word “Bearer” and a space come before the token.',
  'guide.okta.header.token.picture':
    'Drawing of the API integration form in Okta. The base URL is filled in. The field API Token is marked: it holds the word Bearer, a space and the token.',
  'guide.okta.header.import_groups.picture':
    'Drawing of the API integration form in Okta. The base URL and the API token are filled in. The box Import Groups is not ticked and is marked.',
  'guide.okta.header.test.picture':
    'Drawing of the API integration form in Okta, filled in: the base URL, the API token with Bearer in front, Import Groups not ticked. The button Test API Credentials is marked.',

  ...underEach(['guide.okta.saml', 'guide.okta.oauth', 'guide.okta.header'], {
    'to_app.title': 'Allow Okta to create, update and deactivate',
    'to_app.body':
      'On {provisioning} › {toApp} press {edit}, tick {enable} for {createUsers}, {updateUsers} and {deactivateUsers}, and press {save}. Until then Okta sends nobody.',
    'to_app.point.password': 'Leave {syncPassword} off. Passwords are neither needed nor kept here.',
    'to_app.point.mappings':
      'Below, in {attributeMappings}, keep user name, given name, family name and e-mail. The user name itself is set on {signOn}. Rows you do not use can go: press the cross, then {ok}.',
    'to_app.picture':
      'Drawing of Provisioning, To App in Okta. Create Users, Update User Attributes and Deactivate Users are ticked and marked. Sync Password is not ticked. Below is the button Save.',
    'assign.title': 'Assign one test person',
    'assign.body':
      'On {assignments} press {assign} › {assignToPeople}. Press {assign} beside one person, then {saveAndGoBack} and {done}. The person appears here as active, normally within seconds.',
    'assign.point.earlier': 'Someone assigned before SCIM was on has a red “!”. Press {provisionUser}, then {ok}, and Okta sends them too.',
    'assign.point.change': 'Change the person’s name in Okta and the change arrives here as well.',
    'assign.point.groups': 'When that works, bring in everybody: {assign} › {assignToGroups}.',
    'assign.picture': 'Drawing of the app in Okta with the tab Assignments open. The button Assign is marked.',
    'push_groups.title': 'Push your groups',
    'push_groups.body':
      'On {pushGroups} press {addPushGroups} › {findByName} or {findByRule}, choose the group, tick {pushImmediately} and press {save}. Its status becomes {active}.',
    'push_groups.point.three':
      'A person shows in a group here when three things are true in Okta: in the group, assigned to the app, group pushed. Use one group to assign people and another one to push.',
    'push_groups.point.unlink': 'When you unlink a group later, it goes from here only with {deleteInTarget}.',
    'push_groups.picture':
      'Drawing of the app in Okta with the tab Push Groups open. After + Push Groups, the field Find groups by name holds the name of a group and is marked. Push group memberships immediately is ticked.',
    'unassign.title': 'Take the test person out again',
    'unassign.body':
      'On {assignments} press the cross at the end of the person’s row, then {ok}. The person turns from active to deactivated here, normally within seconds. Nothing of theirs is deleted.',
    'unassign.point.return': 'Assign the person again, and they are active again.',
  }),

  'guide.okta.error.unauthorized.cause': 'The token did not match. It is an older one, or the word “Bearer” came twice or was missing.',
  'guide.okta.error.unauthorized.fix':
    'Copy the value again from the step of your way. {authorization} and {oauthToken} take the token alone; {apiToken} takes “Bearer”, a space and the token.',
  'guide.okta.error.null_answer.cause':
    'Okta got no answer it could use: a slip in the address, a proxy’s page in between, or “Bearer” missing in {apiToken}.',
  'guide.okta.error.null_answer.fix':
    'Copy the base URL again and look for a slash at the end. Open its host in a browser: the certificate must be valid.',
  'guide.okta.error.timed_out.cause': 'Okta cannot get through to this address. A firewall or the name service is in the way.',
  'guide.okta.error.timed_out.fix':
    'Ask whoever runs the network here to allow Okta’s IP ranges. Okta lists them under {settings} › {downloads}.',
  'guide.okta.error.matching_user_not_found.cause': '{createUsers} is off, so Okta looked for an existing person and stopped there.',
  'guide.okta.error.matching_user_not_found.fix': 'Turn it on in {provisioning} › {toApp}. Then retry the task in {dashboard} › {tasks}.',
  'guide.okta.error.assigned_before.cause': 'The person was assigned before SCIM was on. Okta does not catch up by itself.',
  'guide.okta.error.assigned_before.fix': 'On {assignments} press {provisionUser}, then {ok}.',
  'guide.okta.error.token_refused_later.cause': 'The token was replaced or has expired since the test.',
  'guide.okta.error.token_refused_later.fix':
    'Paste the current token in {provisioning} › {integration}, test, press {save}, then retry the tasks in {dashboard} › {tasks}.',
  'guide.okta.error.empty_user.cause': 'The server answered without the person it had created. Nothing in Okta needs to change.',
  'guide.okta.error.empty_user.fix': 'Tell the people who run this product, with the time of the task.',
  'guide.okta.error.not_json.cause': 'Something between Okta and the server, such as a proxy, answered with plain text.',
  'guide.okta.error.not_json.fix':
    'Retry the task in {dashboard} › {tasks}. If it comes back, tell the people who run this product, with the time.',
  'guide.okta.error.group_forbidden.cause': 'The token may not manage groups, or groups are turned off.',
  'guide.okta.error.group_forbidden.fix': 'Have the group setting checked here, then press {retryAllGroups} on {pushGroups}.',
  'guide.okta.error.profile_conflict.cause': 'A custom attribute of the app has the name of one that the template brings along.',
  'guide.okta.error.profile_conflict.fix':
    'Delete the custom attribute in {profileEditor}, then enter the credentials again in {provisioning} › {integration}.',
  'guide.okta.error.import_groups_400.symptom': '{save} fails with 400 while {importGroups} is ticked',
  'guide.okta.error.import_groups_400.cause': 'Your Okta organization cannot import groups selectively.',
  'guide.okta.error.import_groups_400.fix': 'Untick {importGroups} and press {save} again.',
  'guide.okta.error.group_without_members.symptom': 'A group appears without its members, or people who left it stay',
  'guide.okta.error.group_without_members.cause':
    'The same group assigns people to the app and is pushed. Okta often does not keep its members in step then.',
  'guide.okta.error.group_without_members.fix': 'Assign people by one group and push another one.',
  'guide.okta.error.user_name_not_email.symptom': 'People arrive with a user name that is not an e-mail address',
  'guide.okta.error.user_name_not_email.cause': 'Okta builds the user name in another format.',
  'guide.okta.error.user_name_not_email.fix': 'On {signOn} set {usernameFormat} to {email}.',
} as const satisfies Record<`guide.${string}`, string>

export type GuideMessageKey = keyof typeof guidesEn
/** What a translation of the guides gives; a missing sentence falls back to English. */
export type GuideMessages = Readonly<Record<GuideMessageKey, string>>
