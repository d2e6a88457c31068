import type { Instant } from '../time.ts'
import type { Intake, IntakeEvent } from './intake.ts'

const ofIntake: Record<IntakeEvent['type'], true> = {
  'referral-checked': true,
  'return-answered': true,
  'repeat-found': true,
  'repeat-decided': true,
  'listed-from': true,
  'list-sent': true,
  'emergency-called': true,
  'case-relisted': true,
  'risk-reduced-answered': true,
  'sharing-noted': true,
  told: true,
  'agency-flagged': true,
  'transfer-sent': true,
  'transfer-received': true,
  'transfer-confirmed': true,
}

/** True for what becomes true of a case on its way to a meeting. */
export function isOfIntake<Event extends { type: string }>(event: Event | IntakeEvent): event is IntakeEvent {
  return Object.hasOwn(ofIntake, event.type)
}

type Of<Type extends IntakeEvent['type']> = Extract<IntakeEvent, { type: Type }>

/** The way of a case to its meeting as one more event leaves it. */
export function evolveIntake(state: Intake, event: IntakeEvent): Partial<Intake> {
  switch (event.type) {
    case 'referral-checked':
      return { quality: checked(event) }
    case 'return-answered':
      return { quality: state.quality && { ...state.quality, answeredAt: event.at, answer: event.personal.text } }
    case 'repeat-found':
      return { repeatFound: { answer: event.answer, ...event.personal } }
    case 'repeat-decided': {
      const { decision, route, countsAsRepeat, by, at, personal } = event
      return { repeatDecided: { decision, route, countsAsRepeat, by, at, ...personal } }
    }
    case 'listed-from':
      return { listedFrom: event.from }
    case 'list-sent':
      return { listSentAt: state.listSentAt ?? event.at }
    case 'emergency-called': {
      const { at, meetingId, checks, relistAtNext, clause, personal } = event
      return { emergency: { at, meetingId, checks, relistAtNext, clause, ...personal, heard: false } }
    }
    case 'case-relisted': {
      const { at, because, countsAsRepeat, clause, personal } = event
      return { relisted: { at, because, countsAsRepeat, clause, ...personal } }
    }
    case 'risk-reduced-answered':
      return { riskReduced: { answer: event.answer, by: event.by, at: event.at, ...event.personal } }
    case 'sharing-noted':
      return { sharing: { by: event.by, at: event.at, ...event.personal } }
    case 'told':
      return { told: new Map(state.told).set(event.whom, event.at) }
    case 'agency-flagged':
      return { flags: new Map(state.flags).set(event.agencyId, event.flagged) }
    case 'transfer-sent':
    case 'transfer-received':
    case 'transfer-confirmed':
      return { transfer: transferred(state, event) }
  }
}

/**
 * A hearing ends what waited for it: a case listed anew waits no longer, and one heard in an emergency meeting waits
 * for the next one where the area says so (R132).
 */
export function afterHearing(
  { emergency }: Intake,
  at: Instant,
): Pick<Intake, 'relisted' | 'riskReduced' | 'emergency'> {
  const done = { relisted: null, riskReduced: null, emergency: emergency && { ...emergency, heard: true } }
  if (!emergency || emergency.heard || !emergency.relistAtNext) return done
  const { clause } = emergency
  const relisted = { at, because: 'emergency-heard', countsAsRepeat: false, clause, reason: '' } as const
  return { ...done, relisted }
}

/** A referral that goes back a second time starts its reply anew; an acceptance keeps what was asked and answered. */
function checked({ at, by, outcome, personal }: Of<'referral-checked'>): Intake['quality'] {
  return { at, by, outcome, ...personal, returnedAt: outcome === 'returned' ? at : null, answeredAt: null, answer: '' }
}

function transferred(
  state: Intake,
  event: Of<'transfer-sent'> | Of<'transfer-received'> | Of<'transfer-confirmed'>,
): Intake['transfer'] {
  const { at } = event
  switch (event.type) {
    case 'transfer-sent':
      return { direction: 'out', place: event.personal.to, at, complete: true, confirmedAt: null, clause: event.clause }
    case 'transfer-received': {
      const { complete, clause, personal } = event
      return { direction: 'in', place: personal.from, at, complete, confirmedAt: null, clause }
    }
    case 'transfer-confirmed':
      return state.transfer && { ...state.transfer, confirmedAt: at }
  }
}
