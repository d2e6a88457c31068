import type { CirculationView, PlanView, RecipientView } from '../../src/contracts/circulation-view.ts'
import type { PlanPreview } from '../../src/contracts/plan-preview.ts'
import { headings } from './tab-cases.ts'
import { type CastId, personRef } from './tab-people.ts'

const sending: PlanView['register'][number] = {
  version: 1,
  at: '2031-01-16T09:00:00Z',
  by: 'Amara Testwood',
  checkedBy: 'Carys Testlake',
  late: false,
  alone: '',
  to: [{ ...personRef('housing-rep'), reason: '', openedAt: '2031-01-16T10:00:00Z', times: 2 }],
}

/** A circulation that was checked: one plan to send with a flagged person, one sent. */
export const scriptedCirculation: CirculationView = {
  meetingId: 'meeting-1',
  clause: '5.3',
  rule: {
    what: 'plan',
    within: { hours: 48 },
    from: 'meetingEnd',
    approve: 'collective',
    referrerOwnCase: false,
    asksForRecipients: false,
    question: '',
  },
  checkedBy: 'Carys Testlake',
  mayCheck: false,
  maySend: true,
  needsChair: false,
  alone: null,
  coreQuestion: false,
  delivery: { letters: { left: 1, of: 1 }, copies: { left: 1, of: 1 } },
  undelivered: [],
  plans: [
    {
      ...headings[0],
      status: 'drafted',
      dueAt: '2031-01-17T12:40:00Z',
      clock: 'amber',
      sentAt: null,
      filed: false,
      version: 0,
      correcting: false,
      checkedBy: 'Carys Testlake',
      waits: true,
      goes: true,
      lastTime: {
        of: 'pair',
        at: '2030-12-12T09:00:00Z',
        added: ['Harriet Testford, Testmouth IDVA Service'],
        removed: [],
        otherwise: [{ name: 'Hana Testfield, Testmouth Housing', before: ['has-action'] }],
      },
      register: [],
      withdrawals: [],
      copyReaders: { given: [], elsewhere: [] },
      mayBeNamed: [],
      recipients: [recipient('housing-rep', []), recipient('idva-rep', ['free-mail'])],
    },
    {
      ...headings[1],
      status: 'sent',
      dueAt: '2031-01-17T12:40:00Z',
      clock: 'sent',
      sentAt: '2031-01-16T09:00:00Z',
      filed: true,
      version: 1,
      correcting: false,
      checkedBy: null,
      waits: false,
      goes: false,
      lastTime: null,
      register: [sending],
      withdrawals: [],
      copyReaders: { given: [], elsewhere: [] },
      mayBeNamed: [],
      recipients: [recipient('housing-rep', [])],
    },
  ],
}

function recipient(personId: CastId, flags: readonly string[]): RecipientView {
  const answer = flags.length > 0 ? 'She has no other address yet' : ''
  const left = { mailedAt: null, openedAt: null }
  return {
    ...personRef(personId),
    reasons: ['core-partner'],
    flags,
    barred: false,
    waits: true,
    alike: '',
    answer,
    ...left,
  }
}

/** A plan as its reader will hold it. */
export const scriptedPaper: PlanPreview = {
  language: 'en',
  header: ['OFFICIAL-SENSITIVE', 'Testmouth MARAC'],
  footer: ['For Niamh Testbury, Testmouth Housing. Version 1'],
  parts: [
    { kind: 'title', text: 'Action plan, Case 1' },
    {
      kind: 'facts',
      facts: [
        ['Victim', 'Testina'],
        ['Heard', 'Wed, 15 Jan 2031'],
      ],
    },
    { kind: 'heading', text: 'Actions' },
    {
      kind: 'table',
      columns: ['Number', 'What will be done', 'Who', 'By when'],
      rows: [
        ['1.1', 'Fit a new lock to the front door', 'Testmouth Housing, Niamh Testbury', 'Fri, 17 Jan 2031, 17:00'],
      ],
    },
    { kind: 'text', text: 'Nothing of this may be passed on.' },
  ],
}
