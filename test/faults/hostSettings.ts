/** What the processes of one host have in common; their tests call the server API by it. */
export const hostSettings = {
  projectId: 'project-faults',
  projectSecret: 'secret-of-the-project-of-faults',
  signingKey: 'a signing key for faults that is long enough',
}
