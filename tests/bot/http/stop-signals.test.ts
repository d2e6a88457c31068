import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const child = fileURLToPath(new URL('../../support/http-child.ts', import.meta.url))

describe('a process that is asked to stop', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`finishes what is under way and leaves in good order on ${signal}`, async function () {
      if (process.platform === 'win32') this.skip()
      const running = fork(child, { execArgv: [] })
      const told = async () => ((await once(running, 'message')) as [unknown])[0]
      const { url, token } = (await told()) as { url: string; token: string }
      const exited = once(running, 'exit')
      const underWay = fetch(`${url}/api/me`, { headers: { authorization: `Bearer ${token}` } })
      assert.equal(await told(), 'asked')
      running.kill(signal)
      assert.equal(await told(), 'server-stopping')
      await assert.rejects(fetch(`${url}/healthz`))
      running.send('go on')
      assert.equal((await underWay).status, 200)
      assert.deepEqual(await exited, [0, null])
    })
  }
})
