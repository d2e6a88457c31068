import { randomBytes } from 'node:crypto'

/** Where Teams may show the tab (tab requirements: the `cloud.microsoft` hosts came beside `teams.microsoft.com`). */
export const teamsFrameAncestors = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
] as const

/** Where teams-js reads its list of valid domains from (`validDomains.json`). */
export const teamsConnectSources = ['https://res.cdn.office.net'] as const

export type PagePolicy = {
  nonce: string
  frameAncestors: readonly string[]
  connectSrc: readonly string[]
  /** What the page itself may frame: nothing, but for the rehearsal's host page. */
  frameSrc?: readonly string[]
}

/** A value that only this response knows; scripts and style elements without it do not run. */
export function newNonce(): string {
  return randomBytes(18).toString('base64')
}

/** The Content-Security-Policy of a page: our own scripts and styles, and nothing from anywhere else. */
export function pagePolicy({ nonce, frameAncestors, connectSrc, frameSrc = [] }: PagePolicy): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src ${["'self'", ...connectSrc].join(' ')}`,
    ...(frameSrc.length > 0 ? [`frame-src ${frameSrc.join(' ')}`] : []),
    `frame-ancestors ${frameAncestors.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * What every response carries unless it says otherwise: nothing is kept by a browser (H33), nothing is framed, nothing
 * is guessed. Strict transport stays out of a rehearsal, which is plain http on this machine.
 */
export function securityHeaders({ rehearsal }: { rehearsal: boolean }): Record<string, string> {
  return {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ...(rehearsal ? {} : { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
}
