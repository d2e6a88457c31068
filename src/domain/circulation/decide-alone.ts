import type { CaseId, PersonId } from '../ids.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import { isBefore, plusSeconds } from '../time.ts'
import type { Circulation, CirculationEvent } from './circulation.ts'
import { toLookAt } from './decide-check.ts'
import { maySend } from './decide-lists.ts'
import { isApproved, sendings, type SendCirculation } from './decide-sending.ts'
import type { Waiting } from './first-look.ts'

export type SendAlone = Omit<SendCirculation, 'reasons'> & {
  reason: string
  /** To whom each case's plan went last time. */
  lastTime: ReadonlyMap<CaseId, ReadonlySet<PersonId>>
}

/**
 * Where nobody else is free and the time of a plan is nearly over, one person may send it, with a reason, where the
 * profile lets them: to those alone who got it last time too and have no flag. Everyone else waits for two.
 */
export function decideSendAlone(state: Circulation | null, order: SendAlone): Decision<CirculationEvent> {
  const { actor, profile, reason } = order
  const { clause } = profile.circulation
  if (!maySend(actor, profile.circulation)) return refuse('role-not-allowed')
  if (!state) return refuse('circulation-not-drafted')
  const ready = mayGoAlone(state, order)
  if (ready.length === 0) return refuse('second-person-needed', { clause })
  if (!isApproved([actor.personId], order)) return refuse('chair-approval-needed', { clause })
  if (reason.trim() === '') return refuse('reason-missing')
  const repeated = ready.map(({ facts }) => refusedWords(safeOf(facts.caseFile.referral), [reason])).find(Boolean)
  return repeated ?? accept(...sendings(state, ready, { ...order, reasons: {}, alone: reason.trim() }))
}

/** The plans that one person may send alone now, each with those of last time's plan who have no flag. */
export function mayGoAlone(
  state: Circulation,
  order: Pick<SendAlone, 'actor' | 'facts' | 'profile' | 'lastTime' | 'at'>,
): readonly Waiting[] {
  const { value } = order.profile.circulation
  const alone = value === 'unanswered' ? undefined : value.alone
  if (!alone) return []
  return toLookAt(state, order).flatMap((each) => {
    const { caseId, dueAt, correcting } = each.plan
    if (dueAt === null || correcting || isBefore(order.at, plusSeconds(dueAt, -alone.hoursBefore * 60 * 60))) return []
    const before = order.lastTime.get(caseId)
    const recipients = each.recipients.filter(({ personId, flags }) => flags.length === 0 && before?.has(personId))
    return recipients.length === 0 ? [] : [{ ...each, recipients }]
  })
}
