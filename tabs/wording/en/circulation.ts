/** Words of the plan page and the personal tab; those of the circulation desk are fetched when somebody opens it. */
export const circulation = {
  planTitle: 'Your plans',
  planText: 'These were sent to you. Each opening is recorded.',
  planNone: 'No plan of this meeting has been sent to you so far. If you expect one, ask the coordinator.',
  /** What is missing before the plans open, and is done on the meeting's own page. */
  planFirst: {
    'statement-not-agreed': 'Open the meeting, and agree there',
    'connections-not-answered': 'Open the meeting, and answer there',
  } as Readonly<Record<string, string>>,
  planOwn: 'The case that you referred',
  planDownload: (number: number | null) => (number === null ? 'Download it' : `Download case ${number}`),
  planOpened: (when: string) => `You opened it ${when}`,
  planWithdrawn: 'Withdrawn. It can no longer be opened; delete your copy.',
  planSaved: (number: number | null) => `${number === null ? 'It' : `Case ${number}`} was saved to your downloads.`,
  planReplaces: (version: number) =>
    `Version ${version}. It takes the place of the one that you had; destroy that copy.`,
  planNewer: 'Show what there is now',
  myTitle: 'My actions',
  myNone: 'You have no actions from this meeting. One that is agreed for your agency stands here at once.',
  meetingsTitle: 'Your meetings',
  meetingsNone: 'You are in no meeting at the moment. The coordinator can tell you more.',
  meetingsNonePlan: 'No meeting is planned yet. Open the office above, and plan one there.',
  meetingOpen: (date: string) => `Open the meeting of ${date}`,
}
