import type { DeskView } from '../../contracts/views.ts'
import { speaksForAgency } from '../../domain/actor.ts'
import type { Case } from '../../domain/cases/case.ts'
import { isAmong } from '../../domain/cases/who-decides.ts'
import { alsoTold } from '../../domain/cases/also-told.ts'
import type { PersonId } from '../../domain/ids.ts'
import { corePartners } from '../../domain/directory/agencies.ts'
import { trainingOf } from '../../domain/directory/training.ts'
import { hasAgreed } from '../../domain/meeting/decide-opening.ts'
import { agendaCapacity } from '../../domain/meeting/agenda-capacity.ts'
import { timeFacts } from '../../domain/meeting/slot-clock.ts'
import { todayIn } from './age.ts'
import { headingOf } from './heading.ts'
import { knownMeeting } from './known-meeting.ts'
import { agencyOf, agencyRefs, personName, personRef } from './names.ts'
import { placedOf } from './placed.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/**
 * The coordinator's desk: cases not listed yet, capacity, people, agencies, and the questions that wait for a person.
 */
export function deskView(scene: Scene, sight: Sight): DeskView | null {
  const toDecide = connectionsToDecide(scene, sight)
  const panels = [...scene.cases.keys()].filter((caseId) => sight.decidesPanel(caseId))
  if (!sight.desk && toDecide.length === 0 && panels.length === 0) return null
  const { meeting, directory, profile } = scene
  const brought = scene.brought
  const listed = new Set(meeting.agenda.map((item) => item.caseId))
  const unlisted = [...scene.cases.values()].filter(
    (each) =>
      !listed.has(each.caseId) &&
      brought.has(each.caseId) &&
      (sight.knowsOf(each.caseId) || sight.decidesPanel(each.caseId)),
  )
  return {
    unlisted: unlisted.map((each) => ({
      ...headingOf(scene, each.caseId),
      ...(hasToAgree(scene, sight) && { victim: '', perpetrator: '' }),
      children: each.referral.children.length,
      heldForDecision: each.panel.kind === 'undecided',
      ...(sight.decidesPanel(each.caseId) && proposedOf(each, profile)),
    })),
    capacity: agendaCapacity(knownMeeting(scene, sight), timeFacts(profile)),
    people: peopleOf(scene),
    agencies: agencyRefs(scene),
    coreQuestion: corePartners(directory, profile.core).asks ? { clause: profile.core.clause, local: false } : null,
    connections: toDecide,
    agendaPostedAt: meeting.agendaPostedAt,
    lateTodayActions: lateToday(scene, sight),
  }
}

function proposedOf({ panel }: Case, { closedPanel }: Scene['profile']) {
  if (panel.kind !== 'undecided') return {}
  const { ground } = panel
  return { proposed: { ground, named: isAmong(ground, closedPanel.value), clause: closedPanel.clause } }
}

/** Everyone of the directory, with what the desk looks at before they are let in (R015, R016, R017, R020). */
function peopleOf(scene: Scene): DeskView['people'] {
  const { directory, meeting, profile } = scene
  const { training: rule } = profile
  const today = todayIn(scene)
  const active = [...directory.people.values()].filter((person) => person.active)
  return active.map((person) => {
    const admitted = meeting.admitted.get(person.personId)
    const asked = speaksForAgency(person.role) && !admitted
    const { state } = trainingOf(person, { rule, today })
    const warns = asked && (state === 'missing' || state === 'lapsed')
    return {
      ...personRef(directory, person.personId),
      role: person.role,
      approved: person.approved || admitted !== undefined,
      signed: directory.agencies.get(person.agencyId)?.signed ?? false,
      training: warns ? { state, clause: rule.clause } : null,
      briefedBy: personName(directory, admitted?.briefedBy ?? null),
      ...placedOf(scene, person.personId),
    }
  })
}

/** Actions marked today that nobody has accepted, by case and action. */
function lateToday(scene: Scene, sight: Sight): DeskView['lateTodayActions'] {
  const { directory, actions } = scene
  return actions
    .filter((action) => action.raised.size > 0 && action.status === 'agreed' && sight.readsAction(action))
    .map(({ caseId, number, personId, agencyId }) => {
      const owner = personId ? personName(directory, personId) : agencyOf(directory, agencyId)
      return `${headingOf(scene, caseId).number ?? ''}.${number}: ${owner}`
    })
}

/** Who said *possibly*, for the one who decides it, and never about that person themselves. */
function connectionsToDecide(scene: Scene, sight: Sight): DeskView['connections'] {
  return [...scene.cases.values()].flatMap((each) =>
    [...each.connections]
      .filter(
        ([personId, { answer, decision }]) =>
          answer === 'possibly' && decision === null && sight.decidesConnection(each.caseId, personId),
      )
      .map(([personId]) => ({
        caseId: each.caseId,
        number: headingOf(scene, each.caseId).number,
        person: personRef(scene.directory, personId),
        ...alsoToldOf(scene, personId),
      })),
  )
}

function alsoToldOf({ directory, meeting, profile }: Scene, about: PersonId) {
  const { people, byHand } = alsoTold(about, { directory, meeting, profile })
  if (people.length === 0 && byHand.length === 0) return {}
  return { alsoTold: { told: people.length > 0, byHand, clause: profile.connections.clause } }
}

/** From the opening on, nobody reads a name before they have agreed, the desk included. */
function hasToAgree({ meeting, directory }: Scene, { personId }: Sight): boolean {
  const { status, statement } = meeting
  const since = directory.people.get(personId)?.accountSince
  return status !== 'planned' && !(statement && hasAgreed(meeting, { personId, version: statement.version, since }))
}
