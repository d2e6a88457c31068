import type { MeetingView } from '../../contracts/views.ts'
import { isLetInFor, takesOn } from '../../domain/actions/action-owner.ts'
import { answered } from '../../domain/area-profile.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { PersonId } from '../../domain/ids.ts'
import { actionView } from './action-view.ts'
import { agendaView, stubsFor } from './agenda-view.ts'
import { changesView } from './changes-view.ts'
import { circulationView } from './circulation-view.ts'
import { currentCase } from './current-case.ts'
import { deskView } from './desk-view.ts'
import { kept } from './kept.ts'
import { listView } from './list-view.ts'
import { agencyRefs, agencyOf, personRef } from './names.ts'
import { awayView } from './placed.ts'
import { privateNotesView } from './private-notes.ts'
import { referralsView } from './referral-view.ts'
import { roomRules } from './room-rules.ts'
import { roomView } from './room-view.ts'
import { runningView } from './running-view.ts'
import type { Scene } from './scene.ts'
import { sightOf } from './sight.ts'
import type { Sight } from './sight.ts'
import { statementView } from './statement-view.ts'
import { tellingView } from './telling-view.ts'

/** All that one person may see of a meeting now, and nothing else: what is withheld is not in it. */
export function meetingView(scene: Scene, personId: PersonId): MeetingView {
  const sight = sightOf(scene, personId)
  return {
    meetingVersion: (sight.controls || sight.desk) && knowsAll(scene, sight) ? scene.meetingVersion : null,
    ...headOf(scene),
    me: meOf(scene, sight),
    statement: statementView(scene, sight),
    rules: roomRules(scene.profile),
    stubs: stubsFor(scene, sight),
    ...agendaView(scene, sight),
    outstanding: outstandingView(scene, sight),
    current: currentCase(scene, sight),
    changes: changesView(scene, sight),
    telling: tellingView(scene, sight),
    referrals: referralsView(scene, sight),
    ...listView(scene, sight),
    ...privateNotesView(scene, sight),
    room: roomView(scene, sight),
    ...runningView(scene, sight),
    agencies: agenciesFor(scene, sight),
    actions: actionsView(scene, sight),
    desk: deskView(scene, sight),
    circulation: circulationView(scene, sight),
    people: peopleOf(scene, sight),
  }
}

/** The same for everybody. */
const headOf = kept((scene: Scene) => {
  const { meeting, profile, directory } = scene
  return {
    now: scene.at,
    rehearsal: scene.rehearsal,
    meetingId: meeting.meetingId,
    area: profile.name,
    marking: answered(profile.marking, 'OFFICIAL-SENSITIVE'),
    terms: profile.terms,
    status: meeting.status,
    startsAt: meeting.startsAt,
    bookedMinutes: meeting.bookedMinutes,
    openedAt: meeting.openedAt,
    endedAt: meeting.endedAt,
    chairing: personRef(directory, meeting.chairing),
  }
})

function actionsView(scene: Scene, sight: Sight): MeetingView['actions'] {
  return scene.actions
    .filter((action) => action.status !== 'withdrawn' && sight.readsAction(action))
    .map((action) => actionView(scene, sight, action))
}

/** Who is here is for those who run the meeting: to anyone else a coming or a going would show in the stream (H42). */
function agenciesFor(scene: Scene, { controls, desk }: Sight): MeetingView['agencies'] {
  const agencies = agencyRefs(scene)
  if (controls || desk) return agencies
  return withoutComings(agencies)
}

const withoutComings = kept((agencies: MeetingView['agencies']): MeetingView['agencies'] =>
  agencies.map((agency) => ({ ...agency, missing: false, present: [], deputies: [] })),
)

/** Who is who, for anyone whom the directory holds. */
function peopleOf({ directory, meeting }: Scene, sight: Sight): MeetingView['people'] {
  if (!sight.actor) return []
  const all = everyone(directory)
  if (meeting.admitted.size === 0 || !(sight.controls || sight.desk)) return all
  const caseIds = meeting.agenda.map(({ caseId }) => caseId).filter((caseId) => sight.reads(caseId))
  return all.map((person) => {
    const personId = person.personId as PersonId
    const letInFor = caseIds.filter((caseId) => isLetInFor(meeting, { personId, caseId }))
    return letInFor.length > 0 ? { ...person, letInFor } : person
  })
}

const everyone = kept((directory: Directory): MeetingView['people'] => {
  const active = [...directory.people.values()].filter((person) => person.active)
  return active.map((person) => ({
    ...personRef(directory, person.personId),
    ...(takesOn(directory, person) && { speaks: true }),
  }))
})

/** To anybody else it would tell when a case that they must not know of is heard. */
function knowsAll({ meeting }: Scene, sight: Sight): boolean {
  return meeting.agenda.every(({ caseId }) => sight.knowsOf(caseId))
}

function meOf(scene: Scene, sight: Sight): MeetingView['me'] {
  const person = scene.directory.people.get(sight.personId)
  return {
    personId: sight.personId,
    name: person?.name ?? '',
    agencyId: sight.actor?.agencyId ?? '',
    agency: agencyOf(scene.directory, person?.agencyId ?? null),
    role: sight.role,
    chairing: scene.meeting.chairing === sight.personId,
    controls: sight.controls,
    desk: sight.desk,
    present: scene.meeting.present.has(sight.personId),
    ...awayView(scene, sight),
  }
}

function outstandingView(scene: Scene, sight: Sight): MeetingView['outstanding'] {
  const { reviewed, finishedAt } = scene.meeting.outstanding
  const actions = scene.outstanding.filter((action) => sight.readsOutstanding(action))
  return {
    finishedAt,
    actions: actions.map((action) => ({
      ...actionView(scene, sight, action),
      reviewed: reviewed.has(action.actionId),
    })),
  }
}
