import { ActivityTypes, type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder'
import { answerMessage } from './chat/chat.ts'
import type { BotDeps } from './bot-deps.ts'
import { answerInvoke } from './press/card-invoke.ts'
import { keepHint } from './call/call-hints.ts'
import { createMender, forgetConversation, learnConversation } from './sending/conversations.ts'
import { createHeardOnce } from './sending/heard-once.ts'
import { notePeople } from './call/room-hints.ts'

/** The bot: one turn for each activity that came through the checks of `createBotMessages`. */
export function createBot(deps: BotDeps): { run(context: TurnContext): Promise<void> } {
  return new CaseroomBot(deps)
}

/** A class because botbuilder demands one; each turn is a function elsewhere. */
class CaseroomBot extends TeamsActivityHandler {
  private readonly deps: BotDeps
  private readonly mend: ReturnType<typeof createMender>

  constructor(deps: BotDeps) {
    super()
    this.deps = deps
    this.mend = createMender(deps)
    const once = createHeardOnce(deps.book)
    this.onMessage((context) => answerMessage(deps, context, once))
  }

  /** Whoever pressed a button waits for its answer alone, and not for what is kept of the conversation. */
  protected override async onTurnActivity(context: TurnContext): Promise<void> {
    const mended = this.mend(context.activity)
    if (context.activity.type !== ActivityTypes.Invoke) await mended
    else mended.catch((error: unknown) => this.deps.log.unexpected('bot-turn', error))
    await super.onTurnActivity(context)
  }

  /** Card actions are answered here, so that nothing is lost or thrown on the way; HTTP 200 says that we understood. */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    if (context.activity.name !== 'adaptiveCard/action') return { status: 501 }
    return { status: 200, body: await answerInvoke(this.deps, context.activity) }
  }

  protected override async onConversationUpdateActivity({ activity }: TurnContext): Promise<void> {
    await learnConversation(this.deps, activity)
  }

  protected override async onInstallationUpdateAddActivity({ activity }: TurnContext): Promise<void> {
    await learnConversation(this.deps, activity)
  }

  protected override async onInstallationUpdateRemoveActivity({ activity }: TurnContext): Promise<void> {
    await forgetConversation(this.deps, activity)
  }

  /** Here and not in botbuilder's own handlers of start and end, which throw where Teams leaves out a title. */
  protected override async onTeamsMeetingStart(context: TurnContext): Promise<void> {
    await keepHint(this.deps, context, 'started')
  }

  protected override async onTeamsMeetingEnd(context: TurnContext): Promise<void> {
    await keepHint(this.deps, context, 'ended')
  }

  protected override async onTeamsMeetingParticipantsJoin(context: TurnContext): Promise<void> {
    await notePeople(this.deps, context, true)
  }

  protected override async onTeamsMeetingParticipantsLeave(context: TurnContext): Promise<void> {
    await notePeople(this.deps, context, false)
  }
}
