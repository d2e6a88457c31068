import { vaultCredential } from '../azure-credential.ts'
import type { Registration } from '../azure-credential.ts'
import { azureToken } from '../graph/azure-token.ts'
import { VAULT } from './key-vault.ts'
import { openKeyRing } from './vault-key-ring.ts'
import type { OpenedRing } from './vault-key-ring.ts'

/** The key ring of a deployment: from its key file, by its key vault where the file was wrapped by one. */
export function productionRing(settings: Registration & { keyFile: string }): Promise<OpenedRing> {
  return openKeyRing({ path: settings.keyFile, token: azureToken(vaultCredential(settings), VAULT) })
}
