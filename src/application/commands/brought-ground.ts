import type { Actor } from '../../domain/actor.ts'
import { mayPrepare, mayReadReferral } from '../../domain/intake/may-prepare.ts'
import type { CaseId } from '../../domain/ids.ts'
import { casesBrought } from '../cases-of-meeting.ts'
import type { Given, Outcome } from '../write/outcome.ts'
import { asActor } from './actor-for.ts'
import { no, onMeeting } from './meeting-ground.ts'
import type { CaseGround } from './meeting-ground.ts'

/** A case with the meeting that it was brought for, on its agenda or not yet, and who prepares it. */
export type BroughtGround = Pick<CaseGround, 'meeting' | 'directory' | 'found' | 'theCase'> & {
  actor: Actor
  at: string
}

/**
 * Loads both, for whoever prepares this meeting, and in an open one has agreed to its statement; to anyone else there
 * is no such case (R055).
 */
export async function onBrought(
  given: Given,
  of: { meetingId: string; caseId: string },
  decide: (ground: BroughtGround) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  return onMeeting(given, of.meetingId, async (ground) => {
    const caseId = of.caseId as CaseId
    const found = await given.world.case(caseId)
    const { meeting, directory } = ground
    const isTheirs = meeting.hearings.has(caseId) || (await casesBrought(given.world, meeting)).has(caseId)
    const theCase = found.state
    if (!theCase || !isTheirs) return no('no-such-case')
    const may = meeting.status === 'planned' ? mayPrepare : mayReadReferral
    const access = may({ who: given.who, directory, meeting, caseFile: theCase, profile: given.profile })
    if ('refusal' in access) return no('no-such-case')
    return asActor(given, ground, (actor) => decide({ meeting, directory, found, theCase, actor, at: given.at }))
  })
}
