import type { CaseId, PersonId } from '../ids.ts'
import type { CasePlan, CaseRecipients, Circulation, CirculationEvent } from './circulation.ts'

type Of<Type extends CirculationEvent['type']> = Extract<CirculationEvent, { type: Type }>
type OfPlan = Exclude<
  CirculationEvent,
  Of<'circulation-drafted' | 'circulation-checked' | 'recipient-mailed' | 'delivery-came-back' | 'delivery-tried-again'>
>

/** The circulation as one more event leaves it. Never refuses; an event that it does not know fails to compile. */
export function evolveCirculation(state: Circulation | null, event: CirculationEvent): Circulation {
  if (event.type === 'circulation-drafted') return drafted(event)
  if (state === null) throw new Error('A circulation begins with circulation-drafted.')
  if (event.type === 'circulation-checked') return checked(state, event)
  if (event.type === 'recipient-mailed') return mailed(state, event)
  if (event.type === 'delivery-came-back' || event.type === 'delivery-tried-again') return state
  return withPlan(state, event)
}

function drafted({ meetingId, startedAt, cases }: Of<'circulation-drafted'>): Circulation {
  const plans = new Map<CaseId, CasePlan>(cases.map((each) => [each.caseId, newPlan(each)]))
  return { meetingId, startedAt, plans, letters: new Map(), mailed: new Map() }
}

function newPlan({ caseId, amberAt, dueAt, recipients }: CaseRecipients): CasePlan {
  return {
    caseId,
    amberAt,
    dueAt,
    recipients,
    status: 'drafted',
    checkedBy: null,
    checkedAt: null,
    answers: new Map(),
    correcting: false,
    correction: '',
    sentAt: null,
    version: 0,
    sentTo: new Set(),
    had: new Set(),
    sendings: [],
    withdrawals: [],
    laidOut: null,
    libraryItemId: null,
    copies: new Map(),
    opened: [],
    warned: new Set(),
  }
}

function checked(state: Circulation, { by, at, caseIds, digests }: Of<'circulation-checked'>): Circulation {
  const looked = [...state.plans].map(([caseId, plan]) => {
    if (caseIds && !caseIds.includes(caseId)) return [caseId, plan] as const
    const checkedDigest = digests?.[caseId]
    return [caseId, { ...plan, checkedBy: by, checkedAt: at, ...(checkedDigest && { checkedDigest }) }] as const
  })
  return { ...state, plans: new Map(looked) }
}

function mailed(state: Circulation, { personId, at, letter = 1 }: Of<'recipient-mailed'>): Circulation {
  return { ...state, mailed: new Map(state.mailed).set(personId, { letter, at }) }
}

function withPlan(state: Circulation, event: OfPlan): Circulation {
  const plan = state.plans.get(event.caseId)
  if (!plan) return state
  const looked = changesThePlan[event.type] ? { checkedBy: null } : {}
  const plans = new Map(state.plans).set(event.caseId, { ...plan, ...looked, ...changed(plan, event) })
  return { ...state, plans, ...(event.type === 'plan-sent' && { letters: lettersAfter(state, event) }) }
}

/** After these the first person must look at this plan again, so that the second sends what the first saw. */
const changesThePlan: Record<OfPlan['type'], boolean> = {
  'plan-held': true,
  'plan-unheld': true,
  'recipient-removed': true,
  'recipient-added': true,
  'plan-withdrawn': true,
  'plan-correction-begun': true,
  'plan-sent': true,
  'flags-answered': false,
  'plan-filed': false,
  'copy-shared': false,
  'plan-opened': false,
  'clock-warned': false,
}

function changed(plan: CasePlan, event: OfPlan): Partial<CasePlan> {
  switch (event.type) {
    case 'plan-held':
      return { status: 'held' }
    case 'plan-unheld':
      return plan.status === 'withdrawn'
        ? { status: 'drafted', sentAt: null, sentTo: new Set(), laidOut: null }
        : { status: 'drafted' }
    case 'recipient-removed':
      return { recipients: plan.recipients.filter(({ personId }) => personId !== event.personId) }
    case 'recipient-added':
      return { recipients: [...plan.recipients, event.recipient] }
    case 'flags-answered':
      return { answers: new Map(event.personal.answers.map((each) => [each.personId, each])) }
    case 'plan-sent':
      return sent(plan, event)
    case 'plan-filed':
      return filed(plan, event)
    case 'copy-shared': {
      const { version, readers, elsewhere } = event
      const copy = plan.copies.get(version)
      return copy ? { copies: new Map(plan.copies).set(version, { ...copy, readers, elsewhere }) } : {}
    }
    case 'plan-opened': {
      const { personId, at, version } = event
      return { opened: [...plan.opened, { personId, at, version }] }
    }
    case 'plan-withdrawn': {
      const { at, by, personal } = event
      const withdrawal = { at, by, version: plan.version, reason: personal.reason }
      const over = { status: 'withdrawn', correcting: false, correction: '' } as const
      return { ...over, withdrawals: [...plan.withdrawals, withdrawal] }
    }
    case 'plan-correction-begun':
      return { status: 'drafted', correcting: true, correction: event.personal.reason }
    case 'clock-warned':
      return { warned: new Set([...plan.warned, event.level]) }
  }
}

function filed({ copies }: CasePlan, { version, libraryItemId }: Of<'plan-filed'>): Partial<CasePlan> {
  const copy = { readers: [], elsewhere: [], ...copies.get(version), itemId: libraryItemId }
  return { libraryItemId, copies: new Map(copies).set(version, copy) }
}

/** A further recipient gets what the others have; a corrected version is for those to whom it goes, and nobody else. */
function sent(plan: CasePlan, event: Of<'plan-sent'>): Partial<CasePlan> {
  const { version, at, by, checkedBy, recipients, personal } = event
  const anew = plan.correcting || plan.sentAt === null
  const record = { reasons: personal.reasons, late: event.late === true, alone: personal.alone ?? null }
  return {
    status: 'sent',
    correcting: false,
    correction: '',
    sentAt: anew ? at : plan.sentAt,
    version,
    sentTo: new Set(anew ? recipients : [...plan.sentTo, ...recipients]),
    had: new Set([...plan.had, ...recipients]),
    sendings: [...plan.sendings, { version, at, by, checkedBy, recipients, ...record }],
    laidOut: personal.laidOut ?? plan.laidOut,
    libraryItemId: version === plan.version ? plan.libraryItemId : null,
  }
}

function lettersAfter(
  { letters }: Circulation,
  { recipients, letters: said }: Of<'plan-sent'>,
): Circulation['letters'] {
  const first = recipients.map((personId) => [personId, Math.max(1, letters.get(personId) ?? 0)] as const)
  const due = said ? Object.entries(said).map(([personId, letter]) => [personId as PersonId, letter] as const) : first
  return new Map([...letters, ...due])
}
