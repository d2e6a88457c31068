import assert from 'node:assert/strict'
import { failureOf, repeatUntilSent } from '../../../support/graph-repeat.ts'
import { playedOn, shortTimeout } from '../../../support/graph-faults.ts'
import { type GraphDesk, graphDesk } from '../../../support/graph-desk.ts'

const letter = {
  key: 'mail-recipient:m1:p1',
  to: 'asha.green@housing.example',
  subject: 'A plan is ready for you',
  text: 'Open it here: https://caseroom.example/plan/m1',
}
const calls = {
  'finding the letter': /^GET .*messages$/,
  'drafting it': /^POST .*messages$/,
  'sending it': /^POST .*send$/,
}

describe('the controlled mailbox', () => {
  let desk: GraphDesk
  beforeEach(async () => {
    desk = await graphDesk({ timeoutMs: shortTimeout })
  })
  afterEach(() => desk.close())

  it('sends a letter to one person', async () => {
    await desk.letters.send(letter)
    assert.deepEqual(
      desk.graph.sent().map(({ kind, to, subject, text }) => ({ kind, to, subject, text })),
      [{ kind: 'mail', to: letter.to, subject: letter.subject, text: letter.text }],
    )
  })

  it('sends a letter once, however often it is asked to', async () => {
    await desk.letters.send(letter)
    await desk.letters.send(letter)
    assert.equal(desk.graph.sent().length, 1)
  })

  it('sends two letters to one person where the keys differ', async () => {
    await desk.letters.send(letter)
    await desk.letters.send({ ...letter, key: "mail-recipient:m2:p1 o'" })
    await desk.letters.send({ ...letter, key: "mail-recipient:m2:p1 o'" })
    assert.equal(desk.graph.sent().length, 2)
  })

  it('sends the draft that an earlier try has left, and drafts no second one', async () => {
    desk.graph.failNext({ match: calls['sending it'], status: 403 })
    assert.deepEqual(await failureOf(() => desk.letters.send(letter)), { kind: 'dead', code: 'graph-403' })
    assert.equal(desk.graph.sent().length, 0)
    await desk.letters.send(letter)
    assert.equal(desk.graph.sent().length, 1)
    assert.equal(desk.graph.requests().filter((line) => calls['drafting it'].test(line)).length, 1)
  })

  it('sends once also where the mailbox was restarted in between', async () => {
    desk.graph.failNext({ match: calls['sending it'], after: 'after-effect', status: 503 })
    assert.equal((await failureOf(() => desk.letters.send(letter)))?.kind, 'retry')
    desk = await desk.restart()
    await repeatUntilSent(() => desk.letters.send(letter))
    assert.equal(desk.graph.sent().length, 1)
  })

  for (const [call, match] of Object.entries(calls)) {
    for (const { name, fault } of playedOn(match)) {
      it(`ends with exactly one letter after ${name}, while ${call}`, async () => {
        desk.graph.failNext(fault)
        const failures = await repeatUntilSent(() => desk.letters.send(letter))
        assert.equal(failures.length >= 1, true)
        assert.equal(desk.graph.sent().length, 1)
      })
    }
  }
})
