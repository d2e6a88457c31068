import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import { refusedWords, safeOf } from '../../domain/cases/safe-address.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import { decideMoveCase, decidePostAgenda, decideSetAgenda } from '../../domain/meeting/decide-agenda.ts'
import type { AgendaFacts } from '../../domain/meeting/decide-agenda.ts'
import { decidePlanMeeting } from '../../domain/meeting/plan-meeting.ts'
import type { Given, Handler, Outcome } from '../write/outcome.ts'
import { onStream } from '../write/outcome.ts'
import { caseStream, meetingStream } from '../write/streams.ts'
import { drawTickets } from './draw-tickets.ts'
import { asTheyKnowIt, hiddenCases } from './may-hear.ts'
import { casesAround, onMeeting } from './meeting-ground.ts'
import type { MeetingGround } from './meeting-ground.ts'
import { ofMeeting } from './of-meeting.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/** Orders by which a meeting is planned and its agenda built. */
export const agendaHandlers: Handlers<'plan-meeting' | 'set-agenda' | 'post-agenda' | 'move-case'> = {
  'plan-meeting': planMeeting,
  'set-agenda': setAgenda,
  'post-agenda': ofMeeting(async (ground, order, _command, given) =>
    decidePostAgenda(await asTheyKnowIt(given, ground), order),
  ),
  'move-case': ofMeeting(async (ground, order, { caseId, toIndex, reason }: CommandOf<'move-case'>, given) => {
    const facts = await agendaFacts(ground, given)
    const moved = decideMoveCase(ground.meeting, { ...order, ...facts, caseId: caseId as CaseId, toIndex, reason })
    const theCase = 'refusal' in moved ? null : (await given.world.case(caseId as CaseId)).state
    return (theCase && refusedWords(safeOf(theCase.referral), [reason])) ?? moved
  }),
}

/** A case that another meeting put off is from now on this meeting's too, so that its people are told of it. */
async function setAgenda(command: CommandOf<'set-agenda'>, given: Given): Promise<Outcome> {
  return onMeeting(given, command.meetingId, async (ground) => {
    const items = command.items.map(({ caseId, minutes }) => ({ caseId: caseId as CaseId, minutes }))
    const { who, at, profile } = given
    const facts = await agendaFacts(ground, given)
    const { meetingId } = ground.meeting
    const links = items.map(({ caseId }) => ({ meetingId, stream: caseStream(caseId) }))
    const tickets = drawTickets(
      given.ids,
      ground.meeting,
      items.map(({ caseId }) => caseId),
    )
    const order = { who, at, ...facts, items, profile, tickets }
    return onStream(ground.loaded, decideSetAgenda(ground.meeting, order), { links })
  })
}

async function planMeeting(command: CommandOf<'plan-meeting'>, given: Given): Promise<Outcome> {
  const meetingId = given.ids.next() as MeetingId
  const { startsAt, bookedMinutes } = command
  const coordinators = command.coordinators as PersonId[]
  const people = { chair: command.chair as PersonId, standIns: command.standIns as PersonId[], coordinators }
  const { who, at, profile } = given
  const directory = (await given.world.directory()).state
  const decision = decidePlanMeeting(null, {
    who,
    at,
    ...people,
    meetingId,
    startsAt,
    bookedMinutes,
    directory,
    profile,
  })
  return onStream({ stream: meetingStream(meetingId), version: 0 }, decision, { made: { meetingId } })
}

/** What the agenda's decider asks of each case, and the cases that this person must not know of. */
async function agendaFacts({ meeting, directory }: MeetingGround, given: Given): Promise<AgendaFacts> {
  const cases = await casesAround(given, meeting)
  const facts = [...cases].map(([caseId, each]) => {
    return [caseId, { hasChildren: each.referral.children.length > 0, panel: each.panel.kind }] as const
  })
  return { cases: new Map(facts), hidden: hiddenCases(given, { meeting, directory, cases }) }
}
