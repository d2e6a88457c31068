import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import { decideClosedPanel } from '../../domain/cases/decide-closed-panel.ts'
import { decideAnswerConnections, decideConnection } from '../../domain/cases/decide-connection.ts'
import { decideRefer } from '../../domain/cases/decide-referral.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import { arranged, numbered } from '../../domain/meeting/agenda-order.ts'
import { accept } from '../../domain/refusal.ts'
import { mayPlan } from '../../domain/meeting/plan-meeting.ts'
import { casesToKeep } from '../case-list/cases-to-keep.ts'
import type { CaseToKeep } from '../case-list/cases-to-keep.ts'
import { factsFor } from '../case-list/facts-for.ts'
import { referenceIdentity } from '../case-list/identities.ts'
import type { Given, Handler, Outcome } from '../outcome.ts'
import { onStream, onStreams } from '../outcome.ts'
import type { Append } from '../ports.ts'
import { caseStream } from '../streams.ts'
import { asActor } from './actor-for.ts'
import { casesAround, no, onMeeting } from './meeting-ground.ts'
import type { MeetingGround } from './meeting-ground.ts'
import { unlessMayLookBack, unlessMaySeeStub } from './may-hear.ts'

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
        return 'refusal' in decided || !command.closed ? decided : withoutGap(given, { decided, meeting, found })
      }),
    ),
  'answer-connections': (command, given) =>
    onMeeting(given, command.meetingId, (ground) => answerConnections(command, given, ground)),
  'decide-connection': (command, given) =>
    onCaseAnywhere(given, command.caseId, async ({ found, meeting, directory }) =>
      asActor(given, { directory, meeting }, (actor) =>
        onStream(
          found,
          decideConnection(found.state, {
            actor,
            about: command.personId as PersonId,
            decision: command.decision,
            directory,
            meeting,
            profile: given.profile,
            at: given.at,
          }),
        ),
      ),
    ),
}

/** A case that is closed after it was listed goes behind the open ones, so that no missing number tells of it (R053). */
async function withoutGap(
  given: Given,
  { decided, meeting, found }: Omit<Anywhere, 'directory'> & { decided: Outcome },
): Promise<Outcome> {
  if (meeting?.status !== 'planned' || !meeting.agenda.some((item) => item.caseId === found.state?.caseId))
    return decided
  const cases = await casesAround(given, meeting)
  const panels = [...cases.values()].filter(
    (each) => each.panel.kind === 'closed' || each.caseId === found.state?.caseId,
  )
  const closed = new Set(panels.map((each) => each.caseId))
  const inOrder = arranged(meeting, { wished: meeting.agenda, hidden: new Set(), closed })
  const items = numbered(meeting, { inOrder, closed })
  const loaded = await given.world.meeting(meeting.meetingId)
  return onStreams([decided, onStream(loaded, accept({ type: 'agenda-set', at: given.at, by: given.who, items }))])
}

/** Keeps all the accepted rows as cases of this meeting, or none of them. */
async function acceptCaseList(
  command: CommandOf<'accept-case-list'>,
  given: Given,
  { meeting, directory }: MeetingGround,
): Promise<Outcome> {
  if (!mayPlan(directory, given.who)) return no('role-not-allowed')
  if (meeting.status === 'ended') return no('meeting-ended')
  const table = given.readCaseList(command.csv)
  if ('refusal' in table) return table
  const kept = casesToKeep(table, { rows: command.rows, agencies: command.agencies }, await factsFor(given, table))
  if ('refusal' in kept) return kept
  return onStreams(
    kept.cases.map((each) => referOne(given, { each, meetingId: meeting.meetingId, area: meeting.area, directory })),
  )
}

function referOne(
  given: Given,
  {
    each,
    meetingId,
    area,
    directory,
  }: { each: CaseToKeep; meetingId: MeetingId; area: string; directory: MeetingGround['directory'] },
): Outcome {
  const caseId = given.ids.next() as CaseId
  const { referral, referringAgencyId, closedPanel } = each
  const panel = {
    ground: closedPanel?.ground ?? null,
    hbv: closedPanel?.ground === 'hbv',
    invited: closedPanel?.allowed ?? [],
  }
  const decision = decideRefer(null, {
    caseId,
    area,
    referringAgencyId,
    referral,
    panel,
    by: given.who,
    directory,
    profile: given.profile,
    at: given.at,
  })
  return onStream({ stream: caseStream(caseId), version: 0 }, decision, {
    made: { [`row-${each.row}`]: caseId },
    links: [{ meetingId, stream: caseStream(caseId) }],
    identities: hashesOf(given, { each, caseId }),
    closedCases: closedPanel ? [caseId] : [],
  })
}

function hashesOf(given: Given, { each, caseId }: { each: CaseToKeep; caseId: CaseId }): Append['identities'] {
  const { victim, perpetrator, pair } = each.identities
  const texts = { victim, perpetrator, pair, reference: referenceIdentity(each.referral.reference) }
  return Object.entries(texts).flatMap(([role, text]) =>
    text ? [{ caseId, role: role as keyof typeof texts, hash: given.hash(text) }] : [],
  )
}

/** One press over all the stubs shown: every case shown is answered, and none that was not shown. */
async function answerConnections(
  command: CommandOf<'answer-connections'>,
  given: Given,
  ground: MeetingGround,
): Promise<Outcome> {
  const possibly = new Set(command.possibly)
  const shown = [...new Set([...command.shown, ...command.possibly])]
  const listed = new Set<string>(ground.meeting.agenda.map((item) => item.caseId))
  const outcomes = await Promise.all(
    shown.map(async (id) => {
      const found = await given.world.case(id as CaseId)
      if (!found.state) return no('no-such-case')
      const barred = listed.has(id) ? unlessMaySeeStub : unlessMayLookBack
      const answer = possibly.has(id) ? 'possibly' : 'none'
      const decision = decideAnswerConnections(found.state, { personId: given.who, answer, at: given.at })
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
