import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  WorkloadIdentityCredential,
} from '@azure/identity'
import type { TokenCredential, TokenCredentialOptions } from '@azure/identity'
import type { AppCredential } from './config.ts'

/** The registration in Entra, and how it proves itself. */
export type Registration = { appId: string; appTenantId: string; credential: AppCredential }

/** What Entra takes a managed identity's token for, where a registration trusts that identity. */
const EXCHANGE = 'api://AzureADTokenExchange/.default'

/** As whom the application speaks to Graph and to Teams: its registration, whatever it proves that with. */
export function appCredential(
  { appId, appTenantId, credential }: Registration,
  options: TokenCredentialOptions = {},
): TokenCredential {
  switch (credential.kind) {
    case 'managed-identity':
      return managedIdentity(credential.clientId, options)
    case 'federated': {
      const host = managedIdentity(credential.clientId, options)
      const assertion = async () => (await host.getToken(EXCHANGE)).token
      return new ClientAssertionCredential(appTenantId, appId, assertion, options)
    }
    case 'workload-identity': {
      const tokenFilePath = credential.file
      return new WorkloadIdentityCredential({ ...options, tenantId: appTenantId, clientId: appId, tokenFilePath })
    }
    case 'certificate':
      return new ClientCertificateCredential(appTenantId, appId, credential.file, options)
    case 'secret':
      return new ClientSecretCredential(appTenantId, appId, credential.secret, options)
  }
}

/**
 * As whom the key vault is asked: the host's own identity where it has one, since the vault trusts the machine and not
 * the bot.
 */
export function vaultCredential(registration: Registration, options: TokenCredentialOptions = {}): TokenCredential {
  const { credential } = registration
  if (credential.kind === 'federated') return managedIdentity(credential.clientId, options)
  return appCredential(registration, options)
}

function managedIdentity(clientId: string | null, options: TokenCredentialOptions): ManagedIdentityCredential {
  return clientId ? new ManagedIdentityCredential({ ...options, clientId }) : new ManagedIdentityCredential(options)
}
