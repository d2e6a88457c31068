import type { CaseId } from '../ids.ts'
import type { CasePlan, CaseRecipients, Circulation, CirculationEvent } from './circulation.ts'

type Drafted = Extract<CirculationEvent, { type: 'circulation-drafted' }>
type Checked = Extract<CirculationEvent, { type: 'circulation-checked' }>
type Mailed = Extract<CirculationEvent, { type: 'recipient-mailed' }>
type OfPlan = Exclude<CirculationEvent, Drafted | Checked | Mailed>

/** The circulation as one more event leaves it. Never refuses; an event that it does not know fails to compile. */
export function evolveCirculation(state: Circulation | null, event: CirculationEvent): Circulation {
  if (event.type === 'circulation-drafted') return drafted(event)
  if (state === null) throw new Error('A circulation begins with circulation-drafted.')
  if (event.type === 'circulation-checked') return { ...state, checkedBy: event.by }
  if (event.type === 'recipient-mailed') return { ...state, mailed: new Set([...state.mailed, event.personId]) }
  return withPlan(state, event)
}

function drafted({ meetingId, startedAt, cases }: Drafted): Circulation {
  const plans = new Map<CaseId, CasePlan>(cases.map((each) => [each.caseId, newPlan(each)]))
  return { meetingId, startedAt, checkedBy: null, plans, mailed: new Set() }
}

function newPlan({ caseId, amberAt, dueAt, recipients }: CaseRecipients): CasePlan {
  return {
    caseId,
    amberAt,
    dueAt,
    recipients,
    status: 'drafted',
    sentAt: null,
    version: 0,
    sentTo: new Set(),
    laidOut: null,
    libraryItemId: null,
    opened: [],
    warned: new Set(),
  }
}

function withPlan(state: Circulation, event: OfPlan): Circulation {
  const plan = state.plans.get(event.caseId)
  if (!plan) return state
  const plans = new Map(state.plans).set(event.caseId, { ...plan, ...changed(plan, event) })
  return { ...state, plans, checkedBy: changesTheList[event.type] ? null : state.checkedBy }
}

/** After these the first person must look again, so that the second sends what the first saw. */
const changesTheList: Record<OfPlan['type'], boolean> = {
  'plan-held': true,
  'plan-unheld': true,
  'recipient-removed': true,
  'recipient-added': true,
  'plan-withdrawn': true,
  'plan-sent': false,
  'plan-filed': false,
  'plan-opened': false,
  'clock-warned': false,
}

function changed(plan: CasePlan, event: OfPlan): Partial<CasePlan> {
  switch (event.type) {
    case 'plan-held':
      return { status: 'held' }
    case 'plan-unheld':
      return { status: 'drafted', sentAt: null, sentTo: new Set() }
    case 'recipient-removed':
      return { recipients: plan.recipients.filter(({ personId }) => personId !== event.personId) }
    case 'recipient-added':
      return { recipients: [...plan.recipients, event.recipient] }
    case 'plan-sent': {
      const sentTo = new Set([...plan.sentTo, ...event.recipients])
      const { version, personal } = event
      const copy = { version, laidOut: personal.laidOut, libraryItemId: null }
      return { status: 'sent', sentAt: plan.sentAt ?? event.at, sentTo, ...copy }
    }
    case 'plan-filed':
      return { libraryItemId: event.libraryItemId }
    case 'plan-opened': {
      const { personId, at, version } = event
      return { opened: [...plan.opened, { personId, at, version }] }
    }
    case 'plan-withdrawn':
      return { status: 'withdrawn' }
    case 'clock-warned':
      return { warned: new Set([...plan.warned, event.level]) }
  }
}
