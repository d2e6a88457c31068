import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import type { ActionId, CaseId, MeetingId, PersonId, UnknownId } from '../../domain/ids.ts'
import { decideMoveCase, decidePostAgenda, decideSetAgenda } from '../../domain/meeting/decide-agenda.ts'
import type { AgendaFacts } from '../../domain/meeting/decide-agenda.ts'
import {
  decideAgreeToStatement,
  decideEndMeeting,
  decideFinishOutstanding,
  decideOpenMeeting,
  decideReadStatement,
  decideReviewOutstanding,
  decideTakeChair,
} from '../../domain/meeting/decide-opening.ts'
import {
  decideAdmitPerson,
  decideIdentifyCaller,
  decideNotePresence,
  decideNoteUnknown,
} from '../../domain/meeting/decide-room.ts'
import { outstandingFor } from '../../domain/meeting/outstanding.ts'
import { decidePlanMeeting } from '../../domain/meeting/plan-meeting.ts'
import { whoMustNotHear } from '../../domain/cases/connection.ts'
import type { Given, Handler, Outcome } from '../outcome.ts'
import { onStream, onStreams } from '../outcome.ts'
import { meetingStream } from '../streams.ts'
import { draftCirculation } from './draft-circulation.ts'
import { casesAround, onMeeting } from './meeting-ground.ts'
import type { MeetingGround } from './meeting-ground.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/** Orders about the meeting as a whole: each loads what its decider asks about, and decides nothing itself. */
export const meetingHandlers: Handlers<
  | 'plan-meeting'
  | 'set-agenda'
  | 'post-agenda'
  | 'admit-person'
  | 'open-meeting'
  | 'read-statement'
  | 'agree-to-statement'
  | 'note-presence'
  | 'note-unknown'
  | 'identify-caller'
  | 'review-outstanding'
  | 'finish-outstanding'
  | 'take-chair'
  | 'move-case'
  | 'end-meeting'
> = {
  'plan-meeting': planMeeting,
  'set-agenda': (command, given) =>
    onMeeting(given, command.meetingId, async (ground) => {
      const items = command.items.map(({ caseId, minutes }) => ({ caseId: caseId as CaseId, minutes }))
      return onStream(
        ground.loaded,
        decideSetAgenda(ground.meeting, {
          ...order(given),
          ...(await agendaFacts(ground, given)),
          items,
          profile: given.profile,
        }),
      )
    }),
  'post-agenda': (command, given) =>
    onMeeting(given, command.meetingId, ({ loaded, meeting }) =>
      onStream(loaded, decidePostAgenda(meeting, order(given))),
    ),
  'admit-person': (command, given) =>
    onMeeting(given, command.meetingId, ({ loaded, meeting, directory }) =>
      onStream(
        loaded,
        decideAdmitPerson(meeting, {
          ...order(given),
          people: directory.people,
          personId: command.personId as PersonId,
          as: command.as,
          caseId: command.caseId as CaseId | null,
        }),
      ),
    ),
  'open-meeting': (command, given) =>
    onMeeting(given, command.meetingId, ({ loaded, meeting }) =>
      onStream(loaded, decideOpenMeeting(meeting, order(given))),
    ),
  'read-statement': (command, given) =>
    onMeeting(given, command.meetingId, ({ loaded, meeting }) =>
      onStream(loaded, decideReadStatement(meeting, { ...order(given), profile: given.profile })),
    ),
  'agree-to-statement': (command, given) =>
    onMeeting(given, command.meetingId, ({ loaded, meeting, directory }) =>
      onStream(
        loaded,
        decideAgreeToStatement(meeting, {
          ...order(given),
          version: command.version,
          personId: command.personId as PersonId | undefined,
          people: directory.people,
        }),
      ),
    ),
  'note-presence': (command, given) =>
    onMeeting(given, command.meetingId, ({ loaded, meeting, directory }) =>
      onStream(
        loaded,
        decideNotePresence(meeting, {
          ...order(given),
          people: directory.people,
          personId: command.personId as PersonId,
          present: command.present,
        }),
      ),
    ),
  'note-unknown': (command, given) =>
    onMeeting(given, command.meetingId, ({ loaded, meeting }) =>
      onStream(
        loaded,
        decideNoteUnknown(meeting, {
          ...order(given),
          unknownId: command.unknownId as UnknownId,
          kind: command.kind,
          present: command.present,
        }),
      ),
    ),
  'identify-caller': (command, given) =>
    onMeeting(given, command.meetingId, ({ loaded, meeting, directory }) =>
      onStream(
        loaded,
        decideIdentifyCaller(meeting, {
          ...order(given),
          people: directory.people,
          unknownId: command.unknownId as UnknownId,
          personId: command.personId as PersonId,
        }),
      ),
    ),
  'review-outstanding': reviewOutstanding,
  'finish-outstanding': (command, given) =>
    onMeeting(given, command.meetingId, ({ loaded, meeting }) =>
      onStream(loaded, decideFinishOutstanding(meeting, order(given))),
    ),
  'take-chair': (command, given) =>
    onMeeting(given, command.meetingId, async ({ loaded, meeting, directory }) => {
      const open = meeting.openCase ? (await given.world.case(meeting.openCase)).state : null
      return onStream(
        loaded,
        decideTakeChair(meeting, {
          ...order(given),
          mustNotHear: open ? whoMustNotHear(open, directory.people.keys()) : new Set(),
        }),
      )
    }),
  'move-case': (command, given) =>
    onMeeting(given, command.meetingId, async (ground) =>
      onStream(
        ground.loaded,
        decideMoveCase(ground.meeting, {
          ...order(given),
          ...(await agendaFacts(ground, given)),
          caseId: command.caseId as CaseId,
          toIndex: command.toIndex,
          reason: command.reason,
        }),
      ),
    ),
  'end-meeting': (command, given) =>
    onMeeting(given, command.meetingId, async (ground) => {
      const ended = onStream(ground.loaded, decideEndMeeting(ground.meeting, order(given)))
      return 'refusal' in ended ? ended : onStreams([ended, await draftCirculation(given, ground)])
    }),
}

