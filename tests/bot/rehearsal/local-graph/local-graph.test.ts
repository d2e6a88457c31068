import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectToGraph } from '../../../../src/adapters/graph/connect-to-graph.ts'
import { mailbox } from '../../../../src/adapters/graph/mailbox.ts'
import { planLibrary } from '../../../../src/adapters/graph/plan-library.ts'
import type { MeetingId } from '../../../../src/domain/ids.ts'
import { controlledMailbox, type GraphDesk, graphDesk, rightToken } from '../../../support/graph-desk.ts'

const letter = { key: 'k1', to: 'a@b.example', subject: 's', text: 't' }
const copy = { folder: 'circulation-m1', fileName: 'plan.docx', bytes: new Uint8Array([1, 2, 3]), contentType: 'x/y' }

describe('the local Graph', () => {
  let desk: GraphDesk
  beforeEach(async () => {
    desk = await graphDesk()
  })
  afterEach(() => desk.close())

  it('tells what left, in order, with its moment', async () => {
    await desk.letters.send(letter)
    await desk.library.file(copy)
    await desk.feed.announce({ key: 'k2', accountId: 'account-1', meetingId: 'm1' as MeetingId })
    assert.deepEqual(
      desk.graph.sent().map(({ kind, at }) => `${kind} ${at}`),
      ['mail 2027-03-03T13:00:00Z', 'file 2027-03-03T13:00:00Z', 'activity 2027-03-03T13:00:00Z'],
    )
  })

  it('does not count a draft as sent', async () => {
    desk.graph.failNext({ match: /send$/, status: 403 })
    await assert.rejects(desk.letters.send(letter))
    assert.deepEqual(desk.graph.sent(), [])
  })

  it('remembers everything after a restart', async () => {
    await desk.letters.send(letter)
    await desk.library.file(copy)
    const before = desk.graph.sent()
    desk = await desk.restart()
    assert.deepEqual(desk.graph.sent(), before)
    assert.deepEqual(new Uint8Array(await desk.graph.read('drive-1/circulation-m1/plan.docx')), copy.bytes)
  })

  it('drops a line that was being written when it was killed, and goes on', async () => {
    await desk.letters.send(letter)
    await appendFile(join(desk.folder, 'journal.jsonl'), '{"kind":"mail","at":"20')
    desk = await desk.restart()
    await desk.letters.send({ ...letter, key: 'k2' })
    desk = await desk.restart()
    assert.equal(desk.graph.sent().length, 2)
  })

  it('has what it acknowledged, though it was killed the moment after', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'caseroom-graph-'))
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../../support/graph-process.ts'), folder])
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    const graph = connectToGraph({ baseUrl: said.toString(), token: async () => 't', timeoutMs: 5_000 })
    await planLibrary({ graph, driveId: 'drive-1' }).file(copy)
    await mailbox({ graph, address: controlledMailbox }).send(letter)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const after = await graphDesk({ folder })
    const kinds = after.graph.sent().map(({ kind }) => kind)
    await after.close()
    assert.deepEqual(kinds, ['file', 'mail'])
  })

  it('answers nobody without the right token', async () => {
    for (const authorization of ['', 'Bearer wrong', rightToken]) {
      const headers = new Headers({ authorization })
      const answer = await fetch(`${desk.graph.baseUrl}/v1.0/users/x/messages`, { method: 'POST', headers, body: '{}' })
      assert.equal(answer.status, 401)
    }
  })

  it('refuses what Graph would refuse, and what we do not use', async () => {
    const statuses = await Promise.all([
      status(desk, 'POST', '/v1.0/users/x/messages', '{"subject":1}'),
      status(desk, 'POST', '/v1.0/users/x/messages', 'no json'),
      status(desk, 'GET', '/v1.0/users/x/messages?$filter=subject eq 1'),
      status(desk, 'POST', '/v1.0/users/x/teamwork/sendActivityNotification', '{}'),
      status(desk, 'POST', '/v1.0/users/x/sendMail', '{}'),
      status(desk, 'DELETE', '/v1.0/drives/d/root:/a/b.docx'),
      status(desk, 'GET', '/beta/users/x/messages'),
    ])
    assert.deepEqual(
      statuses,
      statuses.map(() => 400),
    )
  })

  it('keeps no file outside its folder', async () => {
    for (const path of [
      '..%2f..%2fevil.docx',
      'a%2f..%2f..%2fevil.docx',
      '%2e%2e/evil.docx',
      'a/b%00.docx',
      '%E0%A4%A',
    ]) {
      const answer = await status(desk, 'PUT', `/v1.0/drives/d/root:/${path}:/content`, 'x')
      assert.equal(answer, 400, path)
    }
    await assert.rejects(desk.graph.read('../journal.jsonl'))
    assert.deepEqual(desk.graph.sent(), [])
  })
})

async function status(desk: GraphDesk, method: string, path: string, body?: string): Promise<number> {
  const headers = { Authorization: `Bearer ${rightToken}` }
  return (await fetch(`${desk.graph.baseUrl}${path}`, { method, headers, ...(body === undefined ? {} : { body }) }))
    .status
}
