import type { Activity } from 'botbuilder'
import type { Caseroom } from '../../src/application/caseroom.ts'
import type { Log } from '../../src/adapters/log.ts'
import type { PersonId } from '../../src/domain/ids.ts'
import type { CardSeal } from '../cards/card-seal.ts'
import type { TabLink } from '../cards/drawing.ts'
import type { ConversationBook } from './sending/references.ts'

/** What the bot is made of: the product, the book of conversations, and what its cards are drawn with. */
export type BotDeps = {
  caseroom: Pick<Caseroom, 'whoIs' | 'handle' | 'me' | 'meetingView' | 'actionFor' | 'preparing' | 'plansFor'>
  book: ConversationBook
  seal: CardSeal
  /** A fresh uuid for every button; it becomes the id of the command that the button gives. */
  nonce: () => string
  tab: TabLink
  log: Pick<Log, 'write' | 'unexpected'>
  /** Writes into somebody's own chat with the bot; false where it cannot. */
  privately: (personId: PersonId, activity: Partial<Activity>) => Promise<boolean>
  /** Our own page of a meeting, as Teams can show it to one person in the call. */
  pageFor: (meetingId: string) => string
  /** The area's channel for agendas, and the organisation whose Teams it is in. */
  agendaChannel: { area: string; channelId: string; tenantId: string }
}
