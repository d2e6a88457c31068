import { type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder'
import { answerMessage } from './chat.ts'
import type { BotDeps } from './bot-deps.ts'
import { answerInvoke } from './card-invoke.ts'
import { forgetConversation, learnConversation } from './conversations.ts'
import { keepHint, notePeople } from './room-hints.ts'

/** The bot: one turn for each activity that came through the checks of `createBotMessages`. */
export function createBot(deps: BotDeps): { run(context: TurnContext): Promise<void> } {
  return new CaseroomBot(deps)
}

/** A class because botbuilder demands one; each turn is a function elsewhere. */
class CaseroomBot extends TeamsActivityHandler {
  private readonly deps: BotDeps

  constructor(deps: BotDeps) {
    super()
    this.deps = deps
    this.onMessage((context) => answerMessage(deps, context))
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

  protected override async onTeamsMeetingStart({ activity }: TurnContext): Promise<void> {
    await keepHint(this.deps, { activity, what: 'started' })
  }

  protected override async onTeamsMeetingEnd({ activity }: TurnContext): Promise<void> {
    await keepHint(this.deps, { activity, what: 'ended' })
  }

  protected override async onTeamsMeetingParticipantsJoin({ activity }: TurnContext): Promise<void> {
    await notePeople(this.deps, { activity, present: true })
  }

  protected override async onTeamsMeetingParticipantsLeave({ activity }: TurnContext): Promise<void> {
    await notePeople(this.deps, { activity, present: false })
  }
}
