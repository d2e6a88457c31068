import type { AreaRole } from '../area-rules.ts'
import type { ActionId, CaseId, MeetingId, PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'

type Known = { at: Instant; by: PersonId; enteredBy: PersonId; caseId: CaseId; clause: string }

/** What becomes true of a case once it has been heard, beside its actions. */
export type AfterHearingEvent =
  /** These actions are not done, and the case may be complete all the same (R128, Cornwall 8.3). */
  | (Known & { type: 'exceptions-signed'; actionIds: readonly ActionId[]; personal: { reason: string } })
  | (Known & { type: 'case-completed'; exceptions: readonly ActionId[] })
  /** A new incident soon after the hearing: those who attended it are told, and it is not heard again (R138). */
  | (Known & {
      type: 'incident-shared'
      meetingId: MeetingId
      recipients: readonly PersonId[]
      personal: { text: string }
    })
  | (Known & { type: 'disagreement-recorded'; disagreementId: string; personal: { about: string } })
  | (Known & { type: 'disagreement-taken'; disagreementId: string; to: AreaRole; personal: { said: string } })
  | (Known & { type: 'disagreement-settled'; disagreementId: string; personal: { how: string } })

/** A disagreement about a case, with everyone to whom it was taken, and how it was settled (R106). */
export type Disagreement = {
  disagreementId: string
  at: Instant
  by: PersonId
  about: string
  taken: readonly { at: Instant; by: PersonId; to: AreaRole; said: string }[]
  settled: { at: Instant; by: PersonId; how: string } | null
}

/** What a case knows of all this. */
export type AfterHearing = {
  signedExceptions: ReadonlyMap<ActionId, { by: PersonId; reason: string }>
  completed: { at: Instant; by: PersonId; exceptions: readonly ActionId[] } | null
  incidents: readonly {
    at: Instant
    by: PersonId
    meetingId: MeetingId
    recipients: readonly PersonId[]
    text: string
  }[]
  disagreements: readonly Disagreement[]
}

/** A case of which nothing of the kind is known. */
export const nothingAfter: AfterHearing = {
  signedExceptions: new Map(),
  completed: null,
  incidents: [],
  disagreements: [],
}

const ofAfterHearing: Record<AfterHearingEvent['type'], true> = {
  'exceptions-signed': true,
  'case-completed': true,
  'incident-shared': true,
  'disagreement-recorded': true,
  'disagreement-taken': true,
  'disagreement-settled': true,
}

/** True for an event that `evolveAfterHearing` knows. */
export function isAfterHearing<Event extends { type: string }>(
  event: Event,
): event is Extract<Event, AfterHearingEvent> {
  return event.type in ofAfterHearing
}

/** What is known after the hearing once one more event is. */
export function evolveAfterHearing(state: AfterHearing, event: AfterHearingEvent): Partial<AfterHearing> {
  switch (event.type) {
    case 'exceptions-signed': {
      const signed = event.actionIds.map((id) => [id, { by: event.by, reason: event.personal.reason }] as const)
      return { signedExceptions: new Map([...state.signedExceptions, ...signed]) }
    }
    case 'case-completed':
      return { completed: { at: event.at, by: event.by, exceptions: event.exceptions } }
    case 'incident-shared': {
      const { at, by, meetingId, recipients, personal } = event
      return { incidents: [...state.incidents, { at, by, meetingId, recipients, text: personal.text }] }
    }
    case 'disagreement-recorded':
      return { disagreements: [...state.disagreements, begun(event)] }
    case 'disagreement-taken': {
      const { at, by, to, personal } = event
      return withDisagreement(state, event, (each) => ({ taken: [...each.taken, { at, by, to, said: personal.said }] }))
    }
    case 'disagreement-settled': {
      const { at, by, personal } = event
      return withDisagreement(state, event, () => ({ settled: { at, by, how: personal.how } }))
    }
  }
}

function begun(event: Extract<AfterHearingEvent, { type: 'disagreement-recorded' }>): Disagreement {
  const { disagreementId, at, by, personal } = event
  return { disagreementId, at, by, about: personal.about, taken: [], settled: null }
}

function withDisagreement(
  { disagreements }: AfterHearing,
  { disagreementId }: { disagreementId: string },
  change: (found: Disagreement) => Partial<Disagreement>,
): Partial<AfterHearing> {
  return {
    disagreements: disagreements.map((each) =>
      each.disagreementId === disagreementId ? { ...each, ...change(each) } : each,
    ),
  }
}
