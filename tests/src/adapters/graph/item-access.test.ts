import assert from 'node:assert/strict'
import { problems as cy } from '../../../../tabs/wording/cy/sending-problems.ts'
import { problems as en } from '../../../../tabs/wording/en/sending-problems.ts'
import type { Graph } from '../../../../src/adapters/graph/connect-to-graph.ts'
import { itemAccess } from '../../../../src/adapters/graph/item-access.ts'
import { type GraphDesk, graphDesk } from '../../../support/graph-desk.ts'
import { playedOn, shortTimeout } from '../../../support/graph-faults.ts'
import { repeatUntilSent } from '../../../support/graph-repeat.ts'

const address = 'Asha.Green@housing.example'
const reader = { accountId: '44444444-4444-4444-8444-444444444401', address }
const ivo = { accountId: '44444444-4444-4444-8444-444444444402', address: 'ivo.brook@police.example' }
/** The tenant knows this guest by an account, and has a login name of its own for her. */
const guest = { accountId: '44444444-4444-4444-8444-444444444403', address: 'guest@elsewhere.example' }
const unnamed = { accountId: '44444444-4444-4444-8444-444444444404', address: 'unnamed@elsewhere.example' }
const accountOf = (mail: string) => ({ [guest.address]: guest.accountId, [unnamed.address]: '' })[mail]
const copy = { folder: 'circulation-m1', fileName: 'plan-3-v1.docx', bytes: new Uint8Array([1, 2, 3]) }
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const calls = { 'looking who has it': /^GET .*permissions$/, 'giving it': /^POST .*invite$/ }

const unused = () => Promise.reject(new Error('not asked'))
const deskless: Graph = { ask: unused, askAddress: unused, fetchFile: unused }

