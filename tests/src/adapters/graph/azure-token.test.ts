import assert from 'node:assert/strict'
import { azureToken } from '../../../../src/adapters/graph/azure-token.ts'

describe('the token of production', () => {
  it('is asked for with what was consented for Graph, in the cloud that is used', async () => {
    const asked: unknown[] = []
    const credential = {
      async getToken(scope: string | string[]) {
        asked.push(scope)
        return { token: 'token-1', expiresOnTimestamp: 0 }
      },
    }
    assert.equal(await azureToken(credential)(), 'token-1')
    await azureToken(credential, 'https://graph.microsoft.us/v1.0')()
    assert.deepEqual(asked, ['https://graph.microsoft.com/.default', 'https://graph.microsoft.us/.default'])
  })

  it('fails where the credential gives none', async () => {
    await assert.rejects(azureToken({ getToken: async () => null })())
  })
})
