import type { Case, CaseEvent, Connection, Risk, Voice } from './case.ts'

type Referred = Extract<CaseEvent, { type: 'case-referred' }>
type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>

/** The case as one more event leaves it. Never refuses; an event that it does not know fails to compile. */
export function evolveCase(state: Case | null, event: CaseEvent): Case {
  if (event.type === 'case-referred') return referred(event)
  if (state === null) throw new Error('A case begins with case-referred.')
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
    voice: null,
    prompts: new Map(),
    victimTold: null,
    dead: new Set(),
    moved: false,
    planningStopsAt: null,
    heardAt: [],
    deferrals: [],
  }
}

function changed(state: Case, event: Exclude<CaseEvent, Referred>): Partial<Case> {
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
    case 'risk-recorded':
      return { risks: [...state.risks, risk(event)] }
    case 'risk-accepted':
      return { risks: state.risks.map((each) => (each.riskId === event.riskId ? accepted(each, event) : each)) }
    case 'voice-recorded':
      return { voice: voice(event) }
    case 'prompt-answered':
      return {
        prompts: new Map(state.prompts).set(event.prompt, { answer: event.answer, note: event.personal.note }),
      }
    case 'victim-told-agreed':
      return { victimTold: told(event) }
    case 'victim-told-done':
      return { victimTold: state.victimTold && { ...state.victimTold, done: event.outcome } }
    case 'death-recorded':
      return { dead: new Set([...state.dead, event.party]), planningStopsAt: planningStops(state, event) }
    case 'move-recorded':
      return { moved: true, planningStopsAt: planningStops(state, event) }
    case 'case-deferred':
      return { deferrals: [...state.deferrals, deferral(event)] }
    case 'hearing-noted':
      return { heardAt: [...state.heardAt, { meetingId: event.meetingId, at: event.at }] }
  }
}

function panelDecided({ personal }: Of<'case-closed-panel-decided'>): Case['panel'] {
  return personal.closed ? { kind: 'closed', allowed: new Set(personal.allowed) } : { kind: 'open' }
}

/** A new doubt after a clearing waits for the decider again; a withholding stays until they lift it. */
function connection(state: Case, event: Of<'connections-answered'> | Of<'connection-decided'>): Connection {
  const before = state.connections.get(event.personal.personId)
  if (event.type === 'connection-decided') {
    return { answer: before?.answer ?? 'possibly', decision: event.personal.decision }
  }
  return { answer: event.personal.answer, decision: before?.decision === 'withheld' ? 'withheld' : null }
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

function voice({ heard, personal }: Of<'voice-recorded'>): Voice {
  return { heard, ...personal }
}

function told(event: Of<'victim-told-agreed'>): Case['victimTold'] {
  const { personal } = event
  if (event.outcome === 'person') return { outcome: event.outcome, personId: event.personId, personal, done: null }
  return { outcome: event.outcome, personal, done: null }
}

function planningStops(state: Case, event: Of<'death-recorded'> | Of<'move-recorded'>): Case['planningStopsAt'] {
  const stops = event.type === 'move-recorded' || event.party !== 'child'
  return state.planningStopsAt ?? (stops ? event.at : null)
}

function deferral(event: Of<'case-deferred'>): Case['deferrals'][number] {
  const { meetingId, newDate, decidedBy, withinLimit, personal } = event
  return { meetingId, newDate, decidedBy, withinLimit, reason: personal.reason }
}
