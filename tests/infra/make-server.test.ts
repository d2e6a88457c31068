import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeServer } from '../../infra/make-server.ts'

describe('the folder that is sent to the host', () => {
  let root: string
  let out: string
  const keys = () => join(root, 'keys.production.json')
  const put = (path: string, text = '') => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'caseroom-server-'))
    out = join(root, 'dist', 'server')
    for (const name of ['package.json', 'package-lock.json', 'LICENSE']) put(name)
    put('src/adapters/log.ts')
    put('src/adapters/profiles/ours.json')
    put('bot/main.ts', 'the server')
    put('bot/rehearsal/issuer.ts')
    put('bot/rehearsal-notes.ts')
    put('tests/secret.test.ts')
    put('dist/tab/index.html')
    const vaultKey = `https://invented.vault.azure.net/keys/caseroom/${'0123456789abcdef'.repeat(2)}`
    writeFileSync(keys(), JSON.stringify({ vaultKey, open: 'wrapped' }))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('holds the server, its built tab and the wrapped keys, and no test', () => {
    assert.deepEqual(makeServer({ root, out, keys: keys() }), [])
    const held = ['LICENSE', 'bot', 'dist', 'keys.json', 'package-lock.json', 'package.json', 'src']
    assert.deepEqual(readdirSync(out).sort(), held)
    assert.equal(readFileSync(join(out, 'bot', 'main.ts'), 'utf8'), 'the server')
    assert.ok(existsSync(join(out, 'dist', 'tab', 'index.html')))
  })

  it('takes an area’s own profile along among ours, where the server reads it without a setting', () => {
    put('infra/env/areas/harrowmere.json', '{}')
    makeServer({ root, out, keys: undefined })
    assert.deepEqual(readdirSync(join(out, 'src/adapters/profiles')), ['harrowmere.json', 'ours.json'])
  })

  it('is not made where an area’s own profile would take the place of one of ours', () => {
    put('infra/env/areas/ours.json', '{}')
    assert.deepEqual(makeServer({ root, out, keys: undefined }), [
      `${join('infra', 'env', 'areas', 'ours.json')} has the name of a profile of ours.`,
    ])
  })

  it('has no rehearsal in it, whose issuer gives tokens for anybody', () => {
    makeServer({ root, out, keys: undefined })
    assert.deepEqual(readdirSync(join(out, 'bot')).sort(), ['main.ts', 'rehearsal-notes.ts'])
  })

  it('is not made with keys that lie plain, and leaves the folder of before as it was', () => {
    makeServer({ root, out, keys: keys() })
    writeFileSync(keys(), JSON.stringify({ open: 'plain' }))
    assert.deepEqual(makeServer({ root, out, keys: keys() }), [
      'The key file is not wrapped by a vault: npm run keys does it.',
    ])
    assert.ok(existsSync(join(out, 'keys.json')))
  })

  it('is not made with a key file that is damaged, and nothing of it is said', () => {
    writeFileSync(keys(), 'invented-secret, cut off')
    assert.deepEqual(makeServer({ root, out, keys: keys() }), [
      'The key file is not wrapped by a vault: npm run keys does it.',
    ])
  })

  it('is not made without the tab, or without the key file that was named', () => {
    rmSync(join(root, 'dist', 'tab'), { recursive: true })
    assert.deepEqual(makeServer({ root, out, keys: join(root, 'none.json') }), [
      'The tab is not built.',
      'The key file is missing.',
    ])
    assert.ok(!existsSync(out))
  })
})
