import { randomUUID } from 'node:crypto'
import type { Log } from '../src/adapters/log.ts'
import type { KeyRing } from '../src/adapters/sealing/key-ring.ts'
import type { Store } from '../src/adapters/store/open-store.ts'
import type { Caseroom } from '../src/application/caseroom.ts'
import type { Messenger } from '../src/application/ports.ts'
import { createCardSeal } from './cards/card-seal.ts'
import type { TabLink } from './cards/drawing.ts'
import type { BotMessages } from './http/messages.ts'
import { createBotAdapter } from './teams/adapter.ts'
import type { BotIdentity } from './teams/adapter.ts'
import { createBotMessages } from './teams/bot-messages.ts'
import { createBot } from './teams/bot.ts'
import { createMessenger } from './teams/sending/messenger.ts'
import { createPace, type TeamsTime } from './teams/sending/pace.ts'
import { createPrivateWriter } from './teams/sending/write-privately.ts'

export type BotGround = {
  caseroom: Caseroom
  store: Store
  keyRing: KeyRing
  identity: BotIdentity
  agendaChannel: { area: string; channelId: string }
  language: 'en' | 'cy'
  /** Where a card's *open in the tab* leads. */
  tab: TabLink
  /** Our own page of a meeting, for Teams to show inside a call. */
  pageFor: (meetingId: string) => string
  /** By which the bot's sends are paced. */
  teamsTime: TeamsTime
  log: Log
}

/** Builds the bot: what it answers at `POST /api/messages`, and what the worker sends through it. */
export function composeBot(ground: BotGround): { botMessages: BotMessages; messenger: Messenger } {
  const { caseroom, store, keyRing, identity, agendaChannel, language, tab, pageFor, teamsTime, log } = ground
  const adapter = createBotAdapter(identity)
  const { appId, appTenantId: tenantId } = identity
  const seal = createCardSeal(Buffer.from(keyRing.mac('card seal'), 'hex'))
  const book = store.conversations
  const shared = { book, seal, nonce: randomUUID, tab, agendaChannel: { ...agendaChannel, tenantId } }
  const privately = createPrivateWriter({ adapter, appId, book })
  const bot = createBot({ ...shared, caseroom, privately, pageFor, log })
  const pace = createPace(teamsTime)
  return {
    botMessages: createBotMessages({ adapter, identity, bot, log }) as BotMessages,
    messenger: createMessenger({ ...shared, adapter, appId, language, pace, pause: teamsTime.pause }),
  }
}
