export type GraphPermission = {
  /** The one function that needs it. */
  neededBy:
    | 'planLibrary.file'
    | 'planAsPdf.convert'
    | 'mailbox.send'
    | 'calendar.book'
    | 'attendanceReports.of'
    | 'meetingChats.install'
    | 'activityFeed.announce'
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
    neededBy: 'planAsPdf.convert',
    for: 'a reader’s copy put into the plan library, read back as PDF and deleted, where an area wants PDF',
    permission: 'Lists.SelectedOperations.Selected',
    kind: 'application',
    narrowedBy: 'role write on the plan library, and on nothing else',
    otherwise: 'as for planLibrary.file; where the library does not convert, the copy stays Word',
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
    neededBy: 'calendar.book',
    for: 'one entry with an online meeting for each date and each closed case, where CASEROOM_BOOK_ONLINE is yes',
    permission: 'Calendars.ReadWrite',
    kind: 'application',
    narrowedBy: 'role-based access control for applications in Exchange, scoped to the controlled mailbox',
    otherwise: 'an application access policy for the controlled mailbox',
  },
  {
    neededBy: 'attendanceReports.of',
    for: "Teams' own report of who was in the call, after it",
    permission: 'OnlineMeetingArtifact.Read.All',
    kind: 'application',
    narrowedBy: 'an application access policy that names each organiser',
    otherwise: 'none; the comparison is left out',
  },
  {
    neededBy: 'attendanceReports.of',
    for: 'finding the call by the address at which people join it',
    permission: 'OnlineMeetings.Read.All',
    kind: 'application',
    narrowedBy: 'an application access policy that names each organiser',
    otherwise: 'none; the comparison is left out',
  },
  {
    neededBy: 'meetingChats.install',
    for: "putting this app, and no other, into a meeting's chat before anybody comes",
    permission: 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
    kind: 'application',
    narrowedBy: 'reaches this app only',
    otherwise: 'the coordinator adds the app by hand',
  },
  {
    neededBy: 'meetingChats.install',
    for: "the id that the tenant's catalogue gave this app",
    permission: 'AppCatalog.Read.All',
    kind: 'application',
    narrowedBy: 'reads names of apps only',
    otherwise: 'the coordinator adds the app by hand',
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
