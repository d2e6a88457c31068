import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import type { Log } from '../../src/adapters/log.ts'

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

/** How many good tokens are remembered: Teams uses one for an hour, from each of its service addresses. */
const REMEMBERED = 50

/**
 * Looks at the token before botbuilder does: botbuilder writes a bad one to the console and takes a wrong key for a
 * fault of ours, so it is only ever shown tokens that verify. It then checks each of them again, with endorsement and
 * service URL; so a token that was good here is not verified here a second time while it lasts. A token of any other
 * issuer (an emulator's, a skill's, a person's) ends here.
 */
export function createChannelTokenCheck(of: ChannelTokenDeps): ChannelTokenCheck {
  const good = new Map<string, number>()
  const verify = createVerify(of)
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
    if (!token) return 'token-missing'
    if ((good.get(token) ?? 0) > Date.now()) return null
    try {
      const expiresAt = await verify(token)
      if (expiresAt === null) return 'token-invalid'
      if (good.size >= REMEMBERED) good.clear()
      good.set(token, expiresAt)
      return null
    } catch (error) {
      if (isKeyFailure(error)) of.log.write('keys-unreachable', { code: 'bot-channel' })
      return codeOf(error)
    }
  }
}

export type ChannelTokenDeps = { channel: Channel; appId: string; log: Pick<Log, 'write'> }
export type ChannelTokenCheck = (authorization: string | undefined) => Promise<ChannelTokenCode | null>

/** When a token runs out that the channel signed for our app and one service; null where it names no service. */
function createVerify({ channel, appId }: ChannelTokenDeps): (token: string) => Promise<number | null> {
  let keys: JWTVerifyGetKey | null = null
  return async (token) => {
    keys ??= await keysOf(channel)
    const options = { issuer: channel.issuer, audience: appId, clockTolerance: CLOCK_SKEW_SECONDS }
    const { payload } = await jwtVerify(token, keys, { ...options, requiredClaims: ['exp', 'serviceurl'] })
    return payload.serviceurl && payload.exp ? payload.exp * 1000 : null
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

/** jose reports a bad token with a code of its own, and keys that it could not fetch with none. */
function isKeyFailure(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true
  return error.code === 'ERR_JOSE_GENERIC' || error instanceof errors.JWKSTimeout
}
