import { pickLabels } from '../pickLabels.js'
import type { GuideStep } from '../types.js'
import { assignForm, pushGroupsForm, toAppForm, unassignForm } from './forms.js'
import { label } from './labels.js'

/** The last steps of every way: what to allow, whom to assign, what to check. */
export const lastSteps: readonly GuideStep[] = [
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
    picture: unassignForm,
    errors: ['token_refused_later'],
    proves: ['deactivation_seen', 'reactivation_seen'],
    settles: ['protected_member'],
    isOptional: true,
  },
]
