import type { Command, CommandType } from '../../src/contracts/commands.ts'
import type { About } from './leak-orders.ts'

type Orders<Types extends CommandType> = { [Type in Types]: Extract<Command, { type: Type }> }

/** One order of every kind that is given about a case on its way to a meeting. */
export function ofIntake({ meetingId, caseId, agencyId }: About) {
  const on = { meetingId, caseId }
  const reason = 'Asked for'
  return {
    'check-referral': { type: 'check-referral', ...on, outcome: 'returned', missing: ['dash-missing'], note: '' },
    'answer-return': { type: 'answer-return', ...on, text: 'Sixteen ticks' },
    'decide-repeat': { type: 'decide-repeat', ...on, decision: 'repeat', route: 'hear-again', reason },
    'relist-case': { type: 'relist-case', ...on, because: 'changed-circumstances', reason },
    'send-case-list': { type: 'send-case-list', meetingId, caseIds: [caseId] },
    'call-emergency': { type: 'call-emergency', ...on, reason, checks: {} },
    'answer-risk-reduced': { type: 'answer-risk-reduced', ...on, answer: 'no', note: '' },
    'flag-records': { type: 'flag-records', ...on, agencyId, flagged: true },
    'note-sharing': { type: 'note-sharing', ...on, necessary: 'Threats', proportionate: 'This meeting alone' },
    'record-told': { type: 'record-told', ...on, whom: 'idva' },
    'send-transfer': { type: 'send-transfer', ...on, to: 'Otherfield MARAC' },
    'receive-transfer': { type: 'receive-transfer', ...on, from: 'Otherfield MARAC', complete: true },
    'confirm-transfer': { type: 'confirm-transfer', ...on },
  } satisfies Partial<Orders<CommandType>>
}
