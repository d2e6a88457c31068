export type GraphPermission = {
  /** The one function that needs it. */
  neededBy: 'planLibrary.file' | 'mailbox.send' | 'activityFeed.announce'
  for: string
  permission: string
  kind: 'application' | 'resource-specific consent'
  /** How the permission is kept to one library, one mailbox or one app. */
  narrowedBy: string
  /** What to grant instead where the narrow one does not carry in a tenant. */
  otherwise: string
}

/** Everything that Graph must allow, and who asks for it: the documentation prints this table. */
export const graphPermissions: readonly GraphPermission[] = [
  {
    neededBy: 'planLibrary.file',
    for: 'GET and PUT by path, createUploadSession in the plan library',
    permission: 'Lists.SelectedOperations.Selected',
    kind: 'application',
    narrowedBy: 'role write on the plan library, and on nothing else',
    otherwise:
      'Sites.Selected with role write on the site of the library; any Files.*.All or Sites.*.All voids the narrowing',
  },
  {
    neededBy: 'mailbox.send',
    for: 'finding a letter by its key, and drafting it',
    permission: 'Mail.ReadWrite',
    kind: 'application',
    narrowedBy: 'role-based access control for applications in Exchange, scoped to the controlled mailbox',
    otherwise: 'an application access policy for the controlled mailbox',
  },
  {
    neededBy: 'mailbox.send',
    for: 'sending the draft',
    permission: 'Mail.Send',
    kind: 'application',
    narrowedBy: 'role-based access control for applications in Exchange, scoped to the controlled mailbox',
    otherwise: 'an application access policy for the controlled mailbox',
  },
  {
    neededBy: 'activityFeed.announce',
    for: 'one neutral notice to a person who has the app',
    permission: 'TeamsActivity.Send.User',
    kind: 'resource-specific consent',
    narrowedBy: 'people who have the app installed',
    otherwise: 'TeamsActivity.Send',
  },
]
