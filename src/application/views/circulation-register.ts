import type { PlanView, SendingView, WithdrawalView } from '../../contracts/circulation-view.ts'
import type { CasePlan } from '../../domain/circulation/circulation.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { PersonId } from '../../domain/ids.ts'
import { isBefore } from '../../domain/time.ts'
import { personName, personRef } from './names.ts'

/** Every sending of a plan: who was given which version, by whom, and when they opened it. */
export function registerOf(directory: Directory, plan: CasePlan): readonly SendingView[] {
  return plan.sendings.map(({ version, at, by, checkedBy, late, alone, recipients, reasons }) => ({
    version,
    at,
    by: personName(directory, by),
    checkedBy: personName(directory, checkedBy),
    late,
    alone: alone ?? '',
    to: recipients.map((personId) => ({
      ...personRef(directory, personId),
      reason: reasons[personId] ?? '',
      ...openings(plan, personId, version),
    })),
  }))
}

/** Every withdrawal, with those who had opened that version by then: they may have a copy. */
export function withdrawalsOf(directory: Directory, plan: CasePlan): readonly WithdrawalView[] {
  return plan.withdrawals.map(({ version, at, by, reason }) => {
    const before = plan.opened.filter((each) => each.version === version && !isBefore(at, each.at))
    const opened = [...new Set(before.map(({ personId }) => personId))].map((who) => personName(directory, who))
    return { version, at, by: personName(directory, by), reason, opened }
  })
}

/** Who may open a record copy in the library now, of whatever version, and to whom it could not be given there. */
export function copyReadersOf(directory: Directory, { copies }: CasePlan): PlanView['copyReaders'] {
  const named = (people: readonly PersonId[]) => [...new Set(people)].map((each) => personName(directory, each))
  const all = [...copies.values()]
  return {
    given: named(all.flatMap(({ readers }) => readers)),
    elsewhere: named(all.flatMap(({ elsewhere }) => elsewhere)),
  }
}

function openings(
  { opened }: CasePlan,
  personId: PersonId,
  version: number,
): { openedAt: string | null; times: number } {
  const theirs = opened.filter((each) => each.personId === personId && each.version === version)
  return { openedAt: theirs[0]?.at ?? null, times: theirs.length }
}
