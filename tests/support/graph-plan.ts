import type { PlanDocument } from '../../src/application/plan-document.ts'

/** An invented plan of one case. */
export const plan: PlanDocument = {
  meetingId: '5f0c1a2e-0000-4000-8000-00000000beef',
  caseId: 'case-7',
  caseNumber: 7,
  version: 2,
  area: 'Thurrock (invented rehearsal)',
  protocol: 'Thurrock MARAC Operating Protocol, 2023',
  marking: 'OFFICIAL-SENSITIVE',
  meetingDate: '3 March 2027',
  title: 'Action plan: case 7',
  victim: 'Aisha',
  perpetrator: 'Mark',
  chairedBy: 'Dana Chairwell',
  attendees: [
    { name: 'Dana Chairwell', agency: 'Essex Police', note: '' },
    { name: 'Ivo Idvason', agency: 'Changing Pathways (invented)', note: 'agreed aloud' },
    { name: 'Hana Homely', agency: 'Housing', note: '' },
  ],
  answers: [
    { agency: 'Essex Police', answer: 'Spoke' },
    { agency: 'Housing', answer: 'Known, nothing new' },
    { agency: 'Probation', answer: 'Searched, not known to us' },
    { agency: 'Education', answer: 'Not searched' },
    { agency: 'Mental health trust', answer: 'Absent' },
    { agency: 'Drug and alcohol service', answer: 'Invited, did not speak' },
    {
      agency: 'Adult social care',
      answer: 'Absent and no update: the protocol assumes that nothing relevant is held (assumption)',
    },
  ],
  voice:
    'Wishes: to stay in the flat, with the locks changed\nFears: that he waits by the school gate\nBarriers: no money of her own',
  risks: [
    { id: 'r1', kind: 'Risk', subject: 'Victim', text: 'He follows her from work', response: 'Action 1, 2' },
    {
      id: 'r2',
      kind: 'Vulnerability',
      subject: 'Children',
      text: 'The older child sleeps badly since the incident in February and has missed eleven days of school',
      response: 'Action 3',
    },
    {
      id: 'r3',
      kind: 'Protective factor',
      subject: 'Victim',
      text: 'Her sister lives in the next street',
      response: '',
    },
    {
      id: 'r4',
      kind: 'Risk',
      subject: 'Others',
      text: 'A neighbour was threatened',
      response: 'The neighbour has made a complaint of her own',
    },
  ],
  prompts: [
    { prompt: 'Child safeguarding referral', answer: 'Made', note: 'On the day of the incident' },
    { prompt: 'Referral to the designated officer (LADO)', answer: 'None raised', note: '' },
  ],
  actions: Array.from({ length: 20 }, (_, at) => ({
    number: at + 1,
    what: `Invented action ${at + 1}: ask the landlord to change the locks, and confirm to the coordinator when it is done`,
    agency: at % 2 === 0 ? 'Housing' : 'Changing Pathways (invented)',
    person: at === 4 ? '' : 'Hana Homely',
    due: at === 5 ? '' : 'Friday 12 March 2027, 17:00',
    risk: at % 3 === 0 ? 'He follows her from work' : '',
    status: at === 0 ? 'Done' : 'Agreed, not yet accepted',
  })),
  victimTold: 'Ivo Idvason: by telephone on her work number, before noon',
  deferred: '',
  onwardSharing: 'This plan may be shared inside your own agency with those who need to know it, and with nobody else.',
  clauses: [
    { what: 'Time for a case', clause: '5.2' },
    { what: 'Sending out the plan', clause: '5.3' },
    { what: 'Onward sharing', clause: '16' },
  ],
  copyFor: 'Hana Homely, Housing',
  writtenAt: '2027-03-03T14:05:00Z',
}
