import { TeamsInfo, type TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { MeetingId, PersonId } from '../../../src/domain/ids.ts'
import { forPerson } from '../../cards/card-data.ts'
import { wordsIn } from '../../cards/drawing.ts'
import { languageOfClient } from '../account.ts'
import type { BotDeps } from '../bot-deps.ts'
import { doorActivity } from '../door-activity.ts'

/** To how many people at once Teams shows something in a call (Microsoft Learn, *Targeted in-meeting notification*). */
export const MOST_PROMPTED = 50
/** The entity of the manifest's tab, whose icon gets a mark. */
const TAB = 'caseroom'
const SIZE = { height: '600', width: '400' }

/** Somebody in the call, as Teams names them there: it takes its own ids, and no account's. */
export type InCall = { personId: PersonId; teamsUserId: string }

const answerSchema = z.object({
  recipientsFailureInfo: z.array(z.looseObject({ recipientMri: z.string() })).optional(),
})

/**
 * Shows our own page to named people in the call and to nobody else: the chair when it begins, and whoever comes after
 * the statement was read. The page is asked for by each of them and shows what they may have. Each is prompted once a
 * meeting; whomever Teams does not show it to finds the same door in their own chat.
 */
export async function promptInCall(
  deps: BotDeps,
  prompt: { context: TurnContext; meetingId: MeetingId; people: readonly InCall[] },
): Promise<void> {
  const fresh: InCall[] = []
  for (const person of prompt.people) if (await isFirst(deps, prompt.meetingId, person)) fresh.push(person)
  for (let from = 0; from < fresh.length; from += MOST_PROMPTED) {
    const people = fresh.slice(from, from + MOST_PROMPTED)
    const missed = await show(deps, { ...prompt, people })
    for (const { personId, teamsUserId } of people.filter((each) => missed.includes(each.teamsUserId)))
      await sendDoorInstead(deps, { ...prompt, personId, teamsUserId })
  }
}

async function isFirst({ book }: BotDeps, meetingId: MeetingId, { personId }: InCall): Promise<boolean> {
  const key = `prompted:${meetingId}:${personId}`
  if ((await book.get(key)) !== null) return false
  await book.put(key, 'yes')
  return true
}

type Showing = { context: TurnContext; meetingId: MeetingId; people: readonly InCall[] }

/** Answers to whom it was not shown. A call that Teams does not take is a failed prompt, and nothing more. */
async function show(deps: BotDeps, { context, meetingId, people }: Showing): Promise<readonly string[]> {
  const recipients = people.map(({ teamsUserId }) => teamsUserId)
  const title = wordsIn(languageOfClient(context.activity)).neutral.statement
  const content = { value: { ...SIZE, title, url: deps.pageFor(meetingId) } }
  try {
    const answer = await TeamsInfo.sendMeetingNotification(context, {
      type: 'targetedMeetingNotification',
      value: {
        recipients,
        surfaces: [
          { surface: 'meetingStage', contentType: 'task', content },
          { surface: 'meetingTabIcon', tabEntityId: TAB },
        ],
      },
    })
    const failed = answerSchema.safeParse(answer).data?.recipientsFailureInfo ?? []
    if (failed.length > 0) deps.log.write('bot-turn-refused', { kind: 'prompt', code: 'prompt-partly-shown' })
    return failed.map(({ recipientMri }) => recipientMri)
  } catch {
    deps.log.write('bot-turn-refused', { kind: 'prompt', code: 'prompt-not-shown' })
    return recipients
  }
}

type Instead = Omit<Showing, 'people'> & InCall

async function sendDoorInstead(deps: BotDeps, { context, meetingId, personId, teamsUserId }: Instead): Promise<void> {
  const language = languageOfClient(context.activity)
  const door = {
    card: 'statement',
    about: { meetingId },
    for: forPerson(personId),
    teamsUserIds: [teamsUserId],
  } as const
  await deps.privately(personId, await doorActivity({ ...deps, language }, door))
}
