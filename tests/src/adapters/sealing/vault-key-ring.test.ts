import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyRing } from '../../../../src/adapters/sealing/key-ring.ts'
import { freshSecrets, openKeyRing, openSecrets, wrapSecrets } from '../../../../src/adapters/sealing/vault-key-ring.ts'
import { startLocalVault, vaultToken } from '../../../support/key-vault-local.ts'
import type { LocalVault } from '../../../support/key-vault-local.ts'

describe('the key ring that a vault keeps', () => {
  let folder: string
  let path: string
  let vault: LocalVault
  const access = { token: async () => vaultToken, wait: async () => undefined }
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'caseroom-vault-'))
    path = join(folder, 'keys.json')
    vault = await startLocalVault()
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true })
    await vault.close()
  })
  const keep = (file: object) => writeFileSync(path, JSON.stringify(file))

  it('opens what the same secrets sealed, by four questions at the start and none afterwards', async () => {
    const secrets = freshSecrets()
    keep(await wrapSecrets(secrets, { keyId: vault.keyId(), ...access }))
    const sealed = keyRing(secrets).wrap('closed', Buffer.alloc(32, 3))
    const before = vault.asked.length
    const { ring, keptBy } = await openKeyRing({ path, ...access })
    assert.equal(keptBy, 'vault')
    assert.deepEqual(ring.unwrap('closed', sealed), Buffer.alloc(32, 3))
    assert.equal(ring.mac('invented'), keyRing(secrets).mac('invented'))
    assert.deepEqual(vault.asked.slice(before), ['unwrapkey', 'unwrapkey', 'unwrapkey', 'unwrapkey'])
  })

  it('lies in its file without a byte of a secret', async () => {
    const secrets = freshSecrets()
    const wrapped = JSON.stringify(await wrapSecrets(secrets, { keyId: vault.keyId(), ...access }))
    for (const secret of Object.values(secrets))
      for (const form of ['base64', 'base64url', 'hex'] as const)
        assert.ok(!wrapped.includes(Buffer.from(secret).toString(form).slice(0, 20)))
  })

  it('moves to a new version of the key with the same secrets, and the old version is needed no more', async () => {
    const secrets = freshSecrets()
    keep(await wrapSecrets(secrets, { keyId: vault.keyId('first'), ...access }))
    const opened = await openSecrets(path, access)
    keep(await wrapSecrets(opened.secrets, { keyId: vault.keyId('second'), ...access }))
    vault.disable(vault.keyId('first'))
    assert.deepEqual((await openSecrets(path, access)).secrets, { ...opened.secrets })
  })

  it('does not open while its key is off, and opens again when it is back', async () => {
    keep(await wrapSecrets(freshSecrets(), { keyId: vault.keyId(), ...access }))
    vault.refuse({ status: 403, inner: 'KeyDisabled' })
    await assert.rejects(openKeyRing({ path, ...access }), { code: 'vault-key-disabled' })
    assert.equal((await openKeyRing({ path, ...access })).keptBy, 'vault')
  })

  it('is refused where it is damaged, or names a vault that is none', async () => {
    const wrapped = await wrapSecrets(freshSecrets(), { keyId: vault.keyId(), ...access })
    for (const damaged of [
      { ...wrapped, further: 'x' },
      { ...wrapped, vaultKey: 'https://evil.example/keys/a/b' },
    ]) {
      keep(damaged)
      await assert.rejects(openKeyRing({ path, ...access }), /does not hold four keys/)
    }
    keep({ ...wrapped, open: Buffer.alloc(256, 1).toString('base64url') })
    await assert.rejects(openKeyRing({ path, ...access }), { code: 'vault-request-refused' })
  })

  it('may be a file of plain secrets, which asks no vault and is told as such', async () => {
    const plain = Object.entries(freshSecrets()).map(([name, key]) => [name, Buffer.from(key).toString('base64')])
    keep(Object.fromEntries(plain))
    assert.equal((await openKeyRing({ path, ...access })).keptBy, 'file')
    assert.deepEqual(vault.asked, [])
  })

  it('is never made where it is missing', async () => {
    await assert.rejects(openKeyRing({ path, ...access }), /missing/)
  })
})