describe('who may open a file of the library directly', () => {
  let desk: GraphDesk
  let itemId: string
  beforeEach(async () => {
    desk = await graphDesk({ timeoutMs: shortTimeout, accountOf })
    itemId = (await desk.library.file({ ...copy, contentType })).itemId
  })
  afterEach(() => desk.close())

  const shareWith = (...readers: (typeof reader)[]) => desk.access.share({ itemId, readers })
  const theyAre = () => desk.graph.readersOf(itemId)

  it('is given once, however often it is asked for and however the address is spelt', async () => {
    await shareWith(reader)
    await shareWith({ ...reader, address: address.toLowerCase() })
    assert.deepEqual(theyAre(), [address])
  })

  it('is taken from everyone, and read back', async () => {
    await shareWith(reader, ivo)
    await shareWith()
    assert.deepEqual(theyAre(), [])
    assert.match(desk.graph.requests().at(-1) ?? '', /^GET .*permissions$/)
  })

  it('is kept once by those who still have it, and by nobody beside them', async () => {
    await shareWith(reader, ivo)
    await shareWith({ ...reader, address: address.toUpperCase() })
    assert.deepEqual(theyAre(), [address])
  })

  it('is left once each where two servers give it at the same moment', async () => {
    await Promise.allSettled([shareWith(reader, ivo), shareWith(reader, ivo)])
    assert.deepEqual(theyAre().toSorted(), [address, ivo.address])
  })

  for (const [how, each] of [
    ['names by their account', guest],
    ['names by nothing but a login name of its own', unnamed],
  ] as const) {
    it(`is given once to a guest whom Graph ${how}`, async () => {
      for (let time = 0; time < 2; time += 1) await shareWith(each)
      assert.deepEqual(theyAre(), [each.address])
    })
  }

  it('stays with the account, whatever address it is asked for by since', async () => {
    await shareWith(guest)
    await shareWith({ ...guest, address: 'guest@new.example' })
    assert.deepEqual(theyAre(), [guest.address])
  })

  it('is taken from an account that is no reader’s, though a reader has its address', async () => {
    await shareWith(guest)
    await assert.rejects(shareWith({ ...guest, accountId: ivo.accountId }))
    assert.deepEqual(theyAre(), [])
  })

  it('reaches nobody where the address has passed to another account, and comes before a person', async () => {
    const passedOn = { ...guest, accountId: ivo.accountId }
    const wrong = { name: 'DeliveryFailed', delivery: { kind: 'dead', code: 'library-other-account' } }
    await assert.rejects(shareWith(passedOn, reader), wrong)
    assert.deepEqual(theyAre(), [address], 'and everybody else has theirs')
    for (const words of [en, cy]) assert.match(words['library-other-account'] ?? '', /\. .*[.]$/)
  })

  it('is given to everybody else where Graph refuses one of them for good', async () => {
    desk.graph.failNext({ match: /^POST .*invite$/, status: 400 })
    await assert.rejects(shareWith(reader, ivo), { delivery: { kind: 'dead', code: 'graph-400' } })
    assert.deepEqual(theyAre(), [ivo.address])
  })

  it('leaves the office’s own access to its library as it is', async () => {
    await shareWith()
    assert.equal(desk.graph.requests().filter((line) => line.startsWith('DELETE')).length, 0)
  })

  it('is not given a second time where Graph says that the file is not there, and it is', async () => {
    await shareWith(reader)
    desk.graph.failNext({ match: /^GET .*permissions$/, status: 404 })
    const gone = { name: 'DeliveryFailed', delivery: { kind: 'dead', code: 'graph-404' } }
    await assert.rejects(shareWith(reader), gone)
    assert.deepEqual(theyAre(), [address])
  })

  it('is not taken for gone with its file where the library itself cannot be seen, and comes before a person', async () => {
    await shareWith(reader)
    for (const match of [/^GET .*permissions$/, /^GET .*root$/]) desk.graph.failNext({ match, status: 404 })
    const unseen = { name: 'DeliveryFailed', delivery: { kind: 'dead', code: 'graph-404' } }
    await assert.rejects(shareWith(), unseen)
    await shareWith()
    assert.deepEqual(theyAre(), [])
  })

  it('is nothing where the file is gone', async () => {
    await desk.access.share({ itemId: 'no-such-item', readers: [] })
    assert.deepEqual(desk.graph.readersOf('no-such-item'), [])
  })

  it('is taken from those on a further page of Graph’s answer too, and no token goes where such a page points', async () => {
    const asked: string[] = []
    const page = (...value: object[]) => ({ status: 200, body: { value } })
    const answers = (next: string, more: object): Graph => ({
      ...deskless,
      ask: async ({ method, path }) => {
        asked.push(`${method} ${path}`)
        if (method === 'delete') return { status: 204, body: undefined }
        if (path.includes('skip')) return page(more)
        return { status: 200, body: { value: [], '@odata.nextLink': next } }
      },
    })
    const share = (next: string) =>
      itemAccess({ graph: answers(next, { id: 'left-over', roles: ['read'] }), driveId: 'd', tenantId: 't' }).share({
        itemId: 'i',
        readers: [],
      })
    const next = '/drives/d/items/i/permissions?$skiptoken=2'
    await assert.rejects(share(`https://graph.microsoft.com/v1.0${next}`), /library-permission-remains/)
    assert.deepEqual(asked.slice(0, 3), [
      'get /drives/d/items/i/permissions',
      `get ${next}`,
      'delete /drives/d/items/i/permissions/left-over',
    ])
    await assert.rejects(share('https://elsewhere.example/'), /graph-answer-unreadable/)
  })

  for (const [call, match] of Object.entries(calls)) {
    for (const { name, fault } of playedOn(match)) {
      it(`is given exactly once after ${name}, while ${call}`, async () => {
        desk.graph.failNext(fault)
        await repeatUntilSent(() => shareWith(reader))
        assert.deepEqual(desk.graph.readersOf(itemId), [address])
      })
    }
  }

  for (const { name, fault } of playedOn(/^DELETE .*permissions/)) {
    it(`is gone after ${name}, while it is taken away`, async () => {
      await shareWith(reader)
      desk.graph.failNext(fault)
      await repeatUntilSent(() => shareWith())
      assert.deepEqual(desk.graph.readersOf(itemId), [])
    })
  }
})
