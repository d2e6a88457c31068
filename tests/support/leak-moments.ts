import type { Activity } from 'botbuilder'
import { meetingChat, personalChatOf } from '../../bot/rehearsal/bridge/places.ts'
import { fakeMeeting, type FakeMeeting } from './bot-caseroom.ts'
import { chatWith } from './bot-chat.ts'
import { botKit } from './bot-kit.ts'
import { actionId, anAction, canaries, caseId, meetingId } from './bot-view.ts'
import { people, type Told, type Who } from './leak-every-activity.ts'

/** At what moment of a meeting an activity comes. */
export const moments = ['planned', 'not yet agreed', 'case open', 'case closed', 'all of it over'] as const
type Moment = (typeof moments)[number]
/** What came of it: by way of an answer, and by any other way; and what its second delivery added to the first. */
export type Heard = Pick<Told, 'what' | 'made'> & {
  moment: Moment
  who: Who
  answer: string
  left: string
  orders: Twice
  messages: Twice
}
type Twice = { once: number; again: number }

/** Delivers one activity twice, as it is, at one moment, and says what came of it. */
export async function deliver(told: Told, { moment, who }: Pick<Heard, 'moment' | 'who'>): Promise<Heard> {
  const meeting = meetingAt(moment)
  const kit = botKit(meeting)
  kit.kept.set(`chat:${meetingChat.id}`, JSON.stringify({ meetingId, linkedBy: 'coordinator' }))
  const chat = chatWith(kit)
  const { what, made, conversationId = personalChatOf(who) } = told
  const activity = { ...told.activity(kit, who), id: 'activity-1', timestamp: new Date('2031-03-05T10:00:00Z') }
  const out: Partial<Activity>[][] = []
  const orders: number[] = []
  const messages: number[] = []
  for (let time = 0; time < 2; time += 1) {
    out.push(await chat.send({ who, conversationId }, activity))
    orders.push(meeting.done.length)
    messages.push(out.flat().filter(({ type }) => type === 'message').length + kit.toldPrivately.length)
  }
  const answers = out.flat().filter(({ type }) => type === 'invokeResponse')
  const sent = out.flat().filter(({ type }) => type !== 'invokeResponse')
  return {
    what,
    made,
    moment,
    who,
    answer: JSON.stringify(answers),
    left: JSON.stringify([sent, kit.toldPrivately, [...kit.kept], kit.logged()]),
    orders: twice(orders),
    messages: twice(messages),
  }
}

function twice([first = 0, both = 0]: readonly number[]): Twice {
  return { once: first, again: both - first }
}

function meetingAt(moment: Moment): FakeMeeting {
  const meeting = fakeMeeting()
  const agreed = moment === 'planned' || moment === 'not yet agreed' ? [] : ['chair', ...people]
  const over = moment === 'all of it over'
  meeting.agreed = new Set(agreed)
  meeting.meeting = {
    status: moment === 'planned' ? 'planned' : over ? 'ended' : 'open',
    read: moment !== 'planned',
    caseId: moment === 'case open' ? caseId : null,
    stubs: [],
  }
  meeting.actions = new Map([[actionId, anAction({ status: over ? 'done' : 'agreed' })]])
  const heading = { number: 3, victim: canaries.victim, perpetrator: canaries.perpetrator }
  if (moment === 'planned')
    meeting.toPrepare = { ...meeting.toPrepare, cases: [{ caseId, ...heading, sent: null, researchDue: null }] }
  return meeting
}
