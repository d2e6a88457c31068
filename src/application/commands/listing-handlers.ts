import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import { decideClosedPanel } from '../../domain/cases/decide-closed-panel.ts'
import { decideAnswerConnections, decideConnection } from '../../domain/cases/decide-connection.ts'
import type { CaseId, PersonId } from '../../domain/ids.ts'
import { decideHearLast } from '../../domain/meeting/decide-agenda.ts'
import type { Refused } from '../caseroom.ts'
import type { Given, Handler, Outcome } from '../write/outcome.ts'
import { onStream, onStreams } from '../write/outcome.ts'
import { acceptCaseList } from './accept-case-list.ts'
import { asActor } from './actor-for.ts'
import { no, onMeeting } from './meeting-ground.ts'
import type { MeetingGround } from './meeting-ground.ts'
import { unlessKnown, unlessMayLookBack, unlessMaySeeStub } from './may-hear.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/** Orders by which cases come in, and by which it is settled who may know of them. */
export const listingHandlers: Handlers<
  'accept-case-list' | 'decide-closed-panel' | 'answer-connections' | 'decide-connection'
> = {
  'accept-case-list': (command, given) =>
    onMeeting(given, command.meetingId, (ground) => acceptCaseList(command, given, ground)),
  'decide-closed-panel': (command, given) =>
    onCaseAnywhere(given, command.caseId, async ({ found, meeting, directory }) =>
      asActor(given, { directory, meeting }, (actor) => {
        const allowed = command.allowed as PersonId[]
        const decision = decideClosedPanel(found.state, {
          actor,
          allowed,
          closed: command.closed,
          directory,
          meeting,
          profile: given.profile,
          at: given.at,
        })
        const decided = onStream(found, decision, command.closed ? { closedCases: [command.caseId as CaseId] } : {})
        if ('refusal' in decided) return asToThoseWhoKnow(given, { found, meeting, directory }, decided)
        return command.closed ? behindTheOpen(given, { decided, meeting, found }) : decided
      }),
    ),
  'answer-connections': (command, given) =>
    onMeeting(given, command.meetingId, (ground) => answerConnections(command, given, ground)),
  'decide-connection': (command, given) =>
    onCaseAnywhere(given, command.caseId, async ({ found, meeting, directory }) =>
      asActor(given, { directory, meeting }, (actor) => {
        const about = command.personId as PersonId
        const { decision } = command
        const facts = { actor, about, decision, directory, meeting, profile: given.profile, at: given.at }
        const decided = onStream(found, decideConnection(found.state, facts))
        return 'refusal' in decided ? asToThoseWhoKnow(given, { found, meeting, directory }, decided) : decided
      }),
    ),
}

/** Only who decides is told more of a case that they may not know of otherwise; to anyone else it does not exist. */
function asToThoseWhoKnow(given: Given, { found, meeting, directory }: Anywhere, decided: Refused): Outcome {
  if (!found.state || decided.refusal.code !== 'role-not-allowed') return decided
  return unlessKnown(given, { theCase: found.state, meeting, directory }) ?? decided
}

/** A case that is closed while it waits goes behind the open ones, so that no time passes with nothing heard (R053). */
async function behindTheOpen(
  given: Given,
  { decided, meeting, found }: Omit<Anywhere, 'directory'> & { decided: Outcome },
): Promise<Outcome> {
  if (!meeting || !found.state) return decided
  const { who, at } = given
  const loaded = await given.world.meeting(meeting.meetingId)
  return onStreams([decided, onStream(loaded, decideHearLast(meeting, { who, at, caseId: found.state.caseId }))])
}

/** One press over all the stubs shown: every case shown is answered, and none that was not shown. */
async function answerConnections(
  command: CommandOf<'answer-connections'>,
  given: Given,
  ground: MeetingGround,
): Promise<Outcome> {
  const since = ground.directory.people.get(given.who)?.accountSince
  const possibly = new Set(command.possibly)
  const shown = [...new Set([...command.shown, ...command.possibly])]
  const listed = new Set<string>(ground.meeting.agenda.map((item) => item.caseId))
  const outcomes = await Promise.all(
    shown.map(async (id) => {
      const found = await given.world.case(id as CaseId)
      if (!found.state) return no('no-such-case')
      const barred = listed.has(id) ? unlessMaySeeStub : unlessMayLookBack
      const answer = possibly.has(id) ? 'possibly' : 'none'
      const order = { personId: given.who, answer, at: given.at, since } as const
      const decision = decideAnswerConnections(found.state, order)
      return barred(given, { ...ground, theCase: found.state }) ?? onStream(found, decision)
    }),
  )
  return onStreams(outcomes)
}

type Anywhere = {
  found: Awaited<ReturnType<Given['world']['case']>>
  meeting: MeetingGround['meeting'] | null
  directory: MeetingGround['directory']
}

/** A case with the meeting that it was brought for, where that has not ended. */
async function onCaseAnywhere(
  given: Given,
  caseId: string,
  decide: (ground: Anywhere) => Promise<Outcome>,
): Promise<Outcome> {
  const found = await given.world.case(caseId as CaseId)
  if (!found.state) return no('no-such-case')
  const ids = await given.world.meetingsOf(found.stream)
  const meetings = await Promise.all(ids.map(async (id) => (await given.world.meeting(id)).state))
  const meeting = meetings.find((each) => each !== null && each.status !== 'ended') ?? null
  return decide({ found, meeting, directory: (await given.world.directory()).state })
}
