import { formAt } from './formAt.js'
import { pickLabels } from './pickLabels.js'
import { summaries } from './summaries.js'
import { tokenCauses } from './tokenCauses.js'
import type { Guide, GuideStep, GuideWay, Labels, Picture, PictureRow } from './types.js'

/**
 * Every label of Okta's console that a sentence quotes, as the Classic experience spells it.
 * @see https://help.okta.com/oie/en-us/Content/Topics/Apps/Apps_App_Integration_Wizard_SCIM.htm
 * @see https://developer.okta.com/docs/guides/scim-provisioning-integration-connect/
 */
const label = {
  applications: 'Applications',
  general: 'General',
  appSettings: 'App Settings',
  edit: 'Edit',
  save: 'Save',
  ok: 'OK',
  done: 'Done',
  next: 'Next',
  close: 'Close',
  provisioning: 'Provisioning',
  scim: 'SCIM',
  enableScim: 'Enable SCIM provisioning',
  settings: 'Settings',
  integration: 'Integration',
  scimConnection: 'SCIM Connection',
  scimBaseUrl: 'SCIM connector base URL',
  uniqueIdentifier: 'Unique identifier field for users',
  actions: 'Supported provisioning actions',
  pushNewUsers: 'Push New Users',
  pushProfileUpdates: 'Push Profile Updates',
  pushGroups: 'Push Groups',
  importUsers: 'Import New Users and Profile Updates',
  importGroups: 'Import Groups',
  import: 'Import',
  importNow: 'Import Now',
  authenticationMode: 'Authentication Mode',
  httpHeader: 'HTTP Header',
  authorization: 'Authorization',
  testConnector: 'Test Connector Configuration',
  connectorOk: 'Connector configured successfully',
  toApp: 'To App',
  enable: 'Enable',
  createUsers: 'Create Users',
  updateUsers: 'Update User Attributes',
  deactivateUsers: 'Deactivate Users',
  syncPassword: 'Sync Password',
  attributeMappings: 'Attribute Mappings',
  signOn: 'Sign On',
  signOnOptions: 'Sign-On Options',
  usernameFormat: 'Application username format',
  email: 'Email',
  assignments: 'Assignments',
  assign: 'Assign',
  assignToPeople: 'Assign to People',
  assignToGroups: 'Assign to Groups',
  saveAndGoBack: 'Save and Go Back',
  provisionUser: 'Provision User',
  addPushGroups: '+ Push Groups',
  findByName: 'Find groups by name',
  findByRule: 'Find groups by rule',
  pushImmediately: 'Push group memberships immediately',
  active: 'Active',
  browseCatalog: 'Browse App Catalog',
  addIntegration: 'Add Integration',
  generalSettings: 'General Settings',
  applicationLabel: 'Application label',
  configureApi: 'Configure API Integration',
  enableApi: 'Enable API Integration',
  testApi: 'Test API Credentials',
  dashboard: 'Dashboard',
  tasks: 'Tasks',
  downloads: 'Downloads',
  profileEditor: 'Profile Editor',
  deleteInTarget: 'Delete the group in the target app',
  supportPatch: 'Support PATCH for User',
  plainBaseUrl: 'Base URL',
  apiToken: 'API Token',
  oauthToken: 'OAuth Bearer Token',
} as const satisfies Labels

const appPath = ['Okta Admin Console', label.applications, 'Your app'] as const
const integrationPath = [...appPath, label.provisioning, label.integration] as const
const appTabs = [label.general, label.signOn, label.provisioning, label.import, label.assignments, label.pushGroups] as const

const connectionFields = ['baseUrl', 'uniqueIdentifier', 'actions', 'authorization', 'test'] as const