function order(given: Given): { who: PersonId; at: string } {
  return { who: given.who, at: given.at }
}

async function planMeeting(command: CommandOf<'plan-meeting'>, given: Given): Promise<Outcome> {
  const meetingId = given.ids.next() as MeetingId
  const { startsAt, bookedMinutes } = command
  const people = {
    chair: command.chair as PersonId,
    standIns: command.standIns as PersonId[],
    coordinators: command.coordinators as PersonId[],
  }
  const directory = (await given.world.directory()).state
  const decision = decidePlanMeeting(null, {
    ...order(given),
    ...people,
    meetingId,
    startsAt,
    bookedMinutes,
    directory,
    profile: given.profile,
  })
  return onStream({ stream: meetingStream(meetingId), version: 0 }, decision, { made: { meetingId } })
}

async function reviewOutstanding(command: CommandOf<'review-outstanding'>, given: Given): Promise<Outcome> {
  return onMeeting(given, command.meetingId, async ({ loaded, meeting }) => {
    const actions = await Promise.all(
      (await given.world.actions()).map(async (id) => (await given.world.action(id)).state),
    )
    const known = actions.filter((action) => action !== null)
    const outstanding = new Set(
      outstandingFor(meeting, { actions: known, rule: given.profile.outstanding }).map((action) => action.actionId),
    )
    return onStream(
      loaded,
      decideReviewOutstanding(meeting, { ...order(given), actionId: command.actionId as ActionId, outstanding }),
    )
  })
}

/** What the agenda's decider asks of each case, and the cases that this person must not know of. */
async function agendaFacts({ meeting, directory }: MeetingGround, given: Given): Promise<AgendaFacts> {
  const cases = await casesAround(given, meeting)
  const facts = [...cases].map(
    ([caseId, each]) => [caseId, { hasChildren: each.referral.children.length > 0, panel: each.panel.kind }] as const,
  )
  const hidden = [...cases]
    .filter(([, each]) => whoMustNotHear(each, directory.people.keys()).has(given.who))
    .map(([caseId]) => caseId)
  return { cases: new Map(facts), hidden: new Set(hidden) }
}
