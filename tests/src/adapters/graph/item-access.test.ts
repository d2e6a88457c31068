import assert from 'node:assert/strict'
import { type GraphDesk, graphDesk } from '../../../support/graph-desk.ts'
import { playedOn, shortTimeout } from '../../../support/graph-faults.ts'
import { repeatUntilSent } from '../../../support/graph-repeat.ts'

const address = 'Asha.Green@housing.example'
const copy = { folder: 'circulation-m1', fileName: 'plan-3-v1.docx', bytes: new Uint8Array([1, 2, 3]) }
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const calls = { 'looking who has it': /^GET .*permissions$/, 'giving it': /^POST .*invite$/ }

describe('who may open a file of the library directly', () => {
  let desk: GraphDesk
  let itemId: string
  beforeEach(async () => {
    desk = await graphDesk({ timeoutMs: shortTimeout })
    itemId = (await desk.library.file({ ...copy, contentType })).itemId
  })
  afterEach(() => desk.close())

  it('is given once, however often it is asked for and however the address is spelt', async () => {
    await desk.access.give({ itemId, address })
    await desk.access.give({ itemId, address: address.toLowerCase() })
    assert.deepEqual(desk.graph.readersOf(itemId), [address])
  })

  it('is taken from everyone, and read back', async () => {
    await desk.access.give({ itemId, address })
    await desk.access.give({ itemId, address: 'ivo.brook@police.example' })
    await desk.access.takeAway({ itemId, butFrom: [] })
    assert.deepEqual(desk.graph.readersOf(itemId), [])
    assert.match(desk.graph.requests().at(-1) ?? '', /^GET .*permissions$/)
  })

  it('is kept once by those who still have it, and by nobody beside them', async () => {
    const other = 'ivo.brook@police.example'
    for (const each of [address, other]) await desk.access.give({ itemId, address: each })
    await desk.access.takeAway({ itemId, butFrom: [address.toUpperCase()] })
    assert.deepEqual(desk.graph.readersOf(itemId), [address])
  })

  it('is nothing where the file is gone', async () => {
    await desk.access.takeAway({ itemId: 'no-such-item', butFrom: [] })
    assert.deepEqual(desk.graph.readersOf('no-such-item'), [])
  })

  for (const [call, match] of Object.entries(calls)) {
    for (const { name, fault } of playedOn(match)) {
      it(`is given exactly once after ${name}, while ${call}`, async () => {
        desk.graph.failNext(fault)
        await repeatUntilSent(() => desk.access.give({ itemId, address }))
        assert.deepEqual(desk.graph.readersOf(itemId), [address])
      })
    }
  }

  for (const { name, fault } of playedOn(/^DELETE .*permissions/)) {
    it(`is gone after ${name}, while it is taken away`, async () => {
      await desk.access.give({ itemId, address })
      desk.graph.failNext(fault)
      await repeatUntilSent(() => desk.access.takeAway({ itemId, butFrom: [] }))
      assert.deepEqual(desk.graph.readersOf(itemId), [])
    })
  }
})
