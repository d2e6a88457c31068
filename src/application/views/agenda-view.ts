import type { AgendaEntry, Stub } from '../../contracts/views.ts'
import { isTheirs } from '../../domain/actions/action-status.ts'
import type { Case, Party } from '../../domain/cases/case.ts'
import type { CaseId } from '../../domain/ids.ts'
import { forecast, timeFacts } from '../../domain/meeting/slot-clock.ts'
import { headingOf } from './heading.ts'
import { knownMeeting } from './known-meeting.ts'
import { personName } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** The agenda as one person may know it: a case that they must not know of is in no entry, no count and no time. */
export function agendaView(
  scene: Scene,
  sight: Sight,
): { agenda: readonly AgendaEntry[]; projectedFinish: string | null } {
  const known = knownMeeting(scene, sight)
  const times = forecast(known, { now: scene.at, facts: timeFacts(scene.profile) })
  const agenda = known.agenda.map((item) => {
    const named = sight.names(item.caseId)
    const heading = headingOf(scene, item.caseId)
    const found = times.cases.find((each) => each.caseId === item.caseId)
    return {
      ...heading,
      victim: named ? heading.victim : '',
      perpetrator: named ? heading.perpetrator : '',
      status: known.hearings.get(item.caseId)?.status ?? 'waiting',
      slotSeconds: item.slotSeconds,
      forecast: sight.controls && found ? { from: found.from, to: found.to } : null,
      deferred: sight.controls && named ? deferredOf(scene, item.caseId) : null,
    }
  })
  return { agenda, projectedFinish: sight.controls && scene.meeting.status !== 'ended' ? times.projectedFinish : null }
}

function deferredOf({ cases, meeting, directory }: Scene, caseId: CaseId): AgendaEntry['deferred'] {
  const deferrals = cases.get(caseId)?.deferrals.filter((each) => each.meetingId === meeting.meetingId) ?? []
  const last = meeting.hearings.get(caseId)?.status === 'off' ? deferrals.at(-1) : undefined
  if (!last) return null
  const { newDate, reason, withinLimit } = last
  return { newDate, reason, withinLimit, decidedBy: personName(directory, last.decidedBy) }
}

/** The stubs that this person has still to answer (capability 2). */
export function stubsFor(scene: Scene, sight: Sight): readonly Stub[] {
  const listed = scene.meeting.agenda.map((item) => item.caseId)
  const lookedBackAt = scene.outstanding.map((action) => action.caseId)
  return [...new Set([...listed, ...lookedBackAt])]
    .filter((caseId) => isAsked(scene, sight, caseId))
    .flatMap((caseId) => {
      const found = scene.cases.get(caseId)
      return found ? [stubOf(found, caseId)] : []
    })
}

/** After the end a stub is only for those who still have something to do about its case. */
function isAsked({ meeting, actions }: Scene, sight: Sight, caseId: CaseId): boolean {
  const { actor } = sight
  if (!sight.mayAnswerStub(caseId)) return false
  if (meeting.status !== 'ended' || sight.controls || sight.sends) return true
  return actions.some((action) => action.caseId === caseId && actor !== null && isTheirs(action, actor))
}

/** Where her address is confidential not even the half of its postcode stands on a stub (H41). */
function stubOf({ referral }: Case, caseId: CaseId): Stub {
  const hidden = referral.safe.addressConfidential
  const victim = { ...stubPerson(referral.victim), ...(hidden && { area: '' }) }
  const people = [victim, ...[referral.perpetrator, ...referral.otherPerpetrators].map(stubPerson)]
  return { caseId, people }
}

/** The first half of a postcode, also where the file wrote both halves as one; nothing of what is no postcode. */
const outward = /^[a-z]{1,2}\d[a-z\d]?(?=\s*(?:\d[a-z]{2})?$)/i

function stubPerson(party: Party): Stub['people'][number] {
  const initials = `${party.firstName.slice(0, 1)}${party.lastName.slice(0, 1)}`
  return { initials, year: party.born?.slice(0, 4) ?? '', area: outward.exec(party.postcode.trim())?.[0] ?? '' }
}
