import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sendRaw, startServer, stopServers } from '../../support/http-server.ts'

describe('the page of the tab', () => {
  afterEach(stopServers)

  it('stands at the tab and at the door that letters lead to, and is never kept', async () => {
    const server = await startServer()
    for (const path of ['/tab', '/tab?context=1', '/plan/meeting-1']) {
      const page = await fetch(server.url + path)
      assert.equal(page.status, 200)
      assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8')
      assert.equal(page.headers.get('cache-control'), 'no-store')
    }
  })

  it('has a new nonce each time, the same in its policy and everywhere in the page', async () => {
    const server = await startServer()
    const nonces = new Set<string>()
    for (const _ of [1, 2, 3]) {
      const page = await fetch(`${server.url}/tab`)
      const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1] ?? ''
      const text = await page.text()
      assert.equal(text.split(`nonce="${nonce}"`).length - 1, 2)
      assert.doesNotMatch(text, /__CSP_NONCE__/)
      nonces.add(nonce)
    }
    assert.equal(nonces.size, 3)
  })

  it('knows its link into Teams in production, where somebody opened it in a browser', async () => {
    const teamsLink = 'https://teams.microsoft.com/l/entity/app-1/caseroom?tenantId=tenant-1'
    const server = await startServer({ rehearsal: false, teamsLink })
    const page = await (await fetch(`${server.url}/plan/meeting-1`)).text()
    assert.ok(page.includes(`content="${teamsLink}"`))
  })

  it('may be framed by the rehearsal’s own page in a rehearsal only', async () => {
    const inRehearsal = await startServer({ rehearsal: true })
    const inProduction = await startServer({ rehearsal: false })
    const policyOf = async (url: string) => (await fetch(`${url}/tab`)).headers.get('content-security-policy') ?? ''
    assert.match(await policyOf(inRehearsal.url), /frame-ancestors 'self' https:\/\/teams\.microsoft\.com;/)
    assert.match(await policyOf(inProduction.url), /frame-ancestors https:\/\/teams\.microsoft\.com;/)
  })

  it('that has not been built is a fault without a path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caseroom-nothing-'))
    const server = await startServer({ tabFolder: folder })
    const answer = await fetch(`${server.url}/tab`)
    assert.equal(answer.status, 500)
    assert.doesNotMatch((await answer.text()) + server.logged(), /caseroom-nothing/)
    await rm(folder, { recursive: true })
  })
})

describe('the assets of the tab', () => {
  afterEach(stopServers)

  it('have their own types and may be kept for good', async () => {
    const server = await startServer()
    const script = await fetch(`${server.url}/assets/app-1.js`)
    assert.match(script.headers.get('content-type') ?? '', /^(?:text|application)\/javascript/)
    assert.equal(script.headers.get('cache-control'), 'public, max-age=31536000, immutable')
    assert.equal(await script.text(), 'export {}')
    const style = await fetch(`${server.url}/assets/app-1.css`)
    assert.match(style.headers.get('content-type') ?? '', /^text\/css/)
  })

  it('lead nowhere else, and a refusal names no path of the machine', async () => {
    const server = await startServer()
    const ways = [
      '../index.html',
      '%2e%2e/index.html',
      '..%2findex.html',
      '..%5cindex.html',
      '%252e%252e%252findex.html',
      '....//index.html',
      '/etc/passwd',
      '%2fetc%2fpasswd',
      '',
      '.',
      '.kept-back',
      'app-1.js/',
      'app-1.js%00.css',
      'nothing.js',
      '%',
      '%ff',
    ]
    for (const way of ways) {
      const head = `GET /assets/${way} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`
      const answer = await sendRaw(server.port, head)
      assert.match(answer, /^HTTP\/1\.1 404 /, way)
      assert.match(answer, /\{"code":"not-found","sentence":"There is nothing at this address."\}$/, way)
      assert.match(answer, /cache-control: no-store/i, way)
      assert.doesNotMatch(answer + server.logged(), /caseroom-tab|passwd/, way)
    }
  })
})
