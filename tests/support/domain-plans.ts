import type { CasePlan, Circulation, Recipient } from '../../src/domain/circulation/circulation.ts'
import type { CaseId, PersonId } from '../../src/domain/ids.ts'
import { caseOne } from './domain-cases.ts'
import { meetingId, on } from './domain-rooms.ts'

/** A drafted plan, with whatever a test says otherwise. */
export function aPlan(otherwise: Partial<CasePlan> = {}): CasePlan {
  return {
    caseId: caseOne,
    amberAt: '2026-06-11T22:00:00Z',
    dueAt: '2026-06-12T10:00:00Z',
    recipients: [],
    status: 'drafted',
    checkedBy: null,
    checkedAt: null,
    answers: new Map(),
    correcting: false,
    correction: '',
    sentAt: null,
    version: 0,
    sentTo: new Set(),
    had: otherwise.sentTo ?? new Set(),
    sendings: [],
    withdrawals: [],
    laidOut: null,
    libraryItemId: null,
    copies: new Map(),
    opened: [],
    warned: new Set(),
    ...otherwise,
  }
}

/** A circulation of the plans given. */
export function aCirculation(...plans: CasePlan[]): Circulation {
  const byCase = new Map<CaseId, CasePlan>(plans.map((plan) => [plan.caseId, plan]))
  return { meetingId, startedAt: on('10:00'), plans: byCase, letters: new Map(), mailed: new Map() }
}

export function aRecipient(personId: PersonId, otherwise: Partial<Recipient> = {}): Recipient {
  return { personId, reasons: ['took-part'], flags: [], barred: false, ...otherwise }
}

/** The same circulation, every plan of which this person was the first to look at. */
export function lookedAtBy(state: Circulation, checkedBy: PersonId): Circulation {
  return { ...state, plans: new Map([...state.plans].map(([caseId, plan]) => [caseId, { ...plan, checkedBy }])) }
}
