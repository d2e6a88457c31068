import { createLocalJWKSet, jwtVerify } from 'jose'
import type { Clock } from '../../src/application/ports.ts'
import { createTokenVerifier } from '../authenticate.ts'
import type { TokenVerifier } from '../authenticate.ts'
import { rehearsalIssuer, type Issuer } from './issuer.ts'
import { outsider, rehearsalPeople, rehearsalTenant } from './people.ts'

/** The app that the rehearsal's sign-ins are for. */
export const rehearsalApp = '22222222-2222-4222-8222-222222222222'

const LIFETIME_SECONDS = 3600
/** Whom the application's own tokens are for: Graph, whose place the local one takes. */
const GRAPH = 'https://graph.microsoft.com'

/** The product's own verifier, trusting the rehearsal's issuer as it would trust Entra. */
export function verifierFor(issuer: Issuer, clock: Clock): TokenVerifier {
  return createTokenVerifier({
    issuers: [issuer.trusted({ audience: [rehearsalApp], tenants: [rehearsalTenant] })],
    clock,
  })
}

/** Signs in as anyone of the rehearsal, the outsider included; throws for a name that it does not have. */
export function signInFor(issuer: Issuer): (personId: string) => Promise<string> {
  const everyone = new Map([...rehearsalPeople, outsider].map((person) => [String(person.personId), person]))
  return async (personId) => {
    const person = everyone.get(personId)
    if (!person) throw new Error('The rehearsal has nobody of that name')
    const { accountId, tenantId } = person
    return issuer.token({ accountId, tenantId, audience: rehearsalApp, lifetimeSeconds: LIFETIME_SECONDS })
  }
}

/** The application's own sign-in, with which it calls the local Graph. */
export function appSignIn(issuer: Issuer): Promise<string> {
  const app = { appId: rehearsalApp, tenantId: rehearsalTenant }
  return issuer.appToken({ ...app, audience: GRAPH, lifetimeSeconds: LIFETIME_SECONDS })
}

/** Whether the local Graph takes a token: one of this issuer that is for Graph. */
export function graphAccepts(issuer: Issuer, clock: Clock): (token: string) => Promise<boolean> {
  const keys = createLocalJWKSet(issuer.jwks())
  return async (token) => {
    const checks = { issuer: rehearsalIssuer, audience: GRAPH, currentDate: new Date(clock.now()) }
    const verified = await jwtVerify(token, keys, checks).catch(() => null)
    return verified !== null
  }
}
