import type { AgencyAnswerView } from '../../contracts/case-view.ts'
import type { Case } from '../../domain/cases/case.ts'
import { agenciesSpokenFor } from '../../domain/directory/agencies.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { AgencyId } from '../../domain/ids.ts'
import type { Hearing, Meeting } from '../../domain/meeting/meeting.ts'
import { assumedSilence } from '../due/assumed-silence.ts'
import { agenciesAtTable } from '../people-of-agency.ts'
import { kept } from './kept.ts'
import type { Scene } from './scene.ts'

/** A case and how it is being heard. */
export type OpenCase = { heard: Case; hearing: Hearing }

/**
 * What each agency at the table answered on the open case. Who is here is for those who run the meeting, since to
 * others a leaving would show in the stream (H42); and an update that was not read out, for those who read it out
 * (R069).
 */
export function answersView(
  scene: Scene,
  { controls }: { controls: boolean },
  { heard, hearing }: OpenCase,
): readonly AgencyAnswerView[] {
  const isAssumed = controls ? assumedSilence(scene.profile, scene.directory) : () => false
  const spokenFor = agenciesHere(scene)
  return agenciesAtTable(scene.directory).map(({ agencyId, name }) => {
    const here = spokenFor.has(agencyId)
    const answer = hearing.answers.get(agencyId) ?? null
    const update = updateOf(scene, { heard, hearing }, agencyId)
    const assumed = isAssumed({ agencyId, here, updated: update !== null, answer })
    const shown = update && !controls && !update.read ? { ...update, text: '' } : update
    return { agencyId, agency: name, present: controls && here, answer, update: shown, assumed }
  })
}

/** The written update of an agency, read out or not. */
export function updateOf(
  { meeting }: Scene,
  { heard, hearing }: OpenCase,
  agencyId: AgencyId,
): AgencyAnswerView['update'] {
  const updates = heard.updates.filter((each) => each.meetingId === meeting.meetingId)
  const update = updates.findLast((each) => each.agencyId === agencyId)
  if (!update) return null
  const { knowledge, receivedAt, text } = update
  const read = hearing.updatesRead.has(agencyId)
  return { text, knowledge, receivedAt, read, deferred: hearing.updatesDeferred.has(agencyId) }
}

/** The agencies for which somebody in the room speaks. */
export function agenciesHere({ directory, meeting }: Scene): ReadonlySet<AgencyId> {
  return speakingAmong(directory.people, meeting.present)
}

const speakingAmong = kept((people: Directory['people'], here: Meeting['present']): ReadonlySet<AgencyId> =>
  agenciesSpokenFor(people, here.keys()),
)