/** The SCIM Connection form of a custom app, filled in down to the field the step is about. */
function connectionForm(marked: (typeof connectionFields)[number]): Picture {
  const { isFilled, value, mark } = formAt(connectionFields, marked)
  const isPushOn = isFilled('actions')
  const authentication: PictureRow[] = isFilled('authorization')
    ? [
        { kind: 'field', label: label.authenticationMode, value: { kind: 'text', text: label.httpHeader }, control: 'select' },
        { kind: 'heading', text: label.httpHeader },
        { kind: 'field', label: label.authorization, value: { kind: 'token' }, prefix: 'Bearer', ...mark('authorization') },
      ]
    : [{ kind: 'field', label: label.authenticationMode, value: { kind: 'empty' }, control: 'select' }]
  return {
    breadcrumb: integrationPath,
    rows: [
      { kind: 'heading', text: label.scimConnection },
      { kind: 'field', label: label.scimBaseUrl, value: { kind: 'base_url' }, ...mark('baseUrl') },
      {
        kind: 'field',
        label: label.uniqueIdentifier,
        value: value('uniqueIdentifier', { kind: 'text', text: 'userName' }),
        ...mark('uniqueIdentifier'),
      },
      {
        kind: 'checks',
        label: label.actions,
        options: [
          { label: label.importUsers, isOn: false },
          { label: label.pushNewUsers, isOn: isPushOn },
          { label: label.pushProfileUpdates, isOn: isPushOn },
          { label: label.pushGroups, isOn: isPushOn },
          { label: label.importGroups, isOn: false },
        ],
        ...mark('actions'),
      },
      ...authentication,
      { kind: 'button', label: label.testConnector, ...mark('test') },
    ],
  }
}

const toAppForm: Picture = {
  breadcrumb: [...appPath, label.provisioning, label.toApp],
  rows: [
    {
      kind: 'checks',
      label: label.enable,
      options: [
        { label: label.createUsers, isOn: true },
        { label: label.updateUsers, isOn: true },
        { label: label.deactivateUsers, isOn: true },
      ],
      isMarked: true,
    },
    { kind: 'checks', label: label.syncPassword, options: [{ label: label.enable, isOn: false }] },
    { kind: 'button', label: label.save },
  ],
}

const assignForm: Picture = {
  breadcrumb: [...appPath, label.assignments],
  rows: [
    { kind: 'tabs', labels: appTabs, current: label.assignments },
    { kind: 'button', label: label.assign, isMarked: true },
  ],
}

const pushGroupsForm: Picture = {
  breadcrumb: [...appPath, label.pushGroups],
  rows: [
    { kind: 'tabs', labels: appTabs, current: label.pushGroups },
    { kind: 'button', label: label.addPushGroups },
    { kind: 'field', label: label.findByName, value: { kind: 'text', text: 'Your group' }, isMarked: true },
    { kind: 'checks', label: '', options: [{ label: label.pushImmediately, isOn: true }] },
    { kind: 'button', label: label.save },
  ],
}

/** The end of every way: what to allow, whom to send, what to look at. */
const lastSteps: readonly GuideStep[] = [
  {
    id: 'to_app',
    place: 'identity_provider',
    labels: pickLabels(
      label,
      'provisioning',
      'toApp',
      'edit',
      'enable',
      'createUsers',
      'updateUsers',
      'deactivateUsers',
      'syncPassword',
      'save',
      'attributeMappings',
      'signOn',
      'ok',
    ),
    points: ['password', 'mappings'],
    picture: toAppForm,
    errors: ['matching_user_not_found', 'profile_conflict'],
    settles: ['missing_email'],
  },
  {
    id: 'assign',
    place: 'identity_provider',
    labels: pickLabels(label, 'assignments', 'assign', 'assignToPeople', 'assignToGroups', 'saveAndGoBack', 'done', 'provisionUser', 'ok'),
    points: ['earlier', 'change', 'groups'],
    picture: assignForm,
    errors: ['assigned_before', 'matching_user_not_found', 'token_refused_later', 'user_name_not_email'],
    proves: ['first_person', 'attribute_change'],
    settles: ['domain_not_allowed', 'duplicate'],
  },
  {
    id: 'push_groups',
    place: 'identity_provider',
    labels: pickLabels(
      label,
      'pushGroups',
      'addPushGroups',
      'findByName',
      'findByRule',
      'pushImmediately',
      'save',
      'active',
      'deleteInTarget',
    ),
    points: ['three', 'unlink'],
    picture: pushGroupsForm,
    errors: ['group_forbidden', 'group_without_members'],
    proves: ['group_received'],
  },
  {
    id: 'unassign',
    place: 'identity_provider',
    labels: pickLabels(label, 'assignments', 'ok'),
    points: ['return'],
    errors: ['token_refused_later'],
    proves: ['deactivation_seen', 'reactivation_seen'],
    settles: ['protected_member'],
    isOptional: true,
  },
]

