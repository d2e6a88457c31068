import type { Case, CaseEvent, Connection, Risk } from './case.ts'
import { afterHearing, evolveIntake, isOfIntake } from '../intake/evolve-intake.ts'
import { freshIntake, type IntakeEvent } from '../intake/intake.ts'
import { evolveAfterHearing, isAfterHearing, nothingAfter, type AfterHearingEvent } from './after-hearing.ts'
import { evolveAtHearing, isAtHearing, nothingSaid, type AtHearingEvent } from './at-hearing.ts'
import { evolveFamily, isOfFamily, unchangedFamily, type FamilyEvent } from './family-change.ts'

type Referred = Extract<CaseEvent, { type: 'case-referred' }>
type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>

/** The case as one more event leaves it. Never refuses; an event that it does not know fails to compile. */
export function evolveCase(state: Case | null, event: CaseEvent): Case {
  if (event.type === 'case-referred') return referred(event)
  if (state === null) throw new Error('A case begins with case-referred.')
  if (isOfFamily(event)) return { ...state, ...evolveFamily(state, event), ...toldAnew(state, event) }
  if (isOfIntake(event)) return { ...state, ...evolveIntake(state, event) }
  if (isAtHearing(event)) return { ...state, ...evolveAtHearing(state, event) }
  if (isAfterHearing(event)) return { ...state, ...evolveAfterHearing(state, event) }
  return { ...state, ...changed(state, event) }
}

function referred({ by, caseId, area, referringAgencyId, personal }: Referred): Case {
  return {
    caseId,
    area,
    coordinator: by,
    referringAgencyId,
    referral: personal,
    panel: { kind: 'open' },
    connections: new Map(),
    updates: [],
    risks: [],
    victimTold: null,
    heardAt: [],
    deferrals: [],
    ...unchangedFamily,
    ...freshIntake,
    ...nothingSaid,
    ...nothingAfter,
  }
}

function changed(
  state: Case,
  event: Exclude<CaseEvent, Referred | FamilyEvent | IntakeEvent | AtHearingEvent | AfterHearingEvent>,
): Partial<Case> {
  switch (event.type) {
    case 'case-closed-panel-proposed':
      return { panel: { kind: 'undecided', ground: event.personal.ground } }
    case 'case-closed-panel-decided':
      return { panel: panelDecided(event) }
    case 'connections-answered':
    case 'connection-decided':
      return { connections: new Map(state.connections).set(event.personal.personId, connection(state, event)) }
    case 'update-sent':
      return { updates: [...state.updates.filter((update) => !sameSource(update, event)), written(event)] }
    case 'private-notes-kept': {
      const { meetingId, personal } = event
      return { privateNotes: new Map(state.privateNotes).set(personal.agencyId, { meetingId, text: personal.text }) }
    }
    case 'risk-recorded':
      return { risks: [...state.risks, risk(event)] }
    case 'risk-accepted':
      return { risks: state.risks.map((each) => (each.riskId === event.riskId ? accepted(each, event) : each)) }
    case 'victim-told-agreed':
      return { victimTold: told(event) }
    case 'victim-told-done':
      return { victimTold: state.victimTold && { ...state.victimTold, done: event.outcome } }
    case 'case-deferred':
      return { deferrals: [...state.deferrals, deferral(event)] }
    case 'hearing-noted':
      return {
        heardAt: [...state.heardAt, { meetingId: event.meetingId, at: event.at }],
        ...afterHearing(state, event.at),
      }
  }
}

/**
 * Once her death was recorded in error, *the victim has died* is no answer any more: it is asked again who tells her.
 */
function toldAnew({ victimTold }: Case, event: FamilyEvent): Partial<Case> {
  const isBack = event.type === 'death-corrected' && event.party === 'victim'
  return isBack && victimTold?.outcome === 'victim-has-died' ? { victimTold: null } : {}
}

function panelDecided({ personal }: Of<'case-closed-panel-decided'>): Case['panel'] {
  return personal.closed ? { kind: 'closed', allowed: new Set(personal.allowed) } : { kind: 'open' }
}

/** A new doubt after a clearing waits for the decider again; a withholding stays until they lift it. */
function connection(state: Case, event: Of<'connections-answered'> | Of<'connection-decided'>): Connection {
  const before = state.connections.get(event.personal.personId)
  if (event.type === 'connection-decided') {
    return { ...before, answer: before?.answer ?? 'possibly', decision: event.personal.decision }
  }
  return { at: event.at, answer: event.personal.answer, decision: before?.decision === 'withheld' ? 'withheld' : null }
}

function sameSource(update: Case['updates'][number], event: Of<'update-sent'>): boolean {
  return update.agencyId === event.agencyId && update.meetingId === event.meetingId
}

function written({ at, agencyId, meetingId, knowledge, personal }: Of<'update-sent'>): Case['updates'][number] {
  return { agencyId, meetingId, knowledge, text: personal.text, receivedAt: at }
}

function risk({ riskId, kind, subject, personal }: Of<'risk-recorded'>): Risk {
  return { riskId, kind, subject, text: personal.text, acceptedBecause: null }
}

function accepted(before: Risk, event: Of<'risk-accepted'>): Risk {
  return { ...before, acceptedBecause: event.personal.because }
}

function told(event: Of<'victim-told-agreed'>): Case['victimTold'] {
  const { personal } = event
  if (event.outcome === 'person') return { outcome: event.outcome, personId: event.personId, personal, done: null }
  return { outcome: event.outcome, personal, done: null }
}

function deferral(event: Of<'case-deferred'>): Case['deferrals'][number] {
  const { meetingId, newDate, decidedBy, withinLimit, personal } = event
  return { meetingId, newDate, decidedBy, withinLimit, reason: personal.reason }
}
