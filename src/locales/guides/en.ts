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

  // Captions of pictures: which console they were drawn from, and when its labels were last checked
  'guide.generic.drawn': 'Drawn by us from your identity provider, checked {date}.',
  'guide.jumpcloud.drawn': 'Drawn by us from JumpCloud’s Admin Portal, checked {date}.',
  'guide.onelogin.drawn': 'Drawn by us from OneLogin’s administration, checked {date}.',
  'guide.okta.drawn': 'Drawn by us from Okta’s Classic experience, checked {date}.',
  'guide.microsoft-entra.drawn': 'Drawn by us from the Microsoft Entra admin center, checked {date}.',
  'guide.pingfederate.drawn': 'Drawn by us from PingFederate’s administrative console, checked {date}.',
  'guide.rippling.drawn': 'Drawn by us from Rippling’s IT pages, checked {date}.',
  'guide.google-workspace.drawn': 'Drawn by us from the Google Admin console, checked {date}.',
  'guide.pingone.drawn': 'Drawn by us from PingOne’s console, checked {date}.',
  'guide.cyberark.drawn': 'Drawn by us from CyberArk’s Identity Administration portal, checked {date}.',

  'guide.any.pattern.nobody_created.is': '{provider} looks people up here and creates nobody. The last one was {subject}.',
  'guide.any.pattern.nobody_created.fix': 'Allow {provider} to create people, then assign the test person again.',
  'guide.any.pattern.wrong_identifier.is': '{provider} looks people up by {subject}. Here people are found by their userName.',
  'guide.any.pattern.wrong_identifier.fix': 'Make userName the attribute by which {provider} matches people.',
  'guide.any.pattern.nobody_sent.is': 'The connection works, and {provider} has sent nobody since.',
  'guide.any.pattern.nobody_sent.fix':
    'Check that provisioning is on in {provider}. Assign a test person after it was turned on; those assigned earlier may not be sent.',
  'guide.any.pattern.groups_never_pushed.is': 'People arrive, and {provider} has sent no group.',
  'guide.any.pattern.groups_never_pushed.fix': 'Turn on groups in {provider}. Without groups, people get no roles from here.',
  'guide.any.pattern.import_on.is': '{provider} reads everybody here to import them.',
  'guide.any.pattern.import_on.fix': 'Turn the import off unless you compare accounts at the moment.',
  'guide.any.pattern.same_failure.is': 'The same request has failed {count} times and will fail again until it is mended.',
  'guide.any.pattern.same_failure.fix': 'Mend what is named here first; the rest may follow by itself.',
  'guide.any.pattern.quarantine.is': '{provider} has not called for longer than its schedule allows. It has probably stopped by itself.',
  'guide.any.pattern.quarantine.fix': 'Test the connection in {provider}, then start provisioning again.',
  'guide.any.pattern.wrong_app.is': '{subject} is calling this connection, which is set to {provider}.',
  'guide.any.pattern.wrong_app.fix':
    'If you moved, choose the other identity provider under Settings. If not, turn off provisioning in the app that still calls.',
  'guide.any.pattern.old_scim.is': 'The app in {provider} sends SCIM 1.1. This connection speaks SCIM 2.0.',
  'guide.any.pattern.old_scim.fix': 'Choose an app, connector or template of SCIM 2.0 in {provider}, as the first step describes.',

  'guide.any.error.unauthorized.symptom': '401 or “Unauthorized”',
  'guide.any.error.unauthorized.cause':
    'The token did not match: it is an older one, it was cut off, or the word “Bearer” is missing or there twice.',
  'guide.any.error.unauthorized.fix':
    'Copy the token again and paste the whole of it. If you no longer have it, make a new one under Credentials.',
  'guide.any.error.forbidden.symptom': '403 or “Forbidden”',
  'guide.any.error.forbidden.cause':
    'Somebody may not be changed, such as the last administrator, or a proxy in between refuses the request.',
  'guide.any.error.forbidden.fix':
    'Look for the request under Activity. If it is not there, it never arrived: ask whoever runs the network.',
  'guide.any.error.not_found.symptom': '404 or “Not Found”',
  'guide.any.error.not_found.cause': 'The address is not that of this connection, or the person was deleted here.',
  'guide.any.error.not_found.fix': 'Copy the base URL again: no slash at the end, nothing behind it.',
  'guide.any.error.conflict.symptom': '409, “Conflict” or “uniqueness”',
  'guide.any.error.conflict.cause': 'Somebody here has this user name, or a group has this name.',
  'guide.any.error.conflict.fix': 'Let the identity provider match people by userName, or change one of the two names.',
  'guide.any.error.too_many.symptom': '429 or “Too Many Requests”',
  'guide.any.error.too_many.cause': 'More requests came in a short time than this connection takes.',
  'guide.any.error.too_many.fix': 'Nothing needs to change: the identity provider sends them again after a moment.',
  'guide.any.error.server.symptom': '500, 502, 503 or 504',
  'guide.any.error.server.cause': 'The server, or a proxy before it, could not answer at that moment, or directory sync is paused.',
  'guide.any.error.server.fix':
    'Resume directory sync if it is paused. Otherwise try again, and tell the people who run this product if it stays so.',
  'guide.any.error.timeout.symptom': '“Timed out” or “timeout”',
  'guide.any.error.timeout.cause':
    'The identity provider cannot get through to this address. A firewall or the name service is in the way.',
  'guide.any.error.timeout.fix': 'Check that the address can be reached from outside, and let the identity provider’s addresses through.',
  'guide.any.error.unknown_host.symptom': '“Unknown host” or “could not resolve”',
  'guide.any.error.unknown_host.cause': 'The name in the address is not known outside, or it has a typing mistake.',
  'guide.any.error.unknown_host.fix': 'Copy the base URL again and compare its host with the address you know.',
  'guide.any.error.certificate.symptom': 'A message about a certificate, TLS or SSL',
  'guide.any.error.certificate.cause': 'The certificate of this address is not trusted by the identity provider, or a proxy replaces it.',
  'guide.any.error.certificate.fix': 'Give the address a certificate of a public authority, with its whole chain.',

  'guide.okta.pattern.nobody_created.is': 'Okta looks people up here and creates nobody: {createUsers} is off. The last one was {subject}.',
  'guide.okta.pattern.nobody_created.fix':
    'In {provisioning} › {toApp} press {edit}, turn on {createUsers} and press {save}. Then retry the tasks in {dashboard} › {tasks}.',
  'guide.okta.pattern.wrong_identifier.is': 'Okta looks people up by {subject}. Here people are found by their userName.',
  'guide.okta.pattern.wrong_identifier.fix': 'In {provisioning} › {integration} set {uniqueIdentifier} to {userName} and press {save}.',
  'guide.okta.pattern.nobody_sent.is':
    'The connection works, and Okta has sent nobody. People assigned before provisioning was on are not sent by themselves.',
  'guide.okta.pattern.nobody_sent.fix': 'On {assignments} press {provisionUser}, then {ok}, or assign a test person now.',
  'guide.okta.pattern.groups_never_pushed.is': 'People arrive, and no group has been pushed. Assigning a group does not push it.',
  'guide.okta.pattern.groups_never_pushed.fix': 'On {pushGroups} choose {addPushGroups} › {findByName} and save the group.',
  'guide.okta.pattern.import_on.is': 'Okta reads everybody here: its import is on.',
  'guide.okta.pattern.import_on.fix':
    'In {provisioning} › {integration} clear {importUsers} and press {save}, unless you compare accounts at the moment.',
  'guide.microsoft-entra.pattern.nobody_created.is': 'Entra looks people up here and creates nobody. The last one was {subject}.',
  'guide.microsoft-entra.pattern.nobody_created.fix':
    'In {attributeMapping} open the mapping of users, tick {create} under {targetActions} and press {save}.',
  'guide.microsoft-entra.pattern.wrong_identifier.is': 'Entra matches people by {subject}. Here people are found by their userName.',
  'guide.microsoft-entra.pattern.wrong_identifier.fix':
    'In {attributeMapping} give {userName} the matching precedence 1, take it from the other attribute, and press {save}.',
  'guide.microsoft-entra.pattern.nobody_sent.is':
    'The connection works, and Entra has sent nobody: provisioning has not been started, or nobody is assigned.',
  'guide.microsoft-entra.pattern.nobody_sent.fix': 'Add people in {usersAndGroups}, then press {start}.',
  'guide.microsoft-entra.pattern.groups_never_pushed.is': 'People arrive, and Entra has sent no group.',
  'guide.microsoft-entra.pattern.groups_never_pushed.fix':
    'Assign the groups themselves in {usersAndGroups}, and leave the mapping of groups on in {attributeMapping}.',
  'guide.microsoft-entra.pattern.quarantine.is':
    'Entra calls every 40 minutes and has been silent for hours. It has probably put the job in quarantine.',
  'guide.microsoft-entra.pattern.quarantine.fix':
    'Press {testConnection}. If it fails, paste a new token into {secretToken}. Then press {restart}.',

  'guide.onelogin.pattern.nobody_created.is': 'OneLogin looks people up here and creates nobody. The last one was {subject}.',
  'guide.onelogin.pattern.nobody_created.fix':
    'On {provisioning} tick {enableProvisioning} and, under {approval}, untick {createUser}. People who wait for an approval stand at {pending} in {users} › {provisioning}.',
  'guide.onelogin.pattern.nobody_sent.is':
    'The connection works, and OneLogin has sent nobody: provisioning is off, or it waits for an approval.',
  'guide.onelogin.pattern.nobody_sent.fix':
    'On {provisioning} tick {enableProvisioning} and untick the boxes under {approval}. Then give a test person the app on {access}.',
  'guide.onelogin.pattern.groups_never_pushed.is': 'People arrive, and OneLogin has sent no group.',
  'guide.onelogin.pattern.groups_never_pushed.fix':
    'On {parameters} open {groups} and tick {include}. Then add a rule on {rules} with the action {setGroups}.',
  'guide.onelogin.pattern.old_scim.is': 'The app in OneLogin sends SCIM 1.1. This connection speaks SCIM 2.0.',
  'guide.onelogin.pattern.old_scim.fix':
    'Replace everything in {template} with the text from its step. If the app is not {coreApp} or {enterpriseApp}, add one of these instead.',
  'guide.jumpcloud.pattern.nobody_created.is': 'JumpCloud looks people up here and creates nobody. The last one was {subject}.',
  'guide.jumpcloud.pattern.nobody_created.fix': 'Open {insights} and look for {userCreated}. The event says what stopped it.',
  'guide.jumpcloud.pattern.nobody_sent.is':
    'The connection works, and JumpCloud has sent nobody: the configuration is not active, or no group is bound.',
  'guide.jumpcloud.pattern.nobody_sent.fix':
    'Press {activate}. Then tick a group that holds a test person on {userGroups} and press {save}.',
  'guide.jumpcloud.pattern.groups_never_pushed.is': 'People arrive, and JumpCloud has sent no group. It does not send empty groups.',
  'guide.jumpcloud.pattern.groups_never_pushed.fix': 'On {identityManagement} tick {manageGroups} and press {save}.',
  'guide.jumpcloud.pattern.old_scim.is': 'JumpCloud sends SCIM 1.1. This connection speaks SCIM 2.0.',
  'guide.jumpcloud.pattern.old_scim.fix': 'On {identityManagement} set {scimVersion} to 2.0.',
  'guide.pingone.pattern.nobody_sent.is':
    'The connection works, and PingOne has sent nobody: the connection or its rule is off, or the rule matches nobody.',
  'guide.pingone.pattern.nobody_sent.fix':
    'In {integrations} › {provisioning} turn on the connection and its rule, and let the rule match a test person.',
  'guide.pingone.pattern.groups_never_pushed.is': 'People arrive, and PingOne has sent no group. It sends only groups of its own.',
  'guide.pingone.pattern.groups_never_pushed.fix':
    'In {integrations} › {provisioning} open the rule, turn on the provisioning of groups and choose the groups to send.',
  'guide.pingone.pattern.old_scim.is': 'PingOne sends SCIM 1.1. This connection speaks SCIM 2.0.',
  'guide.pingone.pattern.old_scim.fix': 'In the connection set {scimVersion} to 2.0.',
  'guide.pingfederate.pattern.nobody_created.is': 'PingFederate looks people up here and creates nobody. The last one was {subject}.',
  'guide.pingfederate.pattern.nobody_created.fix': 'On the screen {target} tick {userCreate} and press {save}.',
  'guide.pingfederate.pattern.wrong_identifier.is': 'PingFederate looks people up by {subject}. Here people are found by their userName.',
  'guide.pingfederate.pattern.wrong_identifier.fix':
    'On the screen {target} {uniqueIdentifier} has to be {userName}. To change it, Ping asks to delete the connection, restart and create it again.',
  'guide.pingfederate.pattern.nobody_sent.is':
    'The connection works, and PingFederate has sent nobody: its channel is not active, or the source matches nobody.',
  'guide.pingfederate.pattern.nobody_sent.fix':
    'Activate the channel in {manageChannels}, turn the connection on in {activation}, then read {log}.',
  'guide.pingfederate.pattern.groups_never_pushed.is': 'People arrive, and PingFederate has sent no group.',
  'guide.pingfederate.pattern.groups_never_pushed.fix': 'Open the channel in {manageChannels} and name the groups to send.',
  'guide.pingfederate.pattern.old_scim.is':
    'The connection in PingFederate uses the bundled plugin, which sends SCIM 1.1. This connection speaks SCIM 2.0.',
  'guide.pingfederate.pattern.old_scim.fix': 'Create the connection again and choose {provisioner} in {connectionTemplate}.',
  'guide.rippling.pattern.nobody_sent.is':
    'The connection works, and Rippling has sent nobody: the rules match nobody, or the time you chose has not come.',
  'guide.rippling.pattern.nobody_sent.fix': 'Let {accessRules} match a test person, and choose the earliest time in {provisionTime}.',
  'guide.rippling.pattern.groups_never_pushed.is': 'People arrive, and Rippling has sent no group.',
  'guide.rippling.pattern.groups_never_pushed.fix': 'In the integration tick {supportsGroups} and {createGroups}.',
  'guide.rippling.pattern.old_scim.is': 'Rippling sends SCIM 1.1. This connection speaks SCIM 2.0.',
  'guide.rippling.pattern.old_scim.fix': 'In the integration set {scimVersion} to 2.0.',
  'guide.cyberark.pattern.nobody_sent.is':
    'The connection works, and CyberArk has sent nobody: no role is mapped, or provisioning is in a preview mode.',
  'guide.cyberark.pattern.nobody_sent.fix':
    'On {provisioning}, under role mapping, press {add}, choose a role that holds a test person and press {save}. Then run the synchronization by hand.',
  'guide.cyberark.pattern.groups_never_pushed.is': 'People arrive, and CyberArk has sent no group. Mapped roles become groups here.',
  'guide.cyberark.pattern.groups_never_pushed.fix': 'On {provisioning}, under role mapping, press {add}, choose a role and press {save}.',
  'guide.google-workspace.pattern.nobody_sent.is': 'The connection works, and Google has sent nobody. It sends every few hours.',
  'guide.google-workspace.pattern.nobody_sent.fix':
    'In {apps} › {webAndMobile} open the app, turn auto-provisioning on, and turn the app on for a test person.',

  'guide.okta.before.role': 'You need an Okta administrator who can edit the app: usually a super administrator or an app administrator.',
  'guide.okta.before.licence':
    'Okta must offer provisioning to your organization. It belongs to Lifecycle Management; if the option is missing, Okta support can say whether you have it.',
  'guide.okta.before.app_type':
    'SCIM can be added to an app for SAML or SWA. If people sign in here through an OpenID Connect app made in Okta’s Classic experience, keep that one and set up the standalone app beside it.',

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
    'add_app.picture':
      'Drawing of the app in Okta’s catalog, opened from Browse App Catalog. Below its name the button Add Integration is marked.',
    'name.title': 'Name the app',
    'name.body':
      'In {generalSettings} write the name of this product into {applicationLabel}, so that others in Okta know the app. Press {next}.',
    'name.picture':
      'Drawing of General Settings in Okta. The field Application label holds the name of this product and is marked. Below it is the button Next.',
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
      'Drawing of Provisioning, To App in Okta. Under Enable the boxes Create Users, Update User Attributes and Deactivate Users are ticked and marked. Sync Password is not ticked. Below is the button Save.',
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
      'Drawing of the app in Okta with the tab Push Groups open. The button + Push Groups is marked. Below it the field Find groups by name holds the name of a group and Push group memberships immediately is ticked.',
    'unassign.title': 'Take the test person out again',
    'unassign.body':
      'On {assignments} press the cross at the end of the person’s row, then {ok}. The person turns from active to deactivated here, normally within seconds. They stay in the list of people.',
    'unassign.point.return': 'Assign the person again, and they are active again.',
    'unassign.picture':
      'Drawing of the app in Okta with the tab Assignments open. In its list your test person is marked, to be removed. Below it is the button OK.',
  }),

  'guide.okta.error.unauthorized.cause': 'The token did not match. It is an older one, or the word “Bearer” came twice or was missing.',
  'guide.okta.error.unauthorized.fix':
    'Copy the value again from the step of your way. {authorization} and {oauthToken} take the token alone; {apiToken} takes “Bearer”, a space and the token.',
  'guide.okta.error.null_answer.cause':
    'Okta got no answer it could use: a slip in the address, a proxy’s page in between, or “Bearer” missing in {apiToken}.',
  'guide.okta.error.null_answer.fix':
    'Copy the base URL again and look for a slash at the end. In {apiToken} see that “Bearer” and a space come first. Open the address’s host in a browser: its certificate must be valid.',
  'guide.okta.error.timed_out.cause': 'Okta cannot get through to this address. A firewall or the name service is in the way.',
  'guide.okta.error.timed_out.fix':
    'Ask the people who run this product to let Okta’s IP ranges in. Okta lists them under {settings} › {downloads}.',
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
  'guide.okta.error.group_forbidden.fix':
    'Look at the activity here: the refused request is listed with its cause. When that is settled, press {retryAllGroups} on {pushGroups}.',
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

  'guide.microsoft-entra.before.timing': 'Entra sends changes every 40 minutes. The pace is fixed; {onDemand} sends single people at once.',
  'guide.microsoft-entra.before.registration':
    'An app made by app registration (OpenID Connect) cannot provision. Add an enterprise app of the kind “non-gallery” beside it.',
  'guide.microsoft-entra.before.role': 'You need the role {role} or a higher one.',
  'guide.microsoft-entra.before.licence': 'To assign groups instead of single people, Microsoft asks for Entra ID P1 or P2.',
  'guide.microsoft-entra.enterprise_app.title': 'Provision through an enterprise app',
  'guide.microsoft-entra.enterprise_app.add_app.title': 'Add an enterprise app',
  'guide.microsoft-entra.enterprise_app.add_app.body':
    'In the Entra admin center open {entraId} › {enterpriseApps}. Press {newApplication} › {createOwn}, give it the name of this product, choose {nonGallery} and press {create}.',
  'guide.microsoft-entra.enterprise_app.add_app.point.existing':
    'People already sign in here through a non-gallery enterprise app? Use that one and go to the next step.',
  'guide.microsoft-entra.enterprise_app.add_app.picture':
    'Drawing of the form Create your own application in Entra. The choice Integrate any other application you don’t find in the gallery (Non-gallery) is chosen and marked. Below it is the button Create.',
  'guide.microsoft-entra.enterprise_app.new_configuration.title': 'Start a new configuration',
  'guide.microsoft-entra.enterprise_app.new_configuration.body': 'In the app open {provisioning} and press {newConfiguration}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.point.older':
    'Older screens: press {getStarted}, set {mode} to {automatic} and open {adminCredentials}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.point.connectivity':
    'Some tenants call the page with the credentials {connectivity}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.picture':
    'Drawing of the app in Entra with the page Provisioning open. The button + New configuration is marked.',
  'guide.microsoft-entra.enterprise_app.tenant_url.title': 'Paste the tenant URL',
  'guide.microsoft-entra.enterprise_app.tenant_url.body':
    'Paste the whole address into {tenantUrl}, with the part after the question mark.',
  'guide.microsoft-entra.enterprise_app.tenant_url.point.flag':
    'The part after the question mark is Microsoft’s own switch: with it Entra keeps closer to the SCIM standard. It works without, too.',
  'guide.microsoft-entra.enterprise_app.tenant_url.picture':
    'Drawing of the credentials page in Entra, Provisioning. The field Tenant URL holds the address and is marked. Secret Token is still empty.',
  'guide.microsoft-entra.enterprise_app.secret_token.title': 'Paste the secret token',
  'guide.microsoft-entra.enterprise_app.secret_token.body':
    'Paste the token into {secretToken}. Entra adds “Bearer” by itself, so the token goes in alone.',
  'guide.microsoft-entra.enterprise_app.secret_token.point.never_blank':
    'Never leave {secretToken} empty. Entra then sends a token of its own, which Microsoft means for tests only and which is refused here.',
  'guide.microsoft-entra.enterprise_app.secret_token.picture':
    'Drawing of the credentials page in Entra. Tenant URL is filled in. The field Secret Token is marked: paste the token there.',
  'guide.microsoft-entra.enterprise_app.test.title': 'Test the connection and create it',
  'guide.microsoft-entra.enterprise_app.test.body': 'Press {testConnection}. When it succeeds, press {create}.',
  'guide.microsoft-entra.enterprise_app.test.point.proof':
    'The test looks for a person who does not exist. It shows that the address and the token are right; whether people arrive shows in the next steps.',
  'guide.microsoft-entra.enterprise_app.test.point.older': 'On older screens the button is {save}.',
  'guide.microsoft-entra.enterprise_app.test.picture':
    'Drawing of the credentials page in Entra. Tenant URL and Secret Token are filled in. The button Test Connection is marked. Below it is the button Create.',
  'guide.microsoft-entra.enterprise_app.assign.title': 'Assign one test person',
  'guide.microsoft-entra.enterprise_app.assign.body': 'In the app open {usersAndGroups} and add one person.',
  'guide.microsoft-entra.enterprise_app.assign.point.licence':
    'When the test has worked, add your groups here. That needs Entra ID P1 or P2.',
  'guide.microsoft-entra.enterprise_app.assign.point.nested': 'Entra ignores groups inside groups: only direct members count.',
  'guide.microsoft-entra.enterprise_app.assign.picture':
    'Drawing of the app in Entra with the page Users and groups open. In its list your test person is marked; your group can follow later.',
  'guide.microsoft-entra.enterprise_app.mapping.title': 'Check the attribute mapping',
  'guide.microsoft-entra.enterprise_app.mapping.body':
    'Open {attributeMapping}. It has one set for users and one for groups. For users, see that userName is the matching attribute and that an e-mail address is sent, then press {save}.',
  'guide.microsoft-entra.enterprise_app.mapping.point.older': 'Older screens call it {mappings}.',
  'guide.microsoft-entra.enterprise_app.mapping.point.empty':
    'Entra does not send emptied values: a title cleared there stays here until it gets a new value.',
  'guide.microsoft-entra.enterprise_app.mapping.picture':
    'Drawing of the page Attribute mapping in Entra. The row userPrincipalName → userName is marked. Below it is the row for the work e-mail address. Under Target Object Actions Create, Update and Delete are ticked; then comes the button Save.',
  'guide.microsoft-entra.enterprise_app.on_demand.title': 'Send the test person now',
  'guide.microsoft-entra.enterprise_app.on_demand.body':
    'Open {onDemand}, choose the test person and start it. The person appears here as active at once, without the wait of 40 minutes.',
  'guide.microsoft-entra.enterprise_app.on_demand.point.shape':
    'On-demand requests look slightly different from scheduled ones, because Entra ignores the switch in the address here. Both are accepted.',
  'guide.microsoft-entra.enterprise_app.on_demand.picture':
    'Drawing of the page Provision on-demand in Entra. Your test person is chosen and marked.',
  'guide.microsoft-entra.enterprise_app.notify.title': 'Say who gets Entra’s warnings',
  'guide.microsoft-entra.enterprise_app.notify.body':
    'Open {overview} › {properties}, press the pencil, enter a notification e-mail, turn on the guard against accidental deletions and press {apply}. When the token stops working, Entra sends one e-mail and no more.',
  'guide.microsoft-entra.enterprise_app.notify.point.older': 'On older screens both are under {settings}.',
  'guide.microsoft-entra.enterprise_app.notify.picture':
    'Drawing of the page Overview of the provisioning in Entra. Properties is marked. Below it is the button Apply.',
  'guide.microsoft-entra.enterprise_app.start.title': 'Start provisioning',
  'guide.microsoft-entra.enterprise_app.start.body':
    'Press {start}. People and groups arrive with the first cycle, and each change within 40 minutes after that.',
  'guide.microsoft-entra.enterprise_app.start.point.first_cycle':
    'The first cycle takes longer. Count roughly 0.01 to 0.08 minutes for each person, group and membership: 1,000 of them take 10 to 80 minutes.',
  'guide.microsoft-entra.enterprise_app.start.point.older': 'Older screens: set {status} to {on} and save.',
  'guide.microsoft-entra.enterprise_app.start.point.scope': 'After changing who is in scope, press {restart}.',
  'guide.microsoft-entra.enterprise_app.start.picture':
    'Drawing of the page Overview of the provisioning in Entra. The button Start provisioning is marked.',
  'guide.microsoft-entra.enterprise_app.unassign.title': 'Take the test person out again',
  'guide.microsoft-entra.enterprise_app.unassign.body':
    'In {usersAndGroups} remove the person. With the next cycle, within 40 minutes, they turn from active to deactivated here.',
  'guide.microsoft-entra.enterprise_app.unassign.point.disable':
    'When somebody leaves the company, disable the account first. Deleting it deactivates the person here too; the final removal follows about 30 days later.',
  'guide.microsoft-entra.enterprise_app.unassign.point.return': 'Assign the person again, and they are active again after the next cycle.',
  'guide.microsoft-entra.enterprise_app.unassign.picture':
    'Drawing of the app in Entra with the page Users and groups open. In its list your test person is marked, to be removed.',
  'guide.microsoft-entra.error.credential_validation.cause':
    'Entra’s test got another answer than it expects: the token is refused, or the address leads elsewhere.',
  'guide.microsoft-entra.error.credential_validation.fix':
    'Copy {tenantUrl} and {secretToken} again from their steps, then press {testConnection}. The status at the end of the text tells which one: 401 means the token, 404 the address.',
  'guide.microsoft-entra.error.blank_token.symptom': 'Requests arrive with a token nobody here issued, and {secretToken} is empty',
  'guide.microsoft-entra.error.blank_token.cause': 'Without a secret token Entra sends one of its own.',
  'guide.microsoft-entra.error.blank_token.fix': 'Paste the token into {secretToken}.',
  'guide.microsoft-entra.error.quarantine.symptom': 'Entra shows the job in quarantine, or changes come only once a day',
  'guide.microsoft-entra.error.quarantine.cause':
    'The token was refused, or too many changes failed. Entra then tries again after 6, 12 and 24 hours, later once a day, and gives up after 4 weeks.',
  'guide.microsoft-entra.error.quarantine.fix':
    'Paste the current token into {secretToken}, press {testConnection}, then {restart}. Restarting ends the waiting.',
  'guide.microsoft-entra.error.scope_change.symptom': 'A changed scope has no effect',
  'guide.microsoft-entra.error.scope_change.cause': 'Entra does not look at everybody again by itself.',
  'guide.microsoft-entra.error.scope_change.fix': 'Press {restart}. The next cycle looks at everybody.',
  'guide.microsoft-entra.error.nested_group.symptom': 'People of a group inside the assigned group do not arrive',
  'guide.microsoft-entra.error.nested_group.cause': 'Entra provisions direct members only.',
  'guide.microsoft-entra.error.nested_group.fix': 'Add the inner group in {usersAndGroups} as well.',
  'guide.microsoft-entra.error.group_member_missing.symptom': 'A group arrives without some of its members',
  'guide.microsoft-entra.error.group_member_missing.cause': 'Those people are not assigned to the app, so Entra leaves them out.',
  'guide.microsoft-entra.error.group_member_missing.fix': 'Add them in {usersAndGroups}, themselves or by a group.',
  'guide.microsoft-entra.error.cleared_value_stays.symptom': 'A value emptied in Entra stays here',
  'guide.microsoft-entra.error.cleared_value_stays.cause': 'Entra leaves empty values out of its requests.',
  'guide.microsoft-entra.error.cleared_value_stays.fix': 'Give the attribute a new value in Entra. The new value arrives.',

  'guide.onelogin.before.role': 'You need a OneLogin administrator who can add apps.',
  'guide.onelogin.provisioner.title': 'SCIM provisioner',
  'guide.onelogin.provisioner.add_app.title': 'Add the app',
  'guide.onelogin.provisioner.add_app.body':
    'In OneLogin’s administration open {applications} › {addApp}, search for “SCIM”, choose {coreApp} and press {save}.',
  'guide.onelogin.provisioner.add_app.point.enterprise': 'To send department or manager as well, choose {enterpriseApp} instead.',
  'guide.onelogin.provisioner.add_app.picture':
    'Drawing of Add App in OneLogin. In the list of apps SCIM Provisioner with SAML (SCIM v2 Core) is marked. Below it is SCIM Provisioner with SAML (SCIM v2 Enterprise), then the button Save.',
  'guide.onelogin.provisioner.base_url.title': 'Paste the base URL',
  'guide.onelogin.provisioner.base_url.body': 'On {configuration} paste the address into {baseUrl}.',
  'guide.onelogin.provisioner.base_url.picture':
    'Drawing of the tab Configuration in OneLogin. The field SCIM Base URL holds the address and is marked. SCIM JSON Template, Custom Headers and SCIM Bearer Token are still empty.',
  'guide.onelogin.provisioner.template.title': 'Paste the JSON template',
  'guide.onelogin.provisioner.template.body':
    'Replace everything in {template} with this text. It says what OneLogin sends for a person, in SCIM 2.0. Leave the words in braces as they are: OneLogin fills them in.',
  'guide.onelogin.provisioner.template.point.more': 'You can add attributes later. Keep userName, name and emails.',
  'guide.onelogin.provisioner.template.picture':
    'Drawing of the tab Configuration in OneLogin. SCIM Base URL is filled in. The field SCIM JSON Template holds the template and is marked.',
  'guide.onelogin.provisioner.token.title': 'Paste the token',
  'guide.onelogin.provisioner.token.body': 'Paste the token into {token}. OneLogin adds “Bearer” by itself, so the token goes in alone.',
  'guide.onelogin.provisioner.token.point.headers': 'If there is a field {customHeaders}, leave it empty.',
  'guide.onelogin.provisioner.token.picture':
    'Drawing of the tab Configuration in OneLogin. SCIM Base URL and SCIM JSON Template are filled in, Custom Headers is empty. The field SCIM Bearer Token is marked: paste the token there.',
  'guide.onelogin.provisioner.enable.title': 'Connect and save',
  'guide.onelogin.provisioner.enable.body':
    'Under {apiConnection} press {enable}. OneLogin tries the connection at once. Then press {save}.',
  'guide.onelogin.provisioner.enable.point.names': 'The state beside the button is called {apiStatus} on some screens.',
  'guide.onelogin.provisioner.enable.picture':
    'Drawing of the tab Configuration in OneLogin, filled in: base URL, template and token. Under API Connection the button Enable is marked.',
  'guide.onelogin.provisioner.parameters.title': 'Use the e-mail address as user name',
  'guide.onelogin.provisioner.parameters.body': 'On {parameters} set {scimUsername} to {email}.',
  'guide.onelogin.provisioner.parameters.picture': 'Drawing of the tab Parameters in OneLogin. SCIM username is set to Email and marked.',
  'guide.onelogin.provisioner.groups.title': 'Include the groups',
  'guide.onelogin.provisioner.groups.body': 'Still on {parameters}, open the row {groups}, tick {include} and press {save}.',
  'guide.onelogin.provisioner.groups.picture':
    'Drawing of the row Groups on the tab Parameters in OneLogin. The box Include in User Provisioning is ticked and marked. Below it is the button Save.',
  'guide.onelogin.provisioner.provisioning.title': 'Turn on provisioning without approvals',
  'guide.onelogin.provisioner.provisioning.body':
    'On {provisioning} tick {enableProvisioning}. Under {approval} untick {createUser}, {deleteUser} and {updateUser}. Otherwise people stay at {pending} until somebody approves each of them.',
  'guide.onelogin.provisioner.provisioning.point.keep_approval':
    'Want to approve by hand? Leave the boxes ticked and expect nobody here before the approval.',
  'guide.onelogin.provisioner.provisioning.picture':
    'Drawing of the tab Provisioning in OneLogin. Enable provisioning is ticked. Under Require admin approval before this action is performed the boxes Create user, Delete user and Update user are unticked and marked.',
  'guide.onelogin.provisioner.leavers.title': 'Choose what happens to people who leave',
  'guide.onelogin.provisioner.leavers.body':
    'For {whenDeleted} choose {suspend} and press {save}. People who leave are then deactivated here and can come back.',
  'guide.onelogin.provisioner.leavers.point.choices':
    '{delete} removes the person from directory sync here; {doNothing} leaves them active, so they keep their access.',
  'guide.onelogin.provisioner.leavers.picture':
    'Drawing of the tab Provisioning in OneLogin. Enable provisioning is ticked and the approval boxes are not. The choice When users are deleted in OneLogin, or the user’s app access is removed is set to Suspend and marked.',
  'guide.onelogin.provisioner.assign.title': 'Give one test person the app',
  'guide.onelogin.provisioner.assign.body':
    'Open {users}, choose one person, and add the app under {applications}. The person appears here as active, normally within seconds.',
  'guide.onelogin.provisioner.assign.point.roles': 'When that works, bring in everybody by roles, on the app’s {access} tab.',
  'guide.onelogin.provisioner.assign.point.change': 'Change the person’s name in OneLogin and the change arrives here as well.',
  'guide.onelogin.provisioner.assign.picture': 'Drawing of your test person in OneLogin. Under Applications your app is marked.',
  'guide.onelogin.provisioner.group_rules.title': 'Send groups by a rule',
  'guide.onelogin.provisioner.group_rules.body':
    'On {rules} add a rule that says who belongs to which group. Its action is usually called {setGroups}.',
  'guide.onelogin.provisioner.group_rules.point.refresh':
    'Groups that exist here may be offered only after OneLogin has refreshed the app’s entitlements.',
  'guide.onelogin.provisioner.group_rules.picture':
    'Drawing of the tab Rules in OneLogin. The action of the rule is set to Set Groups in app and marked. Below it is the button Save.',
  'guide.onelogin.provisioner.unassign.title': 'Take the app from the test person',
  'guide.onelogin.provisioner.unassign.body':
    'Open {users}, choose the person and remove the app under {applications}. They turn from active to deactivated here, normally within seconds.',
  'guide.onelogin.provisioner.unassign.point.return': 'Give the app back, and the person is active again.',
  'guide.onelogin.provisioner.unassign.picture':
    'Drawing of your test person in OneLogin. Under Applications your app is marked, to be removed.',
  'guide.onelogin.error.pending.cause': 'The approval boxes are ticked, so OneLogin waits for somebody.',
  'guide.onelogin.error.pending.fix':
    'Approve the person in {users} › {provisioning}, or untick {createUser}, {deleteUser} and {updateUser} on the app’s {provisioning} tab.',
  'guide.onelogin.error.not_enabled.symptom': '{apiConnection} does not stay enabled',
  'guide.onelogin.error.not_enabled.cause': 'OneLogin’s first request was refused: the address or the token is not right.',
  'guide.onelogin.error.not_enabled.fix': 'Copy {baseUrl} and {token} again from their steps, then press {enable}.',
  'guide.onelogin.error.old_template.symptom': 'People are refused with a message about schemas',
  'guide.onelogin.error.old_template.cause': 'The template names the schemas of SCIM 1.1, as older guides do.',
  'guide.onelogin.error.old_template.fix': 'Replace everything in {template} with the text from its step.',

  'guide.jumpcloud.before.role': 'You need a JumpCloud administrator who can edit SSO applications.',
  'guide.jumpcloud.before.test_writes':
    'Have a new e-mail address of your own domain ready. {testConnection} makes a test person with it, and a test group, and takes both away again.',
  'guide.jumpcloud.custom_app.title': 'SCIM for a custom application',
  'guide.jumpcloud.custom_app.open_app.title': 'Open the application’s identity management',
  'guide.jumpcloud.custom_app.open_app.body':
    'In JumpCloud open {ssoApplications}, choose your custom application for this product (or add one), and open the tab {identityManagement}.',
  'guide.jumpcloud.custom_app.open_app.picture':
    'Drawing of your application in JumpCloud. Its tab Identity Management is open and marked.',
  'guide.jumpcloud.custom_app.version.title': 'Choose SCIM 2.0',
  'guide.jumpcloud.custom_app.version.body': 'Choose the configuration {scimApi} and set {scimVersion} to 2.0.',
  'guide.jumpcloud.custom_app.version.picture':
    'Drawing of the tab Identity Management in JumpCloud. Under SCIM API the field SCIM Version is set to 2.0 and marked. All other fields are still empty.',
  'guide.jumpcloud.custom_app.base_url.title': 'Paste the base URL',
  'guide.jumpcloud.custom_app.base_url.body': 'Paste the address into {baseUrl}. With a slash at the end JumpCloud’s test fails.',
  'guide.jumpcloud.custom_app.base_url.picture':
    'Drawing of the tab Identity Management in JumpCloud. SCIM Version is 2.0. The field Base URL holds the address and is marked.',
  'guide.jumpcloud.custom_app.token.title': 'Paste the token',
  'guide.jumpcloud.custom_app.token.body':
    'Paste the token into {tokenKey}. JumpCloud adds “Bearer” by itself, so the token goes in alone.',
  'guide.jumpcloud.custom_app.token.picture':
    'Drawing of the tab Identity Management in JumpCloud. SCIM Version and Base URL are filled in. The field Token Key is marked: paste the token there.',
  'guide.jumpcloud.custom_app.test_email.title': 'Give the test an e-mail address',
  'guide.jumpcloud.custom_app.test_email.body':
    'Type an address into {testUserEmail} that nobody has here yet, in a domain that may be used here.',
  'guide.jumpcloud.custom_app.test_email.point.new':
    'It need not be a real mailbox. JumpCloud asks again whenever you edit the active configuration; use another address then.',
  'guide.jumpcloud.custom_app.test_email.picture':
    'Drawing of the tab Identity Management in JumpCloud. SCIM Version, Base URL and Token Key are filled in. The field Test User Email holds an address and is marked.',
  'guide.jumpcloud.custom_app.test.title': 'Test the connection',
  'guide.jumpcloud.custom_app.test.body': 'Press {testConnection}.',
  'guide.jumpcloud.custom_app.test.point.writes':
    'JumpCloud makes a test person and a test group, changes them and takes them away again. You see both come and go in the activity here; that is meant to be.',
  'guide.jumpcloud.custom_app.test.picture':
    'Drawing of the tab Identity Management in JumpCloud, filled in: version, base URL, token and test e-mail. The button Test Connection is marked.',
  'guide.jumpcloud.custom_app.groups.title': 'Send groups as well',
  'guide.jumpcloud.custom_app.groups.body': 'Tick {manageGroups}.',
  'guide.jumpcloud.custom_app.groups.picture':
    'Drawing of the tab Identity Management in JumpCloud, filled in. The box Enable management of User Groups and Group Membership in this application is ticked and marked.',
  'guide.jumpcloud.custom_app.activate.title': 'Activate and save',
  'guide.jumpcloud.custom_app.activate.body': 'Press {activate}, then {save}.',
  'guide.jumpcloud.custom_app.activate.point.again': 'Activating may run the same test once more.',
  'guide.jumpcloud.custom_app.activate.picture':
    'Drawing of the tab Identity Management in JumpCloud, filled in, with group management ticked. The button Activate is marked.',
  'guide.jumpcloud.custom_app.bind_group.title': 'Bind a group with one test person',
  'guide.jumpcloud.custom_app.bind_group.body':
    'On the application’s tab {userGroups} tick a group that holds one test person and press {save}. The person and the group appear here, normally within seconds.',
  'guide.jumpcloud.custom_app.bind_group.point.empty': 'JumpCloud does not send empty groups.',
  'guide.jumpcloud.custom_app.bind_group.point.same_name': 'A group of the same name that is here already is taken over, not doubled.',
  'guide.jumpcloud.custom_app.bind_group.point.change': 'Change the person’s name in JumpCloud and the change arrives here as well.',
  'guide.jumpcloud.custom_app.bind_group.picture':
    'Drawing of the tab User Groups in JumpCloud. A group with your test person is ticked and marked. Below it is the button Save.',
  'guide.jumpcloud.custom_app.unbind.title': 'Take the test person out again',
  'guide.jumpcloud.custom_app.unbind.body':
    'On {userGroups} untick the group, or take the person out of it. They turn from active to deactivated here, normally within seconds.',
  'guide.jumpcloud.custom_app.unbind.point.other_group':
    'The group itself stays here, and people who are also in another bound group stay active.',
  'guide.jumpcloud.custom_app.unbind.point.return': 'Put the person back, and they are active again.',
  'guide.jumpcloud.custom_app.unbind.picture':
    'Drawing of the tab User Groups in JumpCloud. A group with your test person is no longer ticked and is marked. Below it is the button Save.',
  'guide.jumpcloud.error.trailing_slash.symptom': '{testConnection} fails although token and address look right',
  'guide.jumpcloud.error.trailing_slash.cause': 'There is a slash at the end of the address.',
  'guide.jumpcloud.error.trailing_slash.fix': 'Copy {baseUrl} again from its step.',
  'guide.jumpcloud.error.test_email_taken.symptom': '{testConnection} fails after it has worked before',
  'guide.jumpcloud.error.test_email_taken.cause':
    'Somebody here has that address already, perhaps from the test before, or its domain may not be used here.',
  'guide.jumpcloud.error.test_email_taken.fix': 'Type a new address into {testUserEmail} and test again.',
  'guide.jumpcloud.error.test_fails.symptom': '{testConnection} fails without a reason',
  'guide.jumpcloud.error.test_fails.cause': 'JumpCloud says little. The usual reason is an older token or “Bearer” pasted along with it.',
  'guide.jumpcloud.error.test_fails.fix':
    'Look at the activity here: the refused request is listed with its cause. Then paste {tokenKey} again, the token alone.',
  'guide.jumpcloud.error.nobody_arrives.symptom': 'A group is bound, but nobody arrives',
  'guide.jumpcloud.error.nobody_arrives.cause': 'JumpCloud could not send them and shows it only in its log.',
  'guide.jumpcloud.error.nobody_arrives.fix':
    'Open {insights} and look for {userCreated}, {userRemoved} and {userDeleted}. The event holds the answer from here.',

  'guide.pingfederate.before.bundled':
    'PingFederate’s own SCIM plugin speaks SCIM 1.1 and asks for {usersUrl} and {groupsUrl}. It does not work with this connection.',
  'guide.pingfederate.before.server': 'You need somebody who can edit {properties} on the server and restart PingFederate.',
  'guide.pingfederate.before.connector': 'You need Ping’s {provisioner} connector. It speaks SCIM 2.0.',
  'guide.pingfederate.connector.title': 'SCIM Provisioner connector',
  'guide.pingfederate.connector.switch_on.title': 'Turn on outbound provisioning',
  'guide.pingfederate.connector.switch_on.body': 'On the server open {properties} in PingFederate’s bin folder and set {mode}.',
  'guide.pingfederate.connector.switch_on.point.restart':
    'Restart PingFederate afterwards. A cluster with failover uses another value; Ping’s documentation lists it.',
  'guide.pingfederate.connector.connector.title': 'Install the connector',
  'guide.pingfederate.connector.connector.body':
    'Install Ping’s {provisioner} connector as its package describes and restart PingFederate.',
  'guide.pingfederate.connector.connection.title': 'Create a connection',
  'guide.pingfederate.connector.connection.body':
    'In the administrative console open {applications} › {integration} › {spConnections} and press {createConnection}. In {connectionTemplate} choose {provisioner}, and {outboundProvisioning} as its type.',
  'guide.pingfederate.connector.scim_url.title': 'Paste the SCIM URL',
  'guide.pingfederate.connector.scim_url.body': 'On the screen {target} paste the address into {scimUrl}.',
  'guide.pingfederate.connector.scim_url.picture':
    'Drawing of the screen Target in PingFederate. The field SCIM URL holds the address and is marked. Authentication Methods still says None and Access Token is empty.',
  'guide.pingfederate.connector.version.title': 'Choose SCIM 2.0',
  'guide.pingfederate.connector.version.body': 'Set {scimVersion} to 2.0.',
  'guide.pingfederate.connector.version.picture':
    'Drawing of the screen Target in PingFederate. SCIM URL is filled in. SCIM Version is set to 2.0 and marked.',
  'guide.pingfederate.connector.token.title': 'Paste the token',
  'guide.pingfederate.connector.token.body':
    'Change {authentication} from {none} to {bearer} and paste the token into {accessToken}. PingFederate adds “Bearer” by itself.',
  'guide.pingfederate.connector.token.picture':
    'Drawing of the screen Target in PingFederate. SCIM URL and version are filled in. Authentication Methods is OAuth 2 Bearer Token. The field Access Token is marked: paste the token there.',
  'guide.pingfederate.connector.unique_identifier.title': 'Set the unique identifier',
  'guide.pingfederate.connector.unique_identifier.body': 'Set {uniqueIdentifier} to userName.',
  'guide.pingfederate.connector.unique_identifier.point.fixed':
    'Decide it now: to change it later, Ping asks to delete the connection, restart and create it again.',
  'guide.pingfederate.connector.unique_identifier.picture':
    'Drawing of the screen Target in PingFederate, filled in down to the token. Unique User Identifier is set to userName and marked.',
  'guide.pingfederate.connector.options.title': 'Choose what PingFederate may do',
  'guide.pingfederate.connector.options.body': 'Tick {userCreate}, {userUpdate} and {userDisable}.',
  'guide.pingfederate.connector.options.point.disabled':
    'Leave {disabledUsers} off, unless people who are disabled at the source should exist here too.',
  'guide.pingfederate.connector.options.picture':
    'Drawing of the screen Target in PingFederate. User Create, User Update and User Disable / Delete are ticked and marked. Provision Disabled Users is not ticked.',
  'guide.pingfederate.connector.remove_action.title': 'Choose what happens to people who leave',
  'guide.pingfederate.connector.remove_action.body':
    'Set {removeAction} to {disable}. People who leave are then deactivated here and can come back.',
  'guide.pingfederate.connector.remove_action.picture':
    'Drawing of the screen Target in PingFederate, filled in. Remove User Action is set to Disable and marked.',
  'guide.pingfederate.connector.channel.title': 'Set up the channel',
  'guide.pingfederate.connector.channel.body':
    'In {manageChannels} choose the source and one test person. In {attributeMapping} map user name, given name, family name and work e-mail.',
  'guide.pingfederate.connector.channel.point.groups': 'To send groups, name them in the same channel.',
  'guide.pingfederate.connector.activate.title': 'Turn it on',
  'guide.pingfederate.connector.activate.body':
    'Activate the channel, turn the connection on in {activation} and press {save}. The test person appears here as active, normally within a minute.',
  'guide.pingfederate.connector.activate.point.minute':
    'PingFederate looks at its source every 60 seconds. The interval is {frequency}, in the server’s protocol settings.',
  'guide.pingfederate.connector.activate.point.log': 'What it sent and what came back is in {log} on the server.',
  'guide.pingfederate.connector.leave.title': 'Take the test person out again',
  'guide.pingfederate.connector.leave.body':
    'Take the person out of the channel’s source group or filter. They turn from active to deactivated here, normally within a minute.',
  'guide.pingfederate.connector.leave.point.return': 'Put the person back, and they are active again.',
  'guide.pingfederate.error.old_plugin.symptom': 'The form asks for {usersUrl}',
  'guide.pingfederate.error.old_plugin.cause': 'This is the bundled plugin for SCIM 1.1, which has {usersUrl} and {groupsUrl}.',
  'guide.pingfederate.error.old_plugin.fix': 'Create the connection again with the {provisioner} connector.',
  'guide.pingfederate.error.no_credentials.symptom': 'Requests arrive here without any token',
  'guide.pingfederate.error.no_credentials.cause': '{authentication} still says {none}, which is how the form begins.',
  'guide.pingfederate.error.no_credentials.fix': 'Set it to {bearer} and paste the token into {accessToken}.',
  'guide.pingfederate.error.nothing_happens.symptom': 'Nothing arrives here, even after several minutes',
  'guide.pingfederate.error.nothing_happens.cause': 'Provisioning is off on the server, or the channel or the connection is not active.',
  'guide.pingfederate.error.nothing_happens.fix': 'See that {mode} is set in {properties} and that both are active, then read {log}.',

  'guide.pingone.before.role': 'You need a PingOne administrator who can edit provisioning.',
  'guide.pingone.before.groups': 'PingOne sends groups that exist in PingOne itself.',
  'guide.pingone.connection.title': 'SCIM connection and rule',
  'guide.pingone.connection.new_connection.title': 'Create a connection',
  'guide.pingone.connection.new_connection.body':
    'In PingOne open {integrations} › {provisioning}, press {add} › {newConnection}, choose {identityStore}, then {scim}. Give it the name of this product and press {next}.',
  'guide.pingone.connection.new_connection.point.names': 'The tile is called {scimOutbound} on some screens.',
  'guide.pingone.connection.new_connection.picture':
    'Drawing of New Connection in PingOne. Under Identity Store the tile SCIM is marked. Below it is the button Next.',
  'guide.pingone.connection.base_url.title': 'Paste the base URL',
  'guide.pingone.connection.base_url.body': 'Paste the address into {baseUrl}.',
  'guide.pingone.connection.base_url.picture':
    'Drawing of a new SCIM connection in PingOne. The field SCIM Base URL holds the address and is marked. All other fields are still empty.',
  'guide.pingone.connection.resources.title': 'Name the resources',
  'guide.pingone.connection.resources.body': 'Type these two into {usersResource} and {groupsResource}, each with its slash in front.',
  'guide.pingone.connection.resources.picture':
    'Drawing of a new SCIM connection in PingOne. SCIM Base URL is filled in. Users Resource holds /Users and is marked. Groups Resource holds /Groups.',
  'guide.pingone.connection.version.title': 'Choose SCIM 2.0',
  'guide.pingone.connection.version.body': 'Set {scimVersion} to 2.0.',
  'guide.pingone.connection.version.picture':
    'Drawing of a new SCIM connection in PingOne. The base URL and the resources are filled in. SCIM Version is set to 2.0 and marked.',
  'guide.pingone.connection.token.title': 'Paste the token',
  'guide.pingone.connection.token.body': 'Set {authentication} to {bearer} and paste the token into {accessToken}, alone.',
  'guide.pingone.connection.token.picture':
    'Drawing of a new SCIM connection in PingOne, filled in down to the version. Authentication Method is OAuth 2 Bearer Token. The field OAuth Access Token is marked: paste the token there.',
  'guide.pingone.connection.auth_type.title': 'Choose the header type',
  'guide.pingone.connection.auth_type.body': 'Set {authType} to {bearerType}. PingOne puts that word in front of the token.',
  'guide.pingone.connection.auth_type.picture':
    'Drawing of a new SCIM connection in PingOne, filled in down to the token. Auth Type Header is set to Bearer and marked.',
  'guide.pingone.connection.test.title': 'Test the connection',
  'guide.pingone.connection.test.body': 'Press {testConnection}. PingOne answers {successful}.',
  'guide.pingone.connection.test.picture':
    'Drawing of a new SCIM connection in PingOne with all fields filled in. The button Test Connection is marked.',
  'guide.pingone.connection.switch_on.title': 'Finish and turn it on',
  'guide.pingone.connection.switch_on.body': 'Press {continue}, then {finish}, and turn the connection on with its switch.',
  'guide.pingone.connection.switch_on.point.leavers':
    'PingOne lets you choose whether people who leave are disabled or deleted. Choose disable: they are then deactivated here and can come back.',
  'guide.pingone.connection.switch_on.picture': 'Drawing of Provisioning in PingOne. The switch of your connection is on and marked.',
  'guide.pingone.connection.rule.title': 'Add a rule',
  'guide.pingone.connection.rule.body':
    'In {provisioning} press {add} and add a rule for this connection: who goes through it, and which attribute becomes which. Turn the rule on.',
  'guide.pingone.connection.rule.point.one_person':
    'Let the rule match one test person first. They appear here as active, normally within seconds.',
  'guide.pingone.connection.rule.point.user_name': 'Map the user name and a work e-mail address.',
  'guide.pingone.connection.rule.point.change': 'Change the person’s name in PingOne and the change arrives here as well.',
  'guide.pingone.connection.rule.picture': 'Drawing of a rule in PingOne. Under Users your test person is marked. Below it are the groups.',
  'guide.pingone.connection.groups.title': 'Add your groups to the rule',
  'guide.pingone.connection.groups.body': 'In the rule turn on the provisioning of groups and choose the PingOne groups to send.',
  'guide.pingone.connection.groups.picture':
    'Drawing of a rule in PingOne. It matches your test person. Under Groups your group is marked.',
  'guide.pingone.connection.leave.title': 'Take the test person out again',
  'guide.pingone.connection.leave.body':
    'Change the person or the rule so that it matches them no longer. They turn from active to deactivated here, normally within seconds.',
  'guide.pingone.connection.leave.point.return': 'Let the rule match them again, and they are active again.',
  'guide.pingone.connection.leave.picture': 'Drawing of a rule in PingOne. Under Users your test person is marked, to be removed.',
  'guide.pingone.error.test_failed.cause': 'PingOne got no answer it could use: the address, a resource or the token is not right.',
  'guide.pingone.error.test_failed.fix':
    'Check {baseUrl} and {usersResource} for slashes and capitals, paste {accessToken} again, alone, and see that {authType} says {bearerType}.',
  'guide.pingone.error.nothing_happens.symptom': 'The test succeeds, but nobody arrives',
  'guide.pingone.error.nothing_happens.cause': 'The connection or the rule is off, or the rule matches nobody.',
  'guide.pingone.error.nothing_happens.fix': 'Turn both on in {provisioning} and look at the connection’s sync status there.',

  'guide.rippling.before.role': 'You need a Rippling administrator who can create custom integrations.',
  'guide.rippling.before.token_late':
    'Rippling asks for the token only at the end, after {installNow}. Keep it at hand, or make a new one when you get there.',
  'guide.rippling.custom_integration.title': 'Custom integration',
  'guide.rippling.custom_integration.create.title': 'Create a custom integration',
  'guide.rippling.custom_integration.create.body':
    'In Rippling open {it} › {thirdPartyAccess}, press {addIntegration} and choose {createNew}.',
  'guide.rippling.custom_integration.create.point.older':
    'Not there? Rippling moves its menus: look for {it} › {customIntegrations}, or {identityManagement} › {customApp}.',
  'guide.rippling.custom_integration.name.title': 'Name it and choose SCIM',
  'guide.rippling.custom_integration.name.body':
    'Give it the name of this product, a category and a logo, tick {userManagement} and press {continue}.',
  'guide.rippling.custom_integration.name.picture':
    'Drawing of a new custom integration in Rippling. The box User Management via SCIM is ticked and marked. Below it is the button Continue.',
  'guide.rippling.custom_integration.base_url.title': 'Paste the base URL',
  'guide.rippling.custom_integration.base_url.body': 'Set {scimVersion} to 2.0 and paste the address into {baseUrl}.',
  'guide.rippling.custom_integration.base_url.picture':
    'Drawing of the SCIM page of a new integration in Rippling. SCIM Version is 2.0. The field SCIM base URL holds the address and is marked.',
  'guide.rippling.custom_integration.method.title': 'Choose the bearer token',
  'guide.rippling.custom_integration.method.body': 'Set {method} to {bearerToken}. The token itself comes later.',
  'guide.rippling.custom_integration.method.picture':
    'Drawing of the SCIM page of a new integration in Rippling. Version and base URL are filled in. SCIM Authorization Method is set to Bearer Token and marked.',
  'guide.rippling.custom_integration.options.title': 'Tick what this connection can do',
  'guide.rippling.custom_integration.options.body':
    'Tick {supportsGroups}, {pagination}, {createGroups}, {patchGroups} and {emailAsUserName}.',
  'guide.rippling.custom_integration.options.picture':
    'Drawing of the SCIM page of a new integration in Rippling. Supports Groups, Supports Pagination, Create & Delete Groups, Use PATCH to edit Groups and Use email address as user name are ticked and marked.',
  'guide.rippling.custom_integration.attributes.title': 'Add the attributes',
  'guide.rippling.custom_integration.attributes.body': 'Under {attributes} add these four, one after the other, and press {continue}.',
  'guide.rippling.custom_integration.attributes.picture':
    'Drawing of the SCIM page of a new integration in Rippling, filled in. The field Supported SCIM Attributes holds externalId, emails.primary, name.givenName and name.familyName and is marked.',
  'guide.rippling.custom_integration.token.title': 'Install and paste the token',
  'guide.rippling.custom_integration.token.body':
    'Press {installNow} and say that you install it yourself. When Rippling asks for the {bearerToken}, paste it alone.',
  'guide.rippling.custom_integration.token.point.lost':
    'The token is no longer at hand? Make a new one on this page. Nothing depends on the old one yet.',
  'guide.rippling.custom_integration.token.picture':
    'Drawing of the installation in Rippling. The field for the bearer token is marked: paste the token there.',
  'guide.rippling.custom_integration.access.title': 'Choose who gets access, and when',
  'guide.rippling.custom_integration.access.body': 'In {accessRules} choose one test person. In {provisionTime} choose the earliest time.',
  'guide.rippling.custom_integration.access.point.one_person': 'When the test has worked, widen the rule to everybody.',
  'guide.rippling.custom_integration.mapping.title': 'Send changes too',
  'guide.rippling.custom_integration.mapping.body': 'For every attribute choose {cadence}.',
  'guide.rippling.custom_integration.match.title': 'Match the people who are here already',
  'guide.rippling.custom_integration.match.body':
    'Rippling lists accounts it found. Match your test person to theirs, or let Rippling create a new one. The person appears here as active, at the time you chose.',
  'guide.rippling.custom_integration.match.point.repeats': 'Rippling may ask for the same thing twice. Nobody is doubled by that.',
  'guide.rippling.custom_integration.leave.title': 'Take the test person out again',
  'guide.rippling.custom_integration.leave.body':
    'Change {accessRules} so that they no longer include the person. They turn from active to deactivated here, at the time you chose.',
  'guide.rippling.custom_integration.leave.point.return': 'Include the person again, and they are active again.',
  'guide.rippling.error.nothing_happens.symptom': 'Nothing has arrived from Rippling',
  'guide.rippling.error.nothing_happens.cause':
    'The time you chose is not there yet, the rules match nobody, or the token is not right. Rippling has no test of its own.',
  'guide.rippling.error.nothing_happens.fix':
    'Check {provisionTime} and {accessRules}, then look at the activity here: refused requests are listed with their cause. If they name the token, enter the {bearerToken} again.',
  'guide.rippling.error.changes_missing.symptom': 'People arrive, but later changes do not',
  'guide.rippling.error.changes_missing.cause': 'The attributes are sent once, when a person is created.',
  'guide.rippling.error.changes_missing.fix': 'Set every attribute to {cadence}.',

  'guide.cyberark.before.app':
    'You need this product’s SAML app in CyberArk Identity, already installed and deployed, and an administrator who can edit it.',
  'guide.cyberark.before.token':
    'CyberArk expects a token that does not expire. If tokens expire here, note the date shown with the token.',
  'guide.cyberark.saml_app.title': 'Provisioning for your SAML app',
  'guide.cyberark.saml_app.enable.title': 'Turn on provisioning',
  'guide.cyberark.saml_app.enable.body': 'Open the SAML app, go to {provisioning}, tick {enable} and answer {yes}.',
  'guide.cyberark.saml_app.enable.point.live':
    'If you are asked for a mode, choose the live one. In a preview mode CyberArk sends nothing.',
  'guide.cyberark.saml_app.enable.picture':
    'Drawing of the tab Provisioning of an app in CyberArk Identity. The box Enable provisioning for this application is ticked and marked.',
  'guide.cyberark.saml_app.service_url.title': 'Paste the service URL',
  'guide.cyberark.saml_app.service_url.body': 'Paste the address into {serviceUrl}.',
  'guide.cyberark.saml_app.service_url.picture':
    'Drawing of the tab Provisioning in CyberArk Identity. The field SCIM Service URL holds the address and is marked. Bearer Token is still empty.',
  'guide.cyberark.saml_app.token.title': 'Paste the token',
  'guide.cyberark.saml_app.token.body': 'Paste the token into {bearerToken}. CyberArk adds “Bearer” by itself, so the token goes in alone.',
  'guide.cyberark.saml_app.token.point.type':
    'If you are asked for an authorization type first, choose the one for a token in the Authorization header.',
  'guide.cyberark.saml_app.token.picture':
    'Drawing of the tab Provisioning in CyberArk Identity. SCIM Service URL is filled in. The field Bearer Token is marked: paste the token there.',
  'guide.cyberark.saml_app.verify.title': 'Verify',
  'guide.cyberark.saml_app.verify.body': 'Press {verify}.',
  'guide.cyberark.saml_app.verify.point.reads': 'CyberArk reads what this connection can do. It writes nothing yet.',
  'guide.cyberark.saml_app.verify.picture':
    'Drawing of the tab Provisioning in CyberArk Identity. SCIM Service URL and Bearer Token are filled in. The button Verify is marked.',
  'guide.cyberark.saml_app.leavers.title': 'Let people who leave be deactivated',
  'guide.cyberark.saml_app.leavers.body': 'Untick {keepUsers}. While it is ticked, people who leave stay active here.',
  'guide.cyberark.saml_app.leavers.picture':
    'Drawing of the tab Provisioning in CyberArk Identity, filled in. The box Do not de-provision (deactivate or delete) users in target application is not ticked and is marked.',
  'guide.cyberark.saml_app.roles.title': 'Map a role',
  'guide.cyberark.saml_app.roles.body': 'Under role mapping press {add} and choose a role that holds one test person.',
  'guide.cyberark.saml_app.roles.point.groups': 'Mapped roles become groups here.',
  'guide.cyberark.saml_app.save.title': 'Save',
  'guide.cyberark.saml_app.save.body': 'Press {save}.',
  'guide.cyberark.saml_app.assign.title': 'See the test person arrive',
  'guide.cyberark.saml_app.assign.body':
    'CyberArk sends people when a role changes. Take the test person out of the role and put them back, and they appear here as active.',
  'guide.cyberark.saml_app.assign.point.job': 'For people who were in the role before, run CyberArk’s synchronization job by hand.',
  'guide.cyberark.saml_app.assign.point.change': 'Change the person’s name in CyberArk; it arrives with the next synchronization.',
  'guide.cyberark.saml_app.unassign.title': 'Take the test person out again',
  'guide.cyberark.saml_app.unassign.body': 'Take the person out of the role. They turn from active to deactivated here.',
  'guide.cyberark.saml_app.unassign.point.return': 'Put the person back into the role, and they are active again.',
  'guide.cyberark.error.verify_fails.symptom': '{verify} fails',
  'guide.cyberark.error.verify_fails.cause':
    'The address or the token is not right, or something between CyberArk and here blocks one of its questions.',
  'guide.cyberark.error.verify_fails.fix':
    'Copy {serviceUrl} and {bearerToken} again from their steps. The activity here lists a refused request with its cause.',
  'guide.cyberark.error.leavers_stay.symptom': 'People who lost the role stay active here',
  'guide.cyberark.error.leavers_stay.cause': '{keepUsers} is ticked, which is how the form begins.',
  'guide.cyberark.error.leavers_stay.fix': 'Untick it, press {save} and run the synchronization again.',
  'guide.cyberark.error.preview_mode.symptom': 'CyberArk reports success, but nobody arrives',
  'guide.cyberark.error.preview_mode.cause': 'Provisioning is probably in a preview mode, in which nothing is sent.',
  'guide.cyberark.error.preview_mode.fix': 'Switch the app’s provisioning to the live mode and run the synchronization again.',

  'guide.google-workspace.before.catalog_only':
    'Google does not offer SCIM to custom apps. It provisions only to apps of its own catalog, after SAML has been set up for them.',
  'guide.google-workspace.before.no_groups': 'Google sends no groups. Groups there only narrow down who is sent.',
  'guide.google-workspace.before.hours': 'Google sends changes every few hours, not at once.',
  'guide.google-workspace.before.edition': 'The Starter and Frontline Starter editions allow this for at most 3 apps.',
  'guide.google-workspace.before.role': 'You need a Google Workspace administrator who can manage apps, usually a super administrator.',
  'guide.google-workspace.through_another.title': 'Through another provider',
  'guide.google-workspace.through_another.choose.title': 'Choose a provider in between',
  'guide.google-workspace.through_another.choose.body':
    '{okta}, {entra} and {jumpcloud} speak SCIM to any product. Choose the one your company has. Your people stay in Google; the other one passes changes on.',
  'guide.google-workspace.through_another.choose.point.none':
    'None of them? Ask the people who run this product about other ways to add members, such as invitations or their API.',
  'guide.google-workspace.through_another.feed.title': 'Connect Google Workspace to it',
  'guide.google-workspace.through_another.feed.body':
    'In the provider you chose, bring in your people. {okta} and {jumpcloud} can read them from Google Workspace; for {entra}, see Microsoft’s documentation.',
  'guide.google-workspace.through_another.switch.title': 'Change this connection to that provider',
  'guide.google-workspace.through_another.switch.body':
    'On the connection’s page change the identity provider to {okta}, {entra} or {jumpcloud}. This guide is then replaced by that provider’s own.',
  'guide.google-workspace.through_another.switch.point.kept': 'Address and token stay valid.',
  'guide.google-workspace.catalog_app.title': 'If this product is in Google’s catalog',
  'guide.google-workspace.catalog_app.find.title': 'Open the app',
  'guide.google-workspace.catalog_app.find.body':
    'In the Google Admin console open {apps} › {webAndMobile} and choose this product’s app. SAML must be set up for it.',
  'guide.google-workspace.catalog_app.find.point.not_there':
    'Added as a custom SAML app, or not in the catalog at all? Then Google cannot send people here. Use the way through another provider.',
  'guide.google-workspace.catalog_app.configure.title': 'Configure the provisioning',
  'guide.google-workspace.catalog_app.configure.body': 'In the app press {configure}.',
  'guide.google-workspace.catalog_app.token.title': 'Paste the token',
  'guide.google-workspace.catalog_app.token.body':
    'Paste the token into {accessToken}, alone. If Google asks for it on a page of its own, press {continue}.',
  'guide.google-workspace.catalog_app.token.picture':
    'Drawing of Configure auto-provisioning in the Google Admin console. The field Access token is marked: paste the token there. Endpoint URL is still empty.',
  'guide.google-workspace.catalog_app.endpoint_url.title': 'Paste the endpoint URL',
  'guide.google-workspace.catalog_app.endpoint_url.body': 'Paste the address into {endpointUrl} and press {continue}.',
  'guide.google-workspace.catalog_app.endpoint_url.picture':
    'Drawing of Configure auto-provisioning in the Google Admin console. Access token is filled in. The field Endpoint URL holds the address and is marked.',
  'guide.google-workspace.catalog_app.mapping.title': 'Check the attributes',
  'guide.google-workspace.catalog_app.mapping.body':
    'Google shows which attributes it sends. Give each one with a star a source and press {continue}. You cannot add others.',
  'guide.google-workspace.catalog_app.scope.title': 'Narrow down who is sent',
  'guide.google-workspace.catalog_app.scope.body':
    'Choose a group with one test person, or leave the list empty to send everybody who has the app. Press {continue}.',
  'guide.google-workspace.catalog_app.scope.point.no_groups': 'The group itself does not arrive here.',
  'guide.google-workspace.catalog_app.delays.title': 'Choose when people who leave are removed',
  'guide.google-workspace.catalog_app.delays.body':
    'Choose a delay for each of the three cases: app turned off for the person, person suspended, person deleted.',
  'guide.google-workspace.catalog_app.delays.point.choices':
    'Google offers delays from within 24 hours up to 30 days. A short one takes access away sooner.',
  'guide.google-workspace.catalog_app.turn_on.title': 'Turn it on',
  'guide.google-workspace.catalog_app.turn_on.body':
    'Turn auto-provisioning on. The test person appears here as active, normally after a few hours.',
  'guide.google-workspace.catalog_app.turn_on.point.hours': 'Later changes take a few hours each as well.',
  'guide.google-workspace.catalog_app.turn_on.point.archived': 'Archived people are not sent.',
  'guide.google-workspace.catalog_app.leave.title': 'Take the test person out again',
  'guide.google-workspace.catalog_app.leave.body': 'Turn the app off for the person. They are deactivated here after the delay you chose.',
  'guide.google-workspace.catalog_app.leave.point.return': 'Turn the app on again, and the person is active again after the next run.',
  'guide.google-workspace.error.no_auto_provisioning.symptom': 'The app has no section for auto-provisioning',
  'guide.google-workspace.error.no_auto_provisioning.cause':
    'It is a custom app, or the catalog app does not offer it. Your edition may also have reached its limit of 3 apps.',
  'guide.google-workspace.error.no_auto_provisioning.fix': 'Use the way through another provider.',
  'guide.google-workspace.error.nothing_yet.symptom': 'Nobody has arrived after an hour',
  'guide.google-workspace.error.nothing_yet.cause': 'Google sends every few hours, so an hour is too short to tell.',
  'guide.google-workspace.error.nothing_yet.fix':
    'Wait until tomorrow, then look at the activity here: refused requests are listed with their cause.',
  'guide.google-workspace.error.no_groups.symptom': 'Groups never arrive',
  'guide.google-workspace.error.no_groups.cause': 'Google sends no groups to apps.',
  'guide.google-workspace.error.no_groups.fix': 'Give roles here by hand, or put a provider in between that sends groups.',

  'guide.generic.before.scim2': 'Your identity provider must speak SCIM 2.0 and send a bearer token.',
  'guide.generic.values.title': 'Values and rules',
  'guide.generic.values.address.title': 'Enter the address',
  'guide.generic.values.address.body':
    'Where your identity provider asks for a SCIM base URL, tenant URL or endpoint, enter the base URL. Enter the other two only where it asks for users and groups apart.',
  'guide.generic.values.address.point.slash':
    'No slash at the end. Most tools add “/Users” themselves, and two slashes in a row lead nowhere.',
  'guide.generic.values.address.point.case': 'Users and Groups begin with a capital letter.',
  'guide.generic.values.token.title': 'Enter the token',
  'guide.generic.values.token.body': 'Look at what the field asks for, and take the value that fits.',
  'guide.generic.values.token.point.raw': 'A field for a token, an API key or a secret wants the token alone.',
  'guide.generic.values.token.point.header': 'A field for a header, or the value of a header, wants “Bearer”, a space and the token.',
  'guide.generic.values.protocol.title': 'Choose SCIM 2.0',
  'guide.generic.values.protocol.body': 'Set the version to 2.0. The rest is for whoever builds or debugs the other side.',
  'guide.generic.values.protocol.point.verbs':
    '{users} and {groups} take GET, POST, PUT, PATCH and DELETE. {config} says what else is on offer.',
  'guide.generic.values.protocol.point.filter':
    'Filters follow RFC 7644. Most tools need only “eq” on userName, externalId and displayName.',
  'guide.generic.values.protocol.point.paging': 'Lists come in pages of 100, at most 200, by startIndex and count or by cursor.',
  'guide.generic.values.protocol.point.limits': 'Too many requests at once are answered with 429 and the seconds to wait.',
  'guide.generic.values.people.title': 'Choose how people are told apart',
  'guide.generic.values.people.body': 'Where your identity provider asks for a unique identifier or a matching attribute, choose userName.',
  'guide.generic.values.people.point.match': '{userName} is required and belongs to one person. Upper and lower case make no difference.',
  'guide.generic.values.people.point.email':
    'Send an e-mail address in {emails}, or use it as {userName}. Without one the person cannot be added.',
  'guide.generic.values.people.point.external_id': '{externalId} is kept and can be searched, so send your own number there.',
  'guide.generic.values.probe.title': 'Try it from a terminal',
  'guide.generic.values.probe.body': 'Run both lines on the machine your identity provider runs on, if you can. Each answers with JSON.',
  'guide.generic.values.probe.point.reads': 'Both only read. They show that the address and the token are right.',
  'guide.generic.values.assign.title': 'Send one test person',
  'guide.generic.values.assign.body': 'Assign one person in your identity provider. They appear here as active as soon as it sends them.',
  'guide.generic.values.assign.point.change': 'Change the person’s name there and the change arrives here as well.',
  'guide.generic.values.groups.title': 'Send your groups',
  'guide.generic.values.groups.body': 'Turn on groups, if your identity provider has them. They can give roles here.',
  'guide.generic.values.groups.point.order': 'People come first: a group can only hold people who are here already.',
  'guide.generic.values.leave.title': 'Take the test person out again',
  'guide.generic.values.leave.body':
    'Unassign the person. With {active} set to false, by PUT or PATCH, they turn from active to deactivated here and keep their data.',
  'guide.generic.values.leave.point.delete':
    '{delete} ends the registration. The person is deactivated here too; sent again, they are the same person.',
  'guide.generic.values.leave.point.return': 'Assign the person again, and they are active again.',
  'guide.generic.error.unauthorized.cause': 'The token is missing, older than the current one, or has “Bearer” twice or not at all.',
  'guide.generic.error.unauthorized.fix':
    'Look at the activity here for the exact cause, then enter the token again in the form its field wants.',
  'guide.generic.error.not_found.cause':
    'The path is not right: a slash too many, {wrongUsers} instead of {users}, or the same part twice.',
  'guide.generic.error.not_found.fix': 'Enter the base URL again and let your identity provider add the rest.',
  'guide.generic.error.conflict.cause': 'Somebody here has this {userName} already.',
  'guide.generic.error.conflict.fix':
    'Let your identity provider look for the person first and update them, or give the other person another {userName}.',
  'guide.generic.error.unsupported_media_type.cause': 'The request says it carries something other than JSON.',
  'guide.generic.error.unsupported_media_type.fix': 'Send {contentType} with {scimJson}.',
  'guide.generic.error.too_many_requests.cause': 'More requests came at once than this connection takes.',
  'guide.generic.error.too_many_requests.fix': 'Wait the seconds given in {retryAfter}, and send fewer at a time.',
} as const satisfies Record<`guide.${string}`, string>

export type GuideMessageKey = keyof typeof guidesEn
/** What a translation of the guides provides; a missing sentence falls back to English. */
export type GuideMessages = Readonly<Record<GuideMessageKey, string>>