const saml: GuideWay = {
  id: 'saml',
  minutes: 10,
  steps: [
    {
      id: 'turn_on',
      place: 'identity_provider',
      labels: pickLabels(label, 'applications', 'general', 'appSettings', 'edit', 'provisioning', 'scim', 'save', 'enableScim'),
      points: ['checkbox', 'missing'],
      picture: {
        breadcrumb: [...appPath, label.general],
        rows: [
          { kind: 'heading', text: label.appSettings },
          {
            kind: 'checks',
            label: label.provisioning,
            control: 'radio',
            options: [
              { label: 'None', isOn: false },
              { label: 'On-Premises Provisioning', isOn: false },
              { label: label.scim, isOn: true, isMarked: true },
            ],
          },
          { kind: 'button', label: label.save },
        ],
      },
    },
    {
      id: 'open_settings',
      place: 'identity_provider',
      labels: pickLabels(label, 'provisioning', 'settings', 'integration', 'scimConnection', 'edit', 'plainBaseUrl', 'supportPatch'),
      points: ['wizard'],
      picture: {
        breadcrumb: integrationPath,
        rows: [
          { kind: 'tabs', labels: appTabs, current: label.provisioning },
          { kind: 'heading', text: label.scimConnection },
          { kind: 'button', label: label.edit, isMarked: true },
        ],
      },
    },
    {
      id: 'base_url',
      place: 'identity_provider',
      labels: pickLabels(label, 'scimBaseUrl'),
      values: [{ label: label.scimBaseUrl, paste: { kind: 'base_url' }, note: 'no_trailing_slash' }],
      picture: connectionForm('baseUrl'),
      settles: ['wrong_path'],
    },
    {
      id: 'unique_identifier',
      place: 'identity_provider',
      labels: pickLabels(label, 'uniqueIdentifier'),
      values: [{ label: label.uniqueIdentifier, paste: { kind: 'text', text: 'userName' }, note: 'case_matters' }],
      picture: connectionForm('uniqueIdentifier'),
    },
    {
      id: 'actions',
      place: 'identity_provider',
      labels: pickLabels(
        label,
        'actions',
        'pushNewUsers',
        'pushProfileUpdates',
        'pushGroups',
        'importUsers',
        'importGroups',
        'import',
        'importNow',
      ),
      points: ['import_off', 'reconcile'],
      picture: connectionForm('actions'),
      errors: ['import_groups_400'],
    },
    {
      id: 'token',
      place: 'identity_provider',
      labels: pickLabels(label, 'authenticationMode', 'httpHeader', 'authorization'),
      values: [{ label: label.authorization, paste: { kind: 'token' }, note: 'token_only' }],
      picture: connectionForm('authorization'),
      errors: ['unauthorized'],
      settles: tokenCauses,
    },
    {
      id: 'test',
      place: 'identity_provider',
      labels: pickLabels(label, 'testConnector', 'connectorOk', 'close', 'save'),
      points: ['proof'],
      picture: connectionForm('test'),
      errors: ['unauthorized', 'null_answer', 'timed_out', 'import_groups_400'],
      proves: ['reached_us', 'token_accepted'],
    },
    ...lastSteps,
  ],
}

/** What differs between Okta's two catalog templates for a bearer token. */
interface Template {
  id: 'oauth' | 'header'
  appName: string
  baseUrlLabel: string
  tokenLabel: 'oauthToken' | 'apiToken'
  token: NonNullable<GuideStep['values']>[number]
}

