/** Words of *My actions* over all meetings; fetched with that page. */
export const my = {
  open: 'Open actions',
  none: 'Nothing is open for you. An action that a meeting gives you or your agency stands here until it is done.',
  metOn: (date: string) => `from the meeting of ${date}`,
  next: 'Before the next meeting',
  nextOn: (when: string) => `The next meeting is on ${when}.`,
  nextNone: 'No meeting is planned in which you have a part.',
  stubs: (count: number) =>
    count === 1 ? 'Say whether you may know anybody in 1 case.' : `Say whether you may know anybody in ${count} cases.`,
  toLookUp: (count: number) =>
    count === 1
      ? 'Look 1 case up in your own records, and send a written update or “not known to us”.'
      : `Look ${count} cases up in your own records, and send a written update or “not known to us”.`,
  due: (count: number) => (count === 1 ? 'Report on 1 open action.' : `Report on ${count} open actions.`),
  ready: 'Nothing is asked of you beforehand now.',
  openMeeting: 'Open that meeting',
  notes: 'My agency’s own notes',
  notesText:
    'Only those who speak for your agency read these. What others should hear goes into a written update, or is said in the meeting. They are gone when the meeting ends.',
  notesFor: (name: string) => `Notes on ${name}`,
  notesKeep: 'Keep these notes',
  notesKept: 'Kept, for your agency alone.',
  byMeeting: 'Meeting by meeting',
}

export type MyWording = typeof my
