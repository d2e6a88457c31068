import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

const module = new URL('../../../../bot/rehearsal/bridge/leave-with-parent.ts', import.meta.url).href

describe('a child of the rehearsal', () => {
  it('is gone when its parent was killed, so that no port stays taken', async () => {
    const child = `spawn(process.execPath, ['--import', '${module}', '-e', 'setInterval(() => {}, 1000)'], { stdio: ['pipe', 'ignore', 'ignore'] })`
    const script = `const { spawn } = require('node:child_process'); console.log(${child}.pid); setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] })
    const [said] = (await once(parent.stdout, 'data')) as [Buffer]
    const pid = Number(said.toString())
    assert.ok(isThere(pid))
    parent.kill('SIGKILL')
    while (isThere(pid)) await pause(20)
  })
})

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
