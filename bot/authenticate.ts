import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose'
import type { JSONWebKeySet, JWTPayload, JWTVerifyGetKey } from 'jose'
import type { Clock } from '../src/application/ports.ts'
import type { Instant } from '../src/domain/time.ts'

/** Somebody whose tokens we accept: where its keys are, for whom a token must be, and from which tenants. */
export type TrustedIssuer = {
  issuer: string
  audience: readonly string[]
  tenants: readonly string[]
} & ({ jwksUri: string } | { keys: JSONWebKeySet })

/** The one scope of infra/aad.manifest.json: somebody signed in, and Teams holds the token for them. */
export const SIGN_IN_SCOPE = 'access_as_user'

export type Account = { accountId: string; tenantId: string }
export type Verified = { account: Account; expiresAt: Instant }
/** `service-unavailable` is no judgement on the token: the issuer's keys could not be read. */
export type TokenRefusal = {
  code: 'token-invalid' | 'token-expired' | 'token-wrong-audience' | 'token-wrong-tenant' | 'service-unavailable'
}

/** Says whose token this is, or why it is refused. There is no other way to an identity, and nothing skips it. */
export type TokenVerifier = (token: string) => Promise<Verified | TokenRefusal>

/** The issuers of Entra's v2 tokens for our application: one for each tenant on the allow-list. */
export function entraIssuers(of: { tenantIds: readonly string[]; appId: string; publicUrl: string }): TrustedIssuer[] {
  const host = new URL(of.publicUrl).host
  return of.tenantIds.map((tenantId) => ({
    issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    jwksUri: `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`,
    audience: [of.appId, `api://${of.appId}`, `api://${host}/${of.appId}`],
    tenants: [tenantId],
  }))
}

/**
 * A verifier for the issuers given: signature (RS256 only), issuer, audience, tenant, a person, and expiry by our
 * clock.
 */
export function createTokenVerifier({
  issuers,
  clock,
}: {
  issuers: readonly TrustedIssuer[]
  clock: Clock
}): TokenVerifier {
  const trusted = new Map(issuers.map((issuer) => [issuer.issuer, { ...issuer, getKey: keysOf(issuer) }]))
  return async (token) => {
    const claimed = claimedIssuer(token)
    const issuer = trusted.get(claimed)
    if (!issuer) return { code: isEntra(claimed) ? 'token-wrong-tenant' : 'token-invalid' }
    try {
      const { payload } = await jwtVerify(token, issuer.getKey, {
        algorithms: ['RS256'],
        issuer: issuer.issuer,
        audience: [...issuer.audience],
        requiredClaims: ['exp', 'oid', 'tid', 'scp'],
        currentDate: new Date(clock.now()),
      })
      return accountIn(payload, issuer.tenants)
    } catch (error) {
      return { code: refusalFor(error) }
    }
  }
}

function keysOf(issuer: TrustedIssuer): JWTVerifyGetKey {
  return 'keys' in issuer ? createLocalJWKSet(issuer.keys) : createRemoteJWKSet(new URL(issuer.jwksUri))
}

/** Whom the token says it is from: it only chooses the keys that must then prove it. */
function claimedIssuer(token: string): string {
  try {
    return decodeJwt(token).iss ?? ''
  } catch {
    return ''
  }
}

function isEntra(issuer: string): boolean {
  return /^https:\/\/login\.microsoftonline\.com\/[0-9a-f-]{36}\/v2\.0$/.test(issuer)
}

function accountIn(payload: JWTPayload, tenants: readonly string[]): Verified | TokenRefusal {
  const { oid, tid, exp } = payload
  if (typeof oid !== 'string' || typeof tid !== 'string' || !oid || !exp) return { code: 'token-invalid' }
  if (!isOfPerson(payload)) return { code: 'token-invalid' }
  if (!tenants.includes(tid)) return { code: 'token-wrong-tenant' }
  return { account: { accountId: oid, tenantId: tid }, expiresAt: new Date(exp * 1000).toISOString() }
}

/**
 * Entra gives any application of the tenant a token for ours, with an `oid` and a `tid` but no scope; a check of those
 * alone would let it in (learn.microsoft.com, claims-validation: the subject, and the actor).
 */
function isOfPerson({ scp, idtyp }: JWTPayload): boolean {
  return idtyp !== 'app' && typeof scp === 'string' && scp.split(' ').includes(SIGN_IN_SCOPE)
}

function refusalFor(error: unknown): TokenRefusal['code'] {
  if (error instanceof errors.JWTExpired) return 'token-expired'
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return 'token-wrong-audience'
  return isKeyFetchFailure(error) ? 'service-unavailable' : 'token-invalid'
}

/** jose reports a bad token with a code of its own; a failed fetch of the keys is a plain or a generic error. */
function isKeyFetchFailure(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true
  return error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC'
}