const apiFields = ['baseUrl', 'token', 'importGroups', 'test'] as const

/** The API Integration form of a template app, filled in down to the field the step is about. */
function apiForm(template: Template, marked: (typeof apiFields)[number]): Picture {
  const { isFilled, value, mark } = formAt(apiFields, marked)
  return {
    breadcrumb: integrationPath,
    rows: [
      { kind: 'checks', label: '', options: [{ label: label.enableApi, isOn: true }] },
      { kind: 'field', label: template.baseUrlLabel, value: { kind: 'base_url' }, ...mark('baseUrl') },
      { kind: 'field', label: label[template.tokenLabel], value: value('token', template.token.paste), ...mark('token') },
      // Okta ticks it by itself.
      { kind: 'checks', label: '', options: [{ label: label.importGroups, isOn: !isFilled('importGroups'), ...mark('importGroups') }] },
      { kind: 'button', label: label.testApi, ...mark('test') },
      { kind: 'button', label: label.save },
    ],
  }
}

function standalone(template: Template): GuideWay {
  return {
    id: template.id,
    minutes: 12,
    steps: [
      {
        id: 'add_app',
        place: 'identity_provider',
        labels: { ...pickLabels(label, 'applications', 'browseCatalog', 'addIntegration'), template: template.appName },
        values: [{ label: label.browseCatalog, paste: { kind: 'text', text: 'SCIM 2.0' } }],
        picture: {
          breadcrumb: ['Okta Admin Console', label.applications, label.browseCatalog],
          rows: [
            { kind: 'heading', text: template.appName },
            { kind: 'button', label: label.addIntegration, isMarked: true },
          ],
        },
      },
      {
        id: 'name',
        place: 'identity_provider',
        labels: pickLabels(label, 'generalSettings', 'applicationLabel', 'next'),
      },
      {
        id: 'user_name',
        place: 'identity_provider',
        labels: pickLabels(label, 'signOnOptions', 'usernameFormat', 'email', 'done', 'signOn', 'settings', 'edit'),
        points: ['later'],
        picture: {
          breadcrumb: ['Okta Admin Console', label.applications, template.appName, label.signOnOptions],
          rows: [
            {
              kind: 'field',
              label: label.usernameFormat,
              value: { kind: 'text', text: label.email },
              control: 'select',
              isMarked: true,
            },
            { kind: 'button', label: label.done },
          ],
        },
        errors: ['user_name_not_email'],
        settles: ['missing_email'],
      },
      {
        id: 'enable_api',
        place: 'identity_provider',
        labels: pickLabels(label, 'provisioning', 'configureApi', 'enableApi'),
        picture: {
          breadcrumb: integrationPath,
          rows: [{ kind: 'checks', label: '', options: [{ label: label.enableApi, isOn: true, isMarked: true }] }],
        },
      },
      {
        id: 'base_url',
        place: 'identity_provider',
        labels: { baseUrl: template.baseUrlLabel },
        values: [{ label: template.baseUrlLabel, paste: { kind: 'base_url' }, note: 'no_trailing_slash' }],
        picture: apiForm(template, 'baseUrl'),
        settles: ['wrong_path'],
      },
      {
        id: 'token',
        place: 'identity_provider',
        labels: pickLabels(label, template.tokenLabel),
        values: [template.token],
        picture: apiForm(template, 'token'),
        errors: ['unauthorized'],
        settles: tokenCauses,
      },
      {
        id: 'import_groups',
        place: 'identity_provider',
        labels: pickLabels(label, 'importGroups'),
        picture: apiForm(template, 'importGroups'),
        errors: ['import_groups_400'],
      },
      {
        id: 'test',
        place: 'identity_provider',
        labels: pickLabels(label, 'testApi', 'save'),
        points: ['proof'],
        picture: apiForm(template, 'test'),
        errors: ['unauthorized', 'null_answer', 'timed_out', 'import_groups_400'],
        proves: ['reached_us', 'token_accepted'],
      },
      ...lastSteps,
    ],
  }
}

