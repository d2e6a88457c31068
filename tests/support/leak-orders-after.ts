import type { Command, CommandType } from '../../src/contracts/commands.ts'
import type { About } from './leak-orders.ts'

type Orders = { [Type in CommandType]: Extract<Command, { type: Type }> }

/** One order of each kind that may follow a meeting, as it would be given about one case. */
export function ofAfterwards({ meetingId, caseId, actionId, personId }: About) {
  const on = { meetingId, caseId }
  const text = 'Spoken with them'
  return {
    'name-recipients': { type: 'name-recipients', ...on, personIds: [personId] },
    'reassess-risk': { type: 'reassess-risk', actionId, outcome: 'risk-stands', text },
    'escalate-action': { type: 'escalate-action', actionId, to: null, said: text },
    'hold-escalation': { type: 'hold-escalation', actionId, reason: text },
    'take-statuses': { type: 'take-statuses', csv: 'number,status,date\n1,done,2027-02-11', answers: {} },
    'sign-exceptions': { type: 'sign-exceptions', ...on, reason: text },
    'complete-case': { type: 'complete-case', ...on },
    'share-incident': { type: 'share-incident', caseId, text },
    'record-disagreement': { type: 'record-disagreement', ...on, text },
    'take-disagreement': { type: 'take-disagreement', ...on, disagreementId: 'd-1', to: null, text },
    'settle-disagreement': { type: 'settle-disagreement', ...on, disagreementId: 'd-1', text },
    'record-breach': { type: 'record-breach', text },
    'record-request': { type: 'record-request', kind: 'foi', reference: '', text },
  } satisfies Partial<Orders>
}
