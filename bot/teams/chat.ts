import { TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { MeetingSummary } from '../../src/contracts/views.ts'
import type { PersonId } from '../../src/domain/ids.ts'
import { forPerson, PART, type CardKind } from '../cards/card-data.ts'
import { wordsIn } from '../cards/drawing.ts'
import type { CardWording } from '../cards/wording.en.ts'
import { problemIn } from '../http/language.ts'
import { accountOf, isPersonal, languageOfClient } from './account.ts'
import type { BotDeps } from './bot-deps.ts'
import { pressed } from './card-invoke.ts'
import { doorActivity } from './door-activity.ts'
import { meetingsOf, nextMeeting } from './find-views.ts'
import { linkChat } from './link-chat.ts'
import { keepReference, referenceOf } from './references.ts'

/** What a person can write to the bot in their own chat. Anything else is answered with the list of these. */
type Asked = 'next' | 'my actions' | 'record' | 'attendance'

/** A message: words for the bot, or a card's button from a client that knows no universal actions. */
export async function answerMessage(deps: BotDeps, context: TurnContext): Promise<void> {
  const { activity } = context
  const submitted = submittedSchema.safeParse(activity.value)
  const reply = submitted.success ? await afterSubmit(deps, context, submitted.data) : await afterWords(deps, context)
  if (reply !== null) await context.sendActivity({ type: 'message', text: reply, summary: reply })
}

const submittedSchema = z.looseObject({ [PART]: z.unknown().refine((value) => value !== undefined) })

/** The same order as by a universal action; the reply is a constant, since a message can never hold what a card may. */
async function afterSubmit(deps: BotDeps, { activity }: TurnContext, inputs: Record<string, unknown>): Promise<string> {
  const language = languageOfClient(activity)
  const words = wordsIn(language).replies
  const data = deps.seal.open(inputs[PART])
  if (!data) return problemIn(language, { code: 'card-tampered' }).sentence
  const { code } = await pressed(deps, { activity, data, inputs })
  if (code && isPersonal(activity)) return `${problemIn(language, { code }).sentence} (${code})`
  const openTab = `${words.openTab} ${deps.tab({ page: 'my' })}`
  return code || data.verb === 'show' ? openTab : words.noted
}

async function afterWords(deps: BotDeps, context: TurnContext): Promise<string | null> {
  const { activity } = context
  const words = wordsIn(languageOfClient(activity)).replies
  const account = accountOf(activity)
  const who = account ? await deps.caseroom.whoIs(account) : null
  const text = (TurnContext.removeRecipientMention(activity) ?? activity.text ?? '').trim().toLowerCase()
  if (!isPersonal(activity)) return inSharedChat(deps, { context, who, text, words })
  if (who === null) return words.help
  await keepReference(deps.book, { key: `person:${who}`, reference: referenceOf(activity) })
  return isAsked(text) ? sendDoor(deps, { context, who, asked: text, words }) : words.help
}

type InChat = { context: TurnContext; words: CardWording['replies'] }

/** In a chat that others read, the bot says nothing about any case, whoever asks. */
async function inSharedChat(deps: BotDeps, given: InChat & { who: PersonId | null; text: string }): Promise<string> {
  const { context, who, text, words } = given
  if (text !== 'link') return words.elsewhere
  const linked = who !== null && (await linkChat(deps, { who, activity: context.activity, again: true }))
  return linked ? words.linked : words.linkRefused
}

async function sendDoor(deps: BotDeps, given: InChat & { who: PersonId; asked: Asked }): Promise<string | null> {
  const { context, who, asked, words } = given
  const { card, meeting } = doors[asked]
  const found = meeting ? await meeting(deps, who) : null
  if (meeting && !found) return words.noMeeting
  const about = found ? { meetingId: found.meetingId } : {}
  const { activity } = context
  const door = { card, about, for: forPerson(who), teamsUserIds: [activity.from.id] }
  await context.sendActivity(await doorActivity({ ...deps, language: languageOfClient(activity) }, door))
  return null
}

type FindMeeting = (deps: BotDeps, who: PersonId) => Promise<MeetingSummary | null>

const openMeeting: FindMeeting = async (deps, who) =>
  (await meetingsOf(deps, who)).find((meeting) => meeting.status === 'open') ?? null

const doors: Record<Asked, { card: CardKind; meeting: FindMeeting | null }> = {
  next: { card: 'agenda', meeting: nextMeeting },
  'my actions': { card: 'mine', meeting: null },
  record: { card: 'record', meeting: openMeeting },
  attendance: { card: 'attendance', meeting: openMeeting },
}

function isAsked(text: string): text is Asked {
  return Object.hasOwn(doors, text)
}
