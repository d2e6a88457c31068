import type { Case } from '../../domain/cases/case.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { RefusalCode } from '../../domain/refusal.ts'
import { whoMustNotHear } from '../../domain/cases/connection.ts'
import { casesBrought } from '../cases-of-meeting.ts'
import type { Given, Outcome } from '../write/outcome.ts'
import type { Loaded } from '../write/world.ts'

/** A meeting with what deciders ask about beside it. */
export type MeetingGround = { loaded: Loaded<Meeting | null>; meeting: Meeting; directory: Directory }
/** The same, with one case of it. */
export type CaseGround = MeetingGround & {
  found: Loaded<Case | null>
  theCase: Case
  mustNotHear: ReadonlySet<PersonId>
  closedPanel: boolean
}

/** Loads the meeting that a command names, or refuses `no-such-meeting`. */
export async function onMeeting(
  given: Given,
  meetingId: string,
  decide: (ground: MeetingGround) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const loaded = await given.world.meeting(meetingId as MeetingId)
  if (!loaded.state) return no('no-such-meeting')
  return decide({ loaded, meeting: loaded.state, directory: (await given.world.directory()).state })
}

/**
 * Loads the meeting and the case that a command names. A case that is not on this meeting, or that this person must
 * not know of, is refused in the same words: a connected person learns nothing by asking (Thurrock 10).
 */
export async function onCase(
  given: Given,
  of: { meetingId: string; caseId: string },
  decide: (ground: CaseGround) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  return onMeeting(given, of.meetingId, async (ground) => {
    const found = await given.world.case(of.caseId as CaseId)
    const listed = ground.meeting.agenda.some((item) => item.caseId === of.caseId)
    if (!found.state || !listed) return no('no-such-case')
    const barred = whoMustNotHear(found.state, ground.directory.people.keys())
    return decide({
      ...ground,
      found,
      theCase: found.state,
      mustNotHear: barred,
      closedPanel: found.state.panel.kind === 'closed',
    })
  })
}

/** Every case of a meeting's agenda or brought for it, for deciders that look at all of them. */
export async function casesAround(given: Given, meeting: Meeting): Promise<ReadonlyMap<CaseId, Case>> {
  const ids = new Set([...meeting.agenda.map((item) => item.caseId), ...(await casesBrought(given.world, meeting))])
  const loaded = await Promise.all([...ids].map((id) => given.world.case(id)))
  return new Map(loaded.flatMap(({ state }) => (state ? [[state.caseId, state] as const] : [])))
}

/** A refusal as an outcome. */
export function no(code: RefusalCode, about?: string): Outcome {
  return { refusal: about === undefined ? { code } : { code, about } }
}