const oauth = standalone({
  id: 'oauth',
  appName: 'SCIM 2.0 Test App (OAuth Bearer Token)',
  baseUrlLabel: 'SCIM 2.0 Base Url',
  tokenLabel: 'oauthToken',
  token: { label: label.oauthToken, paste: { kind: 'token' }, note: 'token_only' },
})

const header = standalone({
  id: 'header',
  appName: 'SCIM 2.0 Test App (Header Auth)',
  baseUrlLabel: label.plainBaseUrl,
  tokenLabel: 'apiToken',
  // Okta sends this field as it stands, so the scheme belongs into it.
  token: { label: label.apiToken, paste: { kind: 'bearer_token' }, note: 'with_bearer' },
})

/**
 * Okta: SCIM added to a custom SAML app, or an app of its own from the catalog.
 * What it sends afterwards: https://developer.okta.com/docs/api/openapi/okta-scim/guides/scim-20
 */
export const okta: Guide = {
  identityProvider: 'okta',
  ...summaries.okta,
  lastVerified: '2026-11-12',
  consoleName: 'Okta’s Classic experience',
  before: [
    { id: 'role', kind: 'need', labels: {} },
    { id: 'licence', kind: 'need', labels: {} },
    { id: 'app_type', kind: 'need', labels: {} },
  ],
  ways: [saml, oauth, header],
  errors: [
    {
      id: 'unauthorized',
      text: 'Error authenticating: Unauthorized. The connector configuration could not be tested. Make sure that the URL, Authentication Parameters are correct…',
      labels: pickLabels(label, 'authorization', 'oauthToken', 'apiToken'),
    },
    {
      id: 'null_answer',
      text: 'Error authenticating: null. The connector configuration could not be tested. Make sure that the URL, Authentication Parameters are correct…',
      labels: pickLabels(label, 'apiToken'),
    },
    {
      id: 'timed_out',
      text: 'Error authenticating: Connect to <domain>:443 … failed: Connect timed out',
      labels: pickLabels(label, 'settings', 'downloads'),
    },
    {
      id: 'matching_user_not_found',
      text: 'Automatic provisioning of user <name> to app <app> failed: Matching user not found',
      labels: pickLabels(label, 'createUsers', 'provisioning', 'toApp', 'dashboard', 'tasks'),
    },
    {
      id: 'assigned_before',
      text: 'User was assigned this application before Provisioning was enabled and not provisioned in the downstream application. Click Provision User.',
      labels: pickLabels(label, 'assignments', 'provisionUser', 'ok'),
    },
    {
      id: 'token_refused_later',
      text: 'Error while verifying if user <name> exists: Unauthorized. Errors reported by remote server: Invalid SCIM token…',
      labels: pickLabels(label, 'provisioning', 'integration', 'save', 'dashboard', 'tasks'),
    },
    { id: 'empty_user', text: 'Create new user returned empty user.', labels: {} },
    {
      id: 'not_json',
      text: "Bad Gateway. Errors reported by remote server: Invalid JSON: Unrecognized token 'error'…",
      labels: pickLabels(label, 'dashboard', 'tasks'),
    },
    {
      id: 'group_forbidden',
      text: 'Unable to update Group Push mapping target App group <group>: Error while creating user group <group>: HTTP 403 Forbidden',
      labels: { ...pickLabels(label, 'pushGroups'), retryAllGroups: 'Retry All Groups' },
    },
    {
      id: 'profile_conflict',
      text: 'Profile property in Okta managed template has conflicts with custom property',
      labels: pickLabels(label, 'profileEditor', 'provisioning', 'integration'),
    },
    { id: 'import_groups_400', text: '', labels: pickLabels(label, 'importGroups', 'save') },
    { id: 'group_without_members', text: '', labels: {} },
    { id: 'user_name_not_email', text: '', labels: pickLabels(label, 'signOn', 'usernameFormat', 'email') },
  ],
}
