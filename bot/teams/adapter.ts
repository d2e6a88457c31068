import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder'
import type { Channel } from './channel-token.ts'

/** Who the bot is to Teams, and how it proves itself when it writes. */
export type BotIdentity = {
  appId: string
  /** The tenant of the app's own registration: `MicrosoftAppType` is SingleTenant. */
  appTenantId: string
  /** Tenants whose people may speak to the bot at all; botbuilder itself looks at none. */
  tenantIds: readonly string[]
  channel: Channel
  /** A bearer token for what the bot sends; the credential behind it keeps and renews it. */
  token: () => Promise<string>
}

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>
type CredentialsFactory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>

/** What the Bot Connector takes tokens for (`https://api.botframework.com/.default`). */
export const CONNECTOR = 'https://api.botframework.com'

/** botbuilder's adapter, with authentication apart from the turn, so that each can be answered in its own way. */
export class BotAdapter extends CloudAdapter {
  /** Checks signature, endorsement, audience and service URL; throws where any of them is wrong. */
  authenticate(activity: Activity, authorization: string): Promise<Authenticated> {
    return this.botFrameworkAuthentication.authenticateRequest(activity, authorization)
  }

  /** One turn of the bot for an activity that was authenticated. */
  turn(
    authenticated: Authenticated,
    { activity, run }: { activity: Activity; run: (context: TurnContext) => Promise<void> },
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authenticated, activity, run)
  }
}

/** The adapter for one identity: production's and the rehearsal's differ in whose keys count, and in nothing else. */
export function createBotAdapter(identity: BotIdentity): BotAdapter {
  return new BotAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        MicrosoftAppId: identity.appId,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: identity.appTenantId,
        ToBotFromChannelTokenIssuer: identity.channel.issuer,
        ToBotFromChannelOpenIdMetadataUrl: identity.channel.metadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: identity.channel.metadataUrl,
        ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${identity.appTenantId}`,
        ToChannelFromBotOAuthScope: CONNECTOR,
        OAuthUrl: CONNECTOR,
      },
      credentialsFor(identity),
    ),
  )
}

/**
 * Bearer tokens from `identity.token`: MSAL, which botbuilder would use, refuses the rehearsal's plain-http authority.
 */
function credentialsFor({ appId, token }: BotIdentity): CredentialsFactory {
  return {
    isValidAppId: async (given) => given === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await token()}`)
        return request
      },
    }),
  }
}
