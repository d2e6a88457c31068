import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'

/** Whose signature the bot's activities carry. */
export type Channel = { issuer: string; metadataUrl: string }

/** Bot Framework's own channel, from which Teams' activities come. */
export const teamsChannel: Channel = {
  issuer: 'https://api.botframework.com',
  metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
}

export type ChannelTokenCode = 'token-missing' | 'token-invalid' | 'token-expired' | 'token-wrong-audience'

/** Five minutes, as botbuilder allows. */
const CLOCK_SKEW_SECONDS = 300

const metadataSchema = z.object({ jwks_uri: z.url() })

/**
 * Looks at the token before botbuilder does: botbuilder writes a bad one to the console and takes a wrong key for a
 * fault of ours, so it is only ever shown tokens that verify. It then checks them again, with endorsement and service
 * URL. A token of any other issuer (an emulator's, a skill's, a person's) ends here.
 */
export function createChannelTokenCheck({
  channel,
  appId,
}: {
  channel: Channel
  appId: string
}): (authorization: string | undefined) => Promise<ChannelTokenCode | null> {
  let keys: JWTVerifyGetKey | null = null
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
    if (!token) return 'token-missing'
    try {
      keys ??= await keysOf(channel)
      const options = { issuer: channel.issuer, audience: appId, clockTolerance: CLOCK_SKEW_SECONDS }
      const { payload } = await jwtVerify(token, keys, { ...options, requiredClaims: ['exp', 'serviceurl'] })
      return typeof payload.serviceurl === 'string' && payload.serviceurl !== '' ? null : 'token-invalid'
    } catch (error) {
      return codeOf(error)
    }
  }
}

async function keysOf({ metadataUrl }: Channel): Promise<JWTVerifyGetKey> {
  const answer = await fetch(metadataUrl)
  return createRemoteJWKSet(new URL(metadataSchema.parse(await answer.json()).jwks_uri))
}

function codeOf(error: unknown): ChannelTokenCode {
  if (error instanceof errors.JWTExpired) return 'token-expired'
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return 'token-wrong-audience'
  return 'token-invalid'
}
