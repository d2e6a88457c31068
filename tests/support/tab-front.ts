import type { RehearsalCard, SentItem } from '../../tabs/rehearsal/rehearsal-api.ts'

const card: RehearsalCard['card'] = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'MARAC: an item needs you.', wrap: true },
    { type: 'Input.Text', id: 'reason', label: 'Why' },
  ],
  actions: [{ type: 'Action.Execute', title: 'We cannot', verb: 'refuse', data: { door: 'd-1' } }],
}
const sent: readonly SentItem[] = [
  { at: '2031-01-15T09:31:00Z', kind: 'card', to: 'a:chair', text: 'MARAC: an item needs you.' },
  {
    at: '2031-01-16T09:00:00Z',
    kind: 'mail',
    to: 'niamh@housing.example',
    subject: 'MARAC',
    text: 'Something is ready for you.\nOpen: http://127.0.0.1:3978/plan/meeting-1',
  },
  { at: '2031-01-16T09:00:00Z', kind: 'file', to: 'plan library', fileName: 'plan-1.docx' },
]

/** What the rehearsal’s front page shows once something has happened: a card for the first person, and what left. */
export const sentToPeople = { sent, cards: { chair: [{ conversation: 'personal', activityId: 'activity-1', card }] } }
