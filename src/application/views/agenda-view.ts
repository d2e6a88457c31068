import type { CaseHeading } from '../../contracts/case-view.ts'
import type { AgendaEntry, MeetingView, Stub } from '../../contracts/views.ts'
import { isTheirs } from '../../domain/actions/action-status.ts'
import type { Case, Party } from '../../domain/cases/case.ts'
import { wasSentSince } from '../../domain/circulation/decide-delivery.ts'
import type { CaseId } from '../../domain/ids.ts'
import { likelyTurn } from '../../domain/meeting/likely-turn.ts'
import { openCasesWait } from '../../domain/meeting/open-cases-wait.ts'
import { timeFacts } from '../../domain/meeting/slot-clock.ts'
import { headingOf } from './heading.ts'
import { keptFor } from './kept.ts'
import { knownForecast, knownMeeting } from './known-meeting.ts'
import { personName } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** The agenda as one person may know it: a case that they must not know of is in no entry, no count and no time. */
export function agendaView(scene: Scene, sight: Sight): Agenda {
  const { agenda, hearings } = scene.meeting
  const known = [...new Set([...agenda.map(({ caseId }) => caseId), ...hearings.keys()])].filter(sight.knowsOf)
  return shownAgenda({ controls: sight.controls, known, named: known.filter(sight.names) }, scene)
}

type Agenda = Pick<MeetingView, 'agenda' | 'projectedFinish'>
type AgendaAccess = { controls: boolean; known: readonly CaseId[]; named: readonly CaseId[] }

const shownAgenda = keptFor((access: AgendaAccess, scene: Scene): Agenda => {
  const { controls } = access
  const sight = among(access)
  const known = knownMeeting(scene, sight)
  const times = controls ? knownForecast(scene, known) : null
  const agenda = known.agenda.map((item) => {
    const found = times?.cases.find((each) => each.caseId === item.caseId)
    return {
      ...shownHeading(scene, sight, item.caseId),
      status: known.hearings.get(item.caseId)?.status ?? 'waiting',
      slotSeconds: item.slotSeconds,
      forecast: found ? { from: found.from, to: found.to } : null,
      deferred: controls && sight.names(item.caseId) ? deferredOf(scene, item.caseId) : null,
      ...(controls && heardApart(scene, item.caseId)),
    }
  })
  return { agenda, projectedFinish: times && scene.meeting.status !== 'ended' ? times.projectedFinish : null }
})

function among({ known, named }: AgendaAccess): Pick<Sight, 'knowsOf' | 'names'> {
  const knows = new Set(known)
  const names = new Set(named)
  return { knowsOf: (caseId) => knows.has(caseId), names: (caseId) => names.has(caseId) }
}

/** A closed panel is heard behind the open cases, so that no gap shows; its clause while any of them waits (R053). */
function heardApart({ meeting, cases, profile }: Scene, caseId: CaseId): { heardApart?: string } {
  const isClosed = cases.get(caseId)?.panel.kind === 'closed'
  return isClosed && openCasesWait(meeting, { caseId, cases }) ? { heardApart: profile.closedPanel.clause } : {}
}

/** A case's number, with its first names for those who may see them. */
export function shownHeading(scene: Scene, sight: Pick<Sight, 'names'>, caseId: CaseId): CaseHeading {
  const heading = headingOf(scene, caseId)
  return sight.names(caseId) ? heading : { ...heading, victim: '', perpetrator: '' }
}

/** When somebody who was invited for one case alone is likely to be asked in (R015, R168). */
export function likelyTurnView({ meeting, cases, profile }: Scene, sight: Sight): Pick<MeetingView, 'likelyTurn'> {
  const { personId } = sight
  const closed = [...cases.values()].filter(({ panel }) => panel.kind === 'closed').map(({ caseId }) => caseId)
  const given = { personId, facts: timeFacts(profile), closed: new Set(closed) }
  const turn = sight.actor ? likelyTurn(meeting, given) : null
  return turn && sight.knowsOf(turn.caseId) ? { likelyTurn: turn } : {}
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
      return found ? [stubOf(found)] : []
    })
}

/** After the end a stub is only for those who still have something to do about its case: its plan to open, for one. */
function isAsked({ meeting, actions, circulation, directory }: Scene, sight: Sight, caseId: CaseId): boolean {
  if (!sight.mayAnswerStub(caseId)) return false
  if (meeting.status !== 'ended' || sight.controls || sight.sends) return true
  const ofCase = actions.filter((action) => action.caseId === caseId)
  const plan = circulation?.plans.get(caseId)
  const person = directory.people.get(sight.personId)
  if (plan?.sentTo.has(sight.personId) && person && !wasSentSince(plan, person)) return true
  const { actor } = sight
  return actor !== null && ofCase.some((action) => isTheirs(action, actor))
}

/** Where her address is confidential not even the half of its postcode stands on a stub (H41). */
export function stubOf({ referral, caseId }: Case): Stub {
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
