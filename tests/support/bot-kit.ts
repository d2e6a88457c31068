import { randomUUID } from 'node:crypto'
import type { Activity } from 'botbuilder'
import { createLog } from '../../src/adapters/log.ts'
import { createCardSeal } from '../../bot/cards/card-seal.ts'
import type { BotDeps } from '../../bot/teams/bot-deps.ts'
import type { ConversationBook } from '../../bot/teams/sending/references.ts'
import type { BotCaseroom } from './bot-caseroom.ts'

export const appId = '22222222-2222-4222-8222-222222222222'
export const tenantId = '11111111-1111-4111-8111-111111111111'
const agendaChannelId = '19:agendas-rehearsal@thread.tacv2'

export type BotKit = BotDeps & {
  kept: Map<string, string>
  /** What was written into people's own chats, and to whom. */
  toldPrivately: { personId: string; activity: Partial<Activity> }[]
  logged(): string
}

/** What a bot needs, with the book of conversations in memory and the log at hand. */
export function botKit(caseroom: BotCaseroom): BotKit {
  const kept = new Map<string, string>()
  const lines: string[] = []
  const toldPrivately: BotKit['toldPrivately'] = []
  const book: ConversationBook = {
    get: async (key) => kept.get(key) ?? null,
    put: async (key, json) => void kept.set(key, json),
  }
  return {
    caseroom,
    book,
    kept,
    seal: createCardSeal(Buffer.from('a key of thirty-two bytes at least')),
    nonce: () => randomUUID(),
    tab: (place) => `https://tab.example/${place.page}/${'meetingId' in place ? place.meetingId : ''}`,
    log: createLog({ destination: { write: (line) => void lines.push(line) } }),
    agendaChannel: { area: 'thurrock', channelId: agendaChannelId, tenantId },
    pageFor: (id) => `https://page.example/tab?meeting=${id}`,
    toldPrivately,
    privately: async (personId, activity) => {
      toldPrivately.push({ personId, activity })
      return true
    },
    logged: () => lines.join(''),
  }
}
