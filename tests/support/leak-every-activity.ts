import type { Activity } from 'botbuilder'
import { cardKinds, forConversation, forPerson, notices, PART } from '../../bot/cards/card-data.ts'
import type { About, CardKind, Verb } from '../../bot/cards/card-data.ts'
import { agendaChannel, botTeamsId, meetingChat } from '../../bot/rehearsal/bridge/places.ts'
import type { Word } from '../../bot/teams/chat/typed-words.ts'
import { personOf } from './bot-caseroom.ts'
import { appId, type BotKit } from './bot-kit.ts'
import { actionId, caseId, meetingId } from './bot-view.ts'

/** Who sends it: an owner of actions, whoever runs the meeting, and somebody whom the directory does not know. */
export const people = ['police-rep', 'coordinator', 'outsider'] as const
export type Who = (typeof people)[number]

/** What stands in every box that can be typed into. */
export const whatWasTyped = 'Xanthe-Typed moved to the coast'

/** What an activity is about, for whom the card in it was made, and the activity itself for whoever sends it. */
export type Told = {
  what: string
  made?: 'for them' | 'for all here' | 'for somebody else'
  activity: (kit: BotKit, who: Who) => Partial<Activity>
  conversationId?: string
}
type Opened = { what: string; card: CardKind; about: About }
const about = { meetingId, actionId, caseId }

/** Every card that there is, and every notice with what stands behind it: a new one is in here by itself. */
export const everyDoor: readonly Opened[] = [
  ...cardKinds.filter((card) => card !== 'notice').map((card) => ({ what: card, card, about })),
  ...notices.map((notice) => ({ what: `notice ${notice}`, card: 'notice' as const, about: { ...about, notice } })),
]

/** Every order that a button can give, and the card on which it stands. */
const standsOn: Record<Exclude<Verb, 'show'>, CardKind> = {
  'agree-to-statement': 'statement',
  'accept-action': 'action',
  'ask-action-change': 'action',
  'refuse-action': 'today',
  'record-action': 'record',
  'agree-action': 'record',
  'correct-attendance': 'attendance',
  'update-action': 'action',
  'finish-action': 'action',
  'rule-on-action': 'notice',
  'grant-change': 'notice',
  'escalate-action': 'notice',
  'hold-escalation': 'notice',
  'reassess-risk': 'notice',
  'answer-connections': 'prepare',
  'send-update': 'prepare',
  'not-known-to-us': 'prepare',
}
const terms = {
  version: 'local-1',
  outcome: 'done',
  ruling: 'stands',
  shown: [caseId],
  present: [],
  attended: [],
} satisfies About
const boxes = ['what', 'reason', 'refusedBecause', 'updateText', 'updateOn', 'text-done', 'said', 'riskText'] as const
const typed = {
  ...Object.fromEntries(boxes.map((box) => [box, whatWasTyped])),
  signature: whatWasTyped,
  waitBecause: whatWasTyped,
  agencyId: 'police',
  due: '2031-03-07',
  here: 'police-rep',
  heard: 'police-rep',
  possibly: caseId,
  unknownTo: caseId,
  caseId,
  escalateTo: 'chair',
  riskOutcome: 'risk-stands',
}

const words: Record<Word, true> = {
  agenda: true,
  next: true,
  'my actions': true,
  late: true,
  record: true,
  attendance: true,
  link: true,
  help: true,
}
const written = [...Object.keys(words), `update 7 done, ${whatWasTyped}`, `update 3.7 ${whatWasTyped}`, whatWasTyped]

/** Everything that Teams can deliver. */
export const everyActivity: readonly Told[] = [
  ...everyDoor.flatMap((door) => [
    ...inEachWay({ ...door, verb: 'show' }, ['manual', 'automatic']),
    inOneWay({ ...door, verb: 'show', trigger: 'submitted', made: 'for them' }),
    inOneWay({ ...door, verb: 'show', trigger: 'manual', made: 'for all here' }),
  ]),
  ...Object.entries(standsOn).flatMap(([verb, card]) =>
    inEachWay({ what: verb, card, verb: verb as Verb, about: { ...about, ...terms } }, ['manual', 'submitted']),
  ),
  ...written.flatMap((text) =>
    [null, meetingChat.id, agendaChannel.id].map((conversationId) => ({
      what: `“${text}”`,
      activity: () => ({ type: 'message', text }),
      ...(conversationId && { conversationId }),
    })),
  ),
  ...['Start', 'ParticipantJoin', 'ParticipantLeave', 'End'].map((name) => ({
    what: name,
    conversationId: meetingChat.id,
    activity: (_kit: BotKit, who: Who) => ({
      type: 'event',
      name: `application/vnd.microsoft.meeting${name}`,
      value: { members: [{ user: { id: `29:${who}`, aadObjectId: personOf(who).accountId } }] },
    }),
  })),
  ...(
    [
      { type: 'installationUpdate', action: 'add' },
      { type: 'installationUpdate', action: 'remove' },
      { type: 'conversationUpdate', membersAdded: [{ id: botTeamsId(appId), name: '' }] },
      { type: 'messageUpdate', text: whatWasTyped },
      { type: 'messageReaction', text: whatWasTyped },
      { type: 'invoke', name: 'task/fetch', value: { data: whatWasTyped } },
      { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'show', data: typed } } },
    ] satisfies Partial<Activity>[]
  ).map((activity) => ({ what: activity.type, activity: () => activity })),
]

type Pressing = Opened & { verb: Verb; trigger: 'manual' | 'automatic' | 'submitted'; made: NonNullable<Told['made']> }

function inEachWay(
  of: Omit<Pressing, 'trigger' | 'made'>,
  ways: readonly [Pressing['trigger'], Pressing['trigger']],
): readonly Told[] {
  return ways.flatMap((trigger) =>
    (['for them', 'for somebody else'] as const).map((made) => inOneWay({ ...of, trigger, made })),
  )
}

/** A press on a card's button, or its refresh: by a universal action, or by a client that knows none. */
function inOneWay({ what, card, verb, about: carried, trigger, made }: Pressing): Told {
  const conversationId = made === 'for all here' ? { conversationId: meetingChat.id } : {}
  return {
    what,
    ...(trigger !== 'submitted' && { made }),
    ...conversationId,
    activity: (kit, who) => {
      const whom = { 'for them': forPerson(who), 'for somebody else': forPerson('housing-rep') }
      const of = made === 'for all here' ? forConversation(meetingChat.id) : whom[made]
      const sealed = kit.seal.seal({ card, verb, about: carried, nonce: kit.nonce(), for: of })
      const data = { [PART]: sealed, ...typed }
      if (trigger === 'submitted') return { type: 'message', value: data }
      const value = { action: { type: 'Action.Execute', verb, data }, trigger }
      return { type: 'invoke', name: 'adaptiveCard/action', value }
    },
  }
}
