import { caseRow, caseRowWithSafeContact, type CaseRow, type SafeContactCells } from '../../contracts/exports.ts'
import { mayReadSafeContact } from '../../domain/access.ts'
import { isLive } from '../../domain/actions/action-status.ts'
import { answered } from '../../domain/area-profile.ts'
import type { Case } from '../../domain/cases/case.ts'
import { refusedWords, safeOf } from '../../domain/cases/safe-address.ts'
import type { PersonId } from '../../domain/ids.ts'
import { slotSpent } from '../../domain/meeting/slot-clock.ts'
import { londonDate, type Instant } from '../../domain/time.ts'
import type { Refused } from '../caseroom.ts'
import { columnsOf, sheetOf, type Sheet } from '../sheet.ts'
import { agencyOf, personName } from '../views/names.ts'
import type { Scene } from '../views/scene.ts'

/** Each case on a line, by its reference: no name of a party and no whereabouts (R119). */
export function casesSheet(scene: Scene, cases: readonly Case[]): Sheet {
  return sheetOf('cases', { columns: columnsOf(caseRow), rows: cases.map((caseFile) => rowOf(scene, caseFile)) })
}

/**
 * The same with whereabouts and safe contact, for somebody who may read them of every one of these cases; refused whole
 * as `role-not-allowed` where there is one of which they may not (V4). The reason outlives the cases, and repeats none
 * of it (H41).
 */
export function casesSheetWithSafeContact(
  scene: Scene,
  cases: readonly Case[],
  { who, because }: { who: PersonId; because: string },
): Sheet | Refused {
  const { directory, meeting, profile } = scene
  const asking = { who, directory, meeting, profile, ownsActionThatNeedsIt: false }
  const refused = cases.some((caseFile) => !('granted' in mayReadSafeContact({ ...asking, caseFile })))
  if (refused) return { refusal: { code: 'role-not-allowed' } }
  const repeated = cases.map(({ referral }) => refusedWords(safeOf(referral), [because])).find(Boolean)
  if (repeated) return repeated
  const rows = cases.map((caseFile) => ({ ...rowOf(scene, caseFile), ...safeContactOf(caseFile) }))
  return sheetOf('cases', { columns: columnsOf(caseRowWithSafeContact), rows })
}

function rowOf(scene: Scene, { caseId, referral, referringAgencyId, heardAt, lead, completed }: Case): CaseRow {
  const { meeting, directory, profile, at } = scene
  const hearing = meeting.hearings.get(caseId)
  const plan = scene.circulation?.plans.get(caseId)
  const actions = scene.actions.filter(
    (action) => action.caseId === caseId && action.status !== 'draft' && action.status !== 'withdrawn',
  )
  return {
    reference: referral.reference,
    number: meeting.agenda.find((item) => item.caseId === caseId)?.number ?? 0,
    meeting: londonDate(meeting.startsAt),
    agency: agencyOf(directory, referringAgencyId),
    received: referral.received,
    grounds: referral.grounds,
    hearings: heardAt.length,
    chair: personName(directory, hearing?.chairedBy ?? null),
    minutes: hearing?.slot ? Math.round(slotSpent(hearing.slot, at) / 60) : 0,
    lead: lead ? agencyOf(directory, lead) : '',
    agreed: actions.length,
    open: actions.filter(isLive).length,
    sent: dayOf(plan?.sentAt ?? null),
    version: plan?.sentAt ? plan.version : 0,
    complete: dayOf(completed?.at ?? null),
    marking: answered(profile.marking, 'OFFICIAL-SENSITIVE'),
  }
}

function safeContactOf({ referral: { safe } }: Case): SafeContactCells {
  return {
    address: safe.currentAddress,
    confidential: safe.addressConfidential ? 'yes' : 'no',
    safe: safe.safeContact,
    unsafe: safe.notSafeContact,
  }
}

function dayOf(at: Instant | null): string {
  return at === null ? '' : londonDate(at)
}
