/** Why a key vault did not open a key; each stands in docs/production.md with what to do. */
export type VaultCode =
  | 'vault-token-unavailable'
  | 'vault-token-refused'
  | 'vault-forbidden'
  | 'vault-unreachable-network'
  | 'vault-key-disabled'
  | 'vault-key-missing'
  | 'vault-throttled'
  | 'vault-unanswered'
  | 'vault-answer-unreadable'
  | 'vault-request-refused'

/** The vault kept its key to itself, so that nothing can start: a code, and no word of what was asked or answered. */
export class VaultRefused extends Error {
  readonly code: VaultCode

  constructor(code: VaultCode) {
    super(code)
    this.name = 'VaultRefused'
    this.code = code
  }
}
