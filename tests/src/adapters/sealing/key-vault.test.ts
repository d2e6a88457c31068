import assert from 'node:assert/strict'
import { vaultKey, vaultKeyId } from '../../../../src/adapters/sealing/key-vault.ts'
import type { VaultCode } from '../../../../src/adapters/sealing/vault-refused.ts'
import { noSuchKey, startLocalVault, vaultToken } from '../../../support/key-vault-local.ts'
import type { LocalVault } from '../../../support/key-vault-local.ts'

describe('a key in a key vault', () => {
  const secret = Buffer.alloc(32, 9)
  let vault: LocalVault
  let waits: number[]
  const access = { token: async () => vaultToken, wait: async (milliseconds: number) => void waits.push(milliseconds) }
  const refusedWith = (code: VaultCode) => ({ name: 'VaultRefused', code, message: code })
  beforeEach(async () => {
    vault = await startLocalVault()
    waits = []
  })
  afterEach(() => vault.close())

  it('gives back what it wrapped, and wraps to something else each time', async () => {
    const key = vaultKey(vault.keyId(), access)
    const wrapped = await key.wrap(secret)
    assert.notDeepEqual(wrapped, await key.wrap(secret))
    assert.deepEqual(await key.unwrap(wrapped), secret)
  })

  it('opens nothing that another key wrapped', async () => {
    const wrapped = await vaultKey(vault.keyId('other'), access).wrap(secret)
    await assert.rejects(vaultKey(vault.keyId(), access).unwrap(wrapped), refusedWith('vault-request-refused'))
  })

  it('is waited for as long as the vault says, and longer each time where it says nothing', async () => {
    const key = vaultKey(vault.keyId(), access)
    vault.refuse({ status: 429, retryAfter: 7 }, { status: 503 }, { status: 429, retryAfter: 4000 }, { status: 500 })
    await key.wrap(secret)
    assert.deepEqual(waits, [7000, 2000, 60_000, 8000])
  })

  it('is given up after five tries, with the reason by name', async () => {
    const key = vaultKey(vault.keyId(), access)
    const five = <Refusal>(refusal: Refusal) => Array.from({ length: 5 }, () => refusal)
    vault.refuse(...five({ status: 429, retryAfter: 1 }))
    await assert.rejects(key.unwrap(secret), refusedWith('vault-throttled'))
    assert.equal(vault.asked.length, 5)
    vault.refuse(...five({ status: 502 }))
    await assert.rejects(key.unwrap(secret), refusedWith('vault-unanswered'))
  })

  it('is told to be out of reach where nothing answers', async () => {
    const key = vaultKey(vault.keyId(), access)
    await vault.close()
    await assert.rejects(key.unwrap(secret), refusedWith('vault-unanswered'))
    assert.equal(waits.length, 4)
    vault = await startLocalVault()
  })

  it('is told to be disabled, missing, forbidden by role or by network, each by its own name and at once', async () => {
    const key = vaultKey(vault.keyId(), access)
    const wrapped = await key.wrap(secret)
    vault.refuse(
      { status: 403, inner: 'ForbiddenByRbac' },
      { status: 403, inner: 'ForbiddenByFirewall' },
      { status: 403, inner: 'ForbiddenByConnection' },
      { status: 403, body: 'no JSON' },
    )
    const codes = ['vault-forbidden', 'vault-unreachable-network', 'vault-unreachable-network', 'vault-forbidden']
    for (const code of codes) await assert.rejects(key.unwrap(wrapped), refusedWith(code as VaultCode))
    vault.disable(vault.keyId())
    await assert.rejects(key.unwrap(wrapped), refusedWith('vault-key-disabled'))
    const missing = vaultKey(noSuchKey(vault.keyId()), access)
    await assert.rejects(missing.unwrap(wrapped), refusedWith('vault-key-missing'))
    assert.deepEqual(waits, [])
  })

  it('is asked with a token, and says so where there is none or the vault does not take it', async () => {
    const asking = (token: () => Promise<string>) => vaultKey(vault.keyId(), { ...access, token }).wrap(secret)
    await assert.rejects(
      asking(async () => assert.fail('no identity here')),
      refusedWith('vault-token-unavailable'),
    )
    assert.deepEqual(vault.asked, [])
    await assert.rejects(
      asking(async () => 'another'),
      refusedWith('vault-token-refused'),
    )
  })

  it('is not believed where its answer cannot be read', async () => {
    vault.refuse({ status: 200, body: '{"value":"?"}' })
    await assert.rejects(vaultKey(vault.keyId(), access).wrap(secret), refusedWith('vault-answer-unreadable'))
  })

  it('is named by its version in a vault of Azure, and nothing else is sent the token', () => {
    const version = '0123456789abcdef0123456789abcdef'
    assert.ok(vaultKeyId.safeParse(`https://invented.vault.azure.net/keys/caseroom/${version}`).success)
    for (const other of [
      'https://invented.vault.azure.net/keys/caseroom',
      `https://invented.vault.azure.net.example/keys/caseroom/${version}`,
      `https://vault.azure.net@evil.example/keys/caseroom/${version}`,
      `http://invented.vault.azure.net/keys/caseroom/${version}`,
      `https://invented.vault.azure.net/keys/caseroom/${version}?to=elsewhere`,
      `https://invented.vault.azure.net:8443/keys/caseroom/${version}`,
      `https://invented.vault.azure.net/secrets/caseroom/${version}`,
    ])
      assert.ok(!vaultKeyId.safeParse(other).success, other)
  })
})
