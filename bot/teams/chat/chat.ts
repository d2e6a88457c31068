import type { TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { MeetingSummary } from '../../../src/contracts/views.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import { forPerson, PART, type CardKind } from '../../cards/card-data.ts'
import type { Door } from '../../cards/draw-door.ts'
import { wordsIn } from '../../cards/drawing.ts'
import type { CardWording } from '../../cards/wording.en.ts'
import { problemIn, refusalInWords } from '../../http/language.ts'
import { accountOf, isPersonal, languageOfClient } from '../account.ts'
import type { BotDeps } from '../bot-deps.ts'
import { pressed } from '../press/card-invoke.ts'
import { doorActivity } from '../door-activity.ts'
import { meetingsOf, nextMeeting, viewFor } from '../press/find-views.ts'
import type { HeardOnce } from '../sending/heard-once.ts'
import { inSharedChat } from './in-shared-chat.ts'
import { keepReference, referenceOf } from '../sending/references.ts'
import { answerUpdate } from './typed-update.ts'
import { readTyped, type Word } from './typed-words.ts'
import { writtenWords } from './written-words.ts'

/**
 * A message: words for the bot, or a card's button from a client that knows no universal actions. One that is delivered
 * again is answered once.
 */
export async function answerMessage(deps: BotDeps, context: TurnContext, once: HeardOnce): Promise<void> {
  const { activity } = context
  const account = accountOf(activity)
  const who = account ? await deps.caseroom.whoIs(account) : null
  if (who === null) await answerNew(deps, context, null)
  else await once(activity, () => answerNew(deps, context, who))
}

async function answerNew(deps: BotDeps, context: TurnContext, who: PersonId | null): Promise<void> {
  const { activity } = context
  const submitted = submittedSchema.safeParse(activity.value)
  const reply = submitted.success
    ? await afterSubmit(deps, context, submitted.data)
    : await afterWords(deps, context, who)
  if (reply !== null) await context.sendActivity({ type: 'message', text: reply, summary: reply })
}

const submittedSchema = z.looseObject({ [PART]: z.unknown().refine((value) => value !== undefined) })

/** The same order as by a universal action; the reply is a constant, since a message can never hold what a card may. */
async function afterSubmit(deps: BotDeps, { activity }: TurnContext, inputs: Record<string, unknown>): Promise<string> {
  const language = languageOfClient(activity)
  const words = wordsIn(language).replies
  const data = deps.seal.open(inputs[PART])
  if (!data) return problemIn(language, { code: 'card-tampered' }).sentence
  const { code, clause } = await pressed(deps, { activity, data, inputs })
  if (code && isPersonal(activity)) return refusalInWords(language, { code, clause })
  const openTab = `${words.openTab} ${deps.tab({ page: 'my' })}`
  return code || data.verb === 'show' ? openTab : words.noted
}

async function afterWords(deps: BotDeps, context: TurnContext, who: PersonId | null): Promise<string | null> {
  const { activity } = context
  const language = languageOfClient(activity)
  const words = wordsIn(language).replies
  const typed = readTyped(writtenWords(activity))
  if (!isPersonal(activity)) return inSharedChat(deps, { context, who, typed, words })
  if (who === null) return words.help
  await keepReference(deps.book, { key: `person:${who}`, reference: referenceOf(activity) })
  if ('unknown' in typed) return words.help
  if ('update' in typed) {
    const commandId = deps.seal.idFrom(JSON.stringify(['typed', activity.conversation.id, activity.id ?? deps.nonce()]))
    const { text, actionId } = await answerUpdate(deps, { who, update: typed.update, commandId, language, words })
    if (actionId) await putDoor(deps, { context, who, door: { card: 'action', about: { actionId } } })
    return text
  }
  return sendDoor(deps, { context, who, asked: typed.word, words })
}

type InChat = { context: TurnContext; who: PersonId; asked: Word; words: CardWording['replies'] }

async function sendDoor(deps: BotDeps, { context, who, asked, words }: InChat): Promise<string | null> {
  const door = await doorFor(deps, { who, asked })
  if (door === 'help') return words.help
  if (door === 'no meeting') return words.noMeeting
  await putDoor(deps, { context, who, door })
  return null
}

type InOwnChat = { context: TurnContext; who: PersonId; door: Pick<Door, 'card' | 'about'> }

async function putDoor(deps: BotDeps, { context, who, door }: InOwnChat): Promise<void> {
  const { activity } = context
  const made = { ...door, for: forPerson(who), teamsUserIds: [activity.from.id] }
  await context.sendActivity(await doorActivity({ ...deps, language: languageOfClient(activity) }, made))
}

type FindMeeting = (deps: BotDeps, who: PersonId) => Promise<MeetingSummary | null>

const openMeeting: FindMeeting = async (deps, who) =>
  (await meetingsOf(deps, who)).find((meeting) => meeting.status === 'open') ?? null

const doors: Partial<Record<Word, { card: CardKind; meeting: FindMeeting }>> = {
  agenda: { card: 'agenda', meeting: nextMeeting },
  next: { card: 'agenda', meeting: nextMeeting },
  record: { card: 'record', meeting: openMeeting },
  attendance: { card: 'attendance', meeting: openMeeting },
}

/**
 * The door behind which a word leads. `late` is for whoever comes late to an open meeting, and has to agree first; for
 * everybody else it is about actions, those past their time among them (R057).
 */
async function doorFor(
  deps: BotDeps,
  { who, asked }: Pick<InChat, 'who' | 'asked'>,
): Promise<Pick<Door, 'card' | 'about'> | 'help' | 'no meeting'> {
  if (asked === 'my actions') return { card: 'mine', about: {} }
  if (asked === 'late') return (await statementToAgree(deps, who)) ?? { card: 'mine', about: {} }
  const door = doors[asked]
  if (!door) return 'help'
  const meeting = await door.meeting(deps, who)
  return meeting ? { card: door.card, about: { meetingId: meeting.meetingId } } : 'no meeting'
}

async function statementToAgree(deps: BotDeps, who: PersonId): Promise<Pick<Door, 'card' | 'about'> | null> {
  const meetingId = (await openMeeting(deps, who))?.meetingId
  const view = await viewFor(deps, { who, meetingId })
  return view?.statement.mine === 'waiting' ? { card: 'statement', about: { meetingId } } : null
}
