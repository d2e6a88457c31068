import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileKeyRing } from '../../src/adapters/sealing/file-key-ring.ts'
import { freshSecrets, wrapSecrets } from '../../src/adapters/sealing/vault-key-ring.ts'
import { startLocalVault, vaultToken } from '../support/key-vault-local.ts'
import type { LocalVault } from '../support/key-vault-local.ts'
import { startPostgres, stopPostgres } from '../support/postgres.ts'

type Line = Record<string, unknown>
const tenant = '11111111-1111-4111-8111-111111111111'

describe('a production start', () => {
  let folder: string
  let vault: LocalVault
  let host: Server
  const access = { token: async () => vaultToken }
  const started: ChildProcess[] = []
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'caseroom-production-'))
    vault = await startLocalVault()
    const keyFile = await wrapSecrets(freshSecrets(), { keyId: vault.keyId(), ...access })
    writeFileSync(join(folder, 'wrapped.json'), JSON.stringify(keyFile))
    fileKeyRing({ path: join(folder, 'plain.json'), whenMissing: 'make' })
    const token = { access_token: vaultToken, expires_on: '4102444800', token_type: 'Bearer', resource: 'x' }
    host = createServer((_, response) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(token)),
    )
    await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening))
  })
  after(async () => {
    for (const child of started) child.kill('SIGKILL')
    host.close()
    await vault.close()
    await stopPostgres()
    rmSync(folder, { recursive: true })
  })

  /** The real process, with the host's identity endpoint and the key vault on this machine. */
  function start(settings: Line): { child: ChildProcess; lines: AsyncIterable<Line>; left: Promise<unknown[]> } {
    const env = {
      ...process.env,
      PORT: '0',
      IDENTITY_ENDPOINT: `http://127.0.0.1:${(host.address() as AddressInfo).port}/msi/token`,
      IDENTITY_HEADER: 'invented',
      CASEROOM_PUBLIC_URL: 'https://caseroom.example',
      CASEROOM_DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing',
      CASEROOM_TENANT_IDS: tenant,
      MICROSOFT_APP_ID: '22222222-2222-4222-8222-222222222222',
      MICROSOFT_APP_TENANT_ID: tenant,
      MICROSOFT_APP_CREDENTIAL: 'federated',
      CASEROOM_KEY_FILE: join(folder, 'wrapped.json'),
      CASEROOM_AREA: 'thurrock',
      CASEROOM_PLAN_DRIVE_ID: 'b!drive',
      CASEROOM_MAILBOX: 'plans@office.example',
      CASEROOM_CHANNEL_ID: '19:channel@thread.tacv2',
      ...settings,
    }
    const child = spawn(process.execPath, ['bot/main.ts'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
    started.push(child)
    const lines = (async function* () {
      for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line) as Line
    })()
    return { child, lines, left: once(child, 'exit') }
  }
  const all = async (lines: AsyncIterable<Line>) => {
    const told: Line[] = []
    for await (const line of lines) told.push(line)
    return told
  }

  it('opens its keys by the vault as the host’s identity, answers, and stops when asked', async function () {
    this.timeout(120_000)
    const url = await (await startPostgres()).createDatabase('production')
    const { child, lines, left } = start({ CASEROOM_DATABASE_URL: url })
    const told: Line[] = []
    for await (const line of lines) {
      told.push(line)
      if (line['message'] !== 'server-started') continue
      const at = (path: string) => fetch(`http://127.0.0.1:${String(line['port'])}${path}`)
      assert.deepEqual([(await at('/readyz')).status, (await at('/api/me')).status], [200, 401])
      assert.equal((await at('/rehearsal')).status, 404)
      child.kill('SIGTERM')
    }
    const end = await left
    // Windows knows no such signal, and ends the process at once.
    if (process.platform !== 'win32') assert.deepEqual(end, [0, null])
    const messages = told.map(({ message }) => message)
    assert.ok(messages.includes('server-started'))
    for (const warning of ['secret-in-use', 'keys-lie-plain']) assert.ok(!messages.includes(warning), warning)
  })

  it('does not come about while the vault’s key is disabled, and says so by a code alone', async () => {
    vault.refuse({ status: 403, inner: 'KeyDisabled' })
    const { lines, left } = start({})
    const [line = {}, ...others] = await all(lines)
    assert.deepEqual(others, [])
    assert.deepEqual(
      [line['message'], line['name'], line['code']],
      ['unexpected-error', 'VaultRefused', 'vault-key-disabled'],
    )
    assert.deepEqual(await left, [1, null])
  })

  it('warns of a secret, and of keys that lie plain', async () => {
    const settings = { MICROSOFT_APP_CREDENTIAL: 'secret:invented', CASEROOM_KEY_FILE: join(folder, 'plain.json') }
    const { lines, left } = start(settings)
    const told = await all(lines)
    assert.deepEqual(
      told.slice(0, 2).map(({ message, level }) => [message, level]),
      [
        ['secret-in-use', 40],
        ['keys-lie-plain', 40],
      ],
    )
    assert.ok(!JSON.stringify(told).includes('invented'))
    await left
  })
})
