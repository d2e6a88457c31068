import type { TokenCredential } from '@azure/identity'

/**
 * Production's token for Graph. The credential keeps and renews tokens itself; the scope asks for what was consented.
 */
export function azureToken(
  credential: TokenCredential,
  baseUrl = 'https://graph.microsoft.com',
): () => Promise<string> {
  return async () => {
    const token = await credential.getToken(`${new URL(baseUrl).origin}/.default`)
    if (!token) throw new Error('The credential gave no token')
    return token.token
  }
}
