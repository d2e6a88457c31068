import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JSONWebKeySet, JWK, JWTPayload } from 'jose'
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose'
import type { Config } from '../../src/adapters/config.ts'
import type { Clock } from '../../src/application/ports.ts'
import { SIGN_IN_SCOPE, type Account, type TrustedIssuer } from '../authenticate.ts'

/** Who signs in a rehearsal. The name leads nowhere, so that it can never be mistaken for Entra's. */
export const rehearsalIssuer = 'https://sign-in.rehearsal.invalid'

/** Who signs what the bridge sends to the bot, in the place of the Bot Framework. */
export const rehearsalBotIssuer = 'https://bot-channel.rehearsal.invalid'

/** The rehearsal's own sign-in: it signs, and the product verifies as it verifies Entra. */
export type Issuer = {
  /** A sign-in for an account, by the rehearsal's clock. */
  token(of: Account & { audience: string; lifetimeSeconds: number }): Promise<string>
  /** What an application holds for an audience: nobody signed in for it, so no person's door takes it. */
  appToken(of: { appId: string; tenantId: string; audience: string; lifetimeSeconds: number }): Promise<string>
  /**
   * What a Bot Framework channel would send along with an activity. botbuilder reads the machine's clock, so this does.
   */
  botToken(of: { appId: string; serviceUrl: string; lifetimeSeconds: number }): Promise<string>
  /** The public key alone. Its endorsement lets botbuilder take it for the Teams channel. */
  jwks(): JSONWebKeySet
  /** The entry by which the verifier trusts this issuer, for one audience and the rehearsal's tenant. */
  trusted(of: { audience: readonly string[]; tenants: readonly string[] }): TrustedIssuer
}

/**
 * An RS256 key pair kept in the rehearsal's folder, so that sign-ins survive a restart. Refuses to exist beside
 * production settings.
 */
export async function createIssuer({
  kind,
  folder,
  clock,
}: {
  kind: Config['kind']
  folder: string
  clock: Clock
}): Promise<Issuer> {
  if (kind !== 'rehearsal') throw new Error('The rehearsal issuer never exists beside production settings.')
  const secretJwk = await keptKey(folder)
  const key = await importJWK(secretJwk, 'RS256')
  const { kid = '', kty, n, e } = secretJwk
  const publicJwk = { kid, kty, n, e, alg: 'RS256', use: 'sig', endorsements: ['msteams'] }
  const sign = (claims: JWTPayload, { at, lifetimeSeconds }: { at: number; lifetimeSeconds: number }) =>
    new SignJWT({ ...claims, iat: at, exp: at + lifetimeSeconds }).setProtectedHeader({ alg: 'RS256', kid }).sign(key)

  return {
    token: ({ accountId, tenantId, audience, lifetimeSeconds }) =>
      sign(
        { iss: rehearsalIssuer, aud: audience, oid: accountId, tid: tenantId, scp: SIGN_IN_SCOPE },
        { at: seconds(clock.now()), lifetimeSeconds },
      ),
    appToken: ({ appId, tenantId, audience, lifetimeSeconds }) =>
      sign(
        { iss: rehearsalIssuer, aud: audience, oid: appId, tid: tenantId, idtyp: 'app' },
        { at: seconds(clock.now()), lifetimeSeconds },
      ),
    botToken: ({ appId, serviceUrl, lifetimeSeconds }) =>
      sign(
        { iss: rehearsalBotIssuer, aud: appId, serviceurl: serviceUrl },
        { at: seconds(new Date().toISOString()), lifetimeSeconds },
      ),
    jwks: () => ({ keys: [publicJwk] }),
    trusted: (of) => ({ issuer: rehearsalIssuer, keys: { keys: [publicJwk] }, ...of }),
  }
}

/**
 * The key of this folder; a new one is written beside and moved into place, so that a kill leaves all of it or none.
 */
async function keptKey(folder: string): Promise<JWK> {
  const file = join(folder, 'issuer-key.json')
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true })
    const fresh = `${file}.${randomUUID()}`
    mkdirSync(folder, { recursive: true })
    writeFileSync(fresh, JSON.stringify({ ...(await exportJWK(privateKey)), kid: randomUUID() }), { mode: 0o600 })
    renameSync(fresh, file)
  }
  return JSON.parse(readFileSync(file, 'utf8')) as JWK
}

function seconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000)
}
