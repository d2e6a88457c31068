import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wrapKeys } from '../../infra/wrap-keys.ts'
import { fileKeyRing } from '../../src/adapters/sealing/file-key-ring.ts'
import { openKeyRing } from '../../src/adapters/sealing/vault-key-ring.ts'
import { startLocalVault, vaultToken } from '../support/key-vault-local.ts'
import type { LocalVault } from '../support/key-vault-local.ts'

describe('the making of a deployment’s keys', () => {
  let folder: string
  let vault: LocalVault
  let said: string[]
  const token = async () => vaultToken
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'caseroom-keys-'))
    vault = await startLocalVault()
    said = []
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true })
    await vault.close()
  })
  const at = (name: string) => join(folder, name)
  const run = (...args: readonly string[]) => wrapKeys({ args: [...args], token }, (line) => said.push(line))
  const ringIn = async (name: string) => (await openKeyRing({ path: at(name), token })).ring

  it('makes new ones, wrapped, that open again', async () => {
    assert.equal(await run('--vault-key', vault.keyId(), '--out', at('keys.json')), 0)
    assert.ok(await ringIn('keys.json'))
    if (process.platform !== 'win32') assert.equal(statSync(at('keys.json')).mode & 0o777, 0o600)
  })

  it('takes those of a plain file, so that what they sealed stays readable', async () => {
    const plain = fileKeyRing({ path: at('plain.json'), whenMissing: 'make' })
    assert.equal(await run('--vault-key', vault.keyId(), '--out', at('keys.json'), '--from', at('plain.json')), 0)
    const sealed = plain.wrap('open', Buffer.alloc(32, 5))
    assert.deepEqual((await ringIn('keys.json')).unwrap('open', sealed), Buffer.alloc(32, 5))
  })

  it('moves them from one version of the vault’s key to the next', async () => {
    await run('--vault-key', vault.keyId('first'), '--out', at('old.json'))
    const mac = (await ringIn('old.json')).mac('invented')
    assert.equal(await run('--vault-key', vault.keyId('second'), '--out', at('new.json'), '--from', at('old.json')), 0)
    vault.disable(vault.keyId('first'))
    assert.equal((await ringIn('new.json')).mac('invented'), mac)
  })

  it('never writes over a file, which may hold the only keys', async () => {
    writeFileSync(at('keys.json'), 'the only keys')
    assert.equal(await run('--vault-key', vault.keyId(), '--out', at('keys.json')), 2)
    assert.equal(readFileSync(at('keys.json'), 'utf8'), 'the only keys')
    assert.deepEqual(vault.asked, [])
  })

  it('writes nothing where the vault refuses, and says why by name', async () => {
    vault.refuse({ status: 403, inner: 'ForbiddenByConnection' })
    assert.equal(await run('--vault-key', vault.keyId(), '--out', at('keys.json')), 1)
    assert.throws(() => readFileSync(at('keys.json')))
    assert.match(said.join('\n'), /vault-unreachable-network/)
  })

  it('says how it is called where it is called wrongly', async () => {
    assert.equal(await run('--out', at('keys.json')), 2)
    assert.equal(await run('--vault-key', 'https://evil.example/keys/a/b', '--out', at('keys.json')), 1)
    assert.match(said.join('\n'), /npm run keys -- --vault-key/)
    assert.deepEqual(vault.asked, [])
  })
})
