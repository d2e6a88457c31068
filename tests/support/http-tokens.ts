import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose'
import type { JWTPayload } from 'jose'
import type { Clock } from '../../src/application/ports.ts'
import { createTokenVerifier } from '../../bot/authenticate.ts'
import type { TrustedIssuer } from '../../bot/authenticate.ts'

export const tenantId = '11111111-1111-4111-8111-111111111111'
export const appId = '22222222-2222-4222-8222-222222222222'
export const accountId = '33333333-3333-4333-8333-333333333333'
export const issuerName = 'https://sign-in.example.invalid'

const ours = await generateKeyPair('RS256', { extractable: true })
const theirs = await generateKeyPair('RS256', { extractable: true })
const kid = 'the-one-key'
const keys = { keys: [{ ...(await exportJWK(ours.publicKey)), kid, use: 'sig' }] }

/** The public half, as a remote key set would give it. */
export const publicKeys = keys
const trustedIssuer: TrustedIssuer = { issuer: issuerName, audience: [appId], tenants: [tenantId], keys }

/** A clock that a test sets; it starts at a moment that is not now. */
export function settableClock(start = '2031-03-04T09:00:00Z'): Clock & { set(at: string): void } {
  let at = start
  return { now: () => at, set: (moment) => void (at = moment) }
}

export function verifierAt(clock: Clock): ReturnType<typeof createTokenVerifier> {
  return createTokenVerifier({ issuers: [trustedIssuer], clock })
}

/** What a good token says at the moment given; a test changes what it wants to be wrong. */
export function claimsAt(now: string, changes: JWTPayload = {}): JWTPayload {
  const at = Date.parse(now) / 1000
  const who = { oid: accountId, tid: tenantId, scp: 'access_as_user' }
  return { iss: issuerName, aud: appId, ...who, iat: at, exp: at + 3600, ...changes }
}

export function signed(claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(ours.privateKey)
}

/** Signed with our key, but by another algorithm of its kind. Entra's key sets do not say which one a key is for. */
export async function signedAs(alg: 'RS512' | 'PS256', claims: JWTPayload): Promise<string> {
  const key = await importJWK(await exportJWK(ours.privateKey), alg)
  return new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(key)
}

/** Signed by somebody else, under the name of our key. */
export function forged(claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(theirs.privateKey)
}

export function unsecured(claims: JWTPayload): string {
  return new UnsecuredJWT(claims).encode()
}

/** The old trick: the public key, which everybody knows, used as a shared secret. */
export async function signedWithThePublicKey(claims: JWTPayload): Promise<string> {
  const secret = new TextEncoder().encode(await exportSPKI(ours.publicKey))
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid }).sign(secret)
}
