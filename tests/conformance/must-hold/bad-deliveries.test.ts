import assert from 'node:assert/strict'
import type { Fault } from '../../../bot/rehearsal/local-graph/faults.ts'
import { problems as cy } from '../../../tabs/wording/cy/sending-problems.ts'
import { problems as en } from '../../../tabs/wording/en/sending-problems.ts'
import { closeBenches } from '../../support/application-bench.ts'
import { attending, endedBench, heardBy, reasonsFor, sendAll } from '../../support/application-circulation.ts'
import { aDirectory, agencies, who, withPerson } from '../../support/domain-people.ts'
import { caseOne, caseTwo } from '../../support/domain-cases.ts'
import { meetingId } from '../../support/domain-rooms.ts'
import { openGround, sentOnce, startServer, type Ground, type Sent } from '../../support/fault-ground.ts'
import { assertOnceEach, untilAllIsOut, viewOf } from '../../support/fault-schedule.ts'
import { toStream } from '../../support/store-appends.ts'

const mail = /^POST .*messages$/
const copy = /^PUT .*content$/

/** What Graph says of it, on which request, and the code that the desk has a sentence for. */
const broken: { says: string; fault: Omit<Fault, 'times'>; code: string; what: 'letter' | 'copy' }[] = [
  { says: 'a library that was deleted', fault: { match: copy, status: 404 }, code: 'graph-404', what: 'copy' },
  { says: 'a document over the limit', fault: { match: copy, status: 413 }, code: 'graph-413', what: 'copy' },
  {
    says: 'a mailbox that is full',
    fault: { match: mail, status: 507, code: 'ErrorQuotaExceeded' },
    code: 'mailbox-full',
    what: 'letter',
  },
  { says: 'consent that was withdrawn', fault: { match: mail, status: 403 }, code: 'graph-403', what: 'letter' },
]

describe('What stands in the way of a delivery', function () {
  this.timeout(60_000)
  let sent: Sent
  let ground: Ground | undefined

  before(async () => {
    sent = await sentOnce()
  })
  afterEach(() => ground?.close())
  after(async () => {
    await sent.database.discard()
    await closeBenches()
  })

  /** Works until both have come back. */
  async function stuckAt(at: Ground): Promise<string[]> {
    const server = await startServer(at, null)
    for (let round = 0; round < 10; round += 1) {
      await server.worker.work()
      const stuck = (await viewOf(server)).circulation?.undelivered ?? []
      if (stuck.length === 2) return stuck.map((each) => `${each.what} ${each.why}`)
      at.clock.move(10)
    }
    return []
  }

  for (const { says, fault, code, what } of broken) {
    it(`${says} is a sentence on the desk with the next step; then all of it leaves, once`, async () => {
      ground = await openGround(sent, { faults: [{ ...fault, times: 2 }], deaths: [], shares: true })
      const stuck = await stuckAt(ground)
      assert.deepEqual(stuck, [`${what} ${code}`, `${what} ${code}`])
      for (const words of [en, cy]) assert.match(words[code] ?? '', /\. .*[.]$/)
      await untilAllIsOut(ground, { servers: 1, waits: [60], faults: [], deaths: [], shares: true })
      await assertOnceEach(ground)
    })
  }

  it('an account in another tenant, where Teams takes no notice, has its letter all the same, and nobody is bothered', async () => {
    const notice = { match: /sendActivityNotification$/, status: 404, times: 8 }
    ground = await openGround(sent, { faults: [notice], deaths: [], shares: true })
    await untilAllIsOut(ground, { servers: 1, waits: [60], faults: [], deaths: [], shares: true })
    assert.deepEqual((await viewOf(await startServer(ground, null))).circulation?.undelivered, [])
    await assertOnceEach(ground)
  })
})

describe('A recipient who cannot be written to', () => {
  afterEach(closeBenches)
  const listed = async (address: string, name = 'Invented Nia') => {
    const directory = withPerson(aDirectory(), who.idva, { mail: address, name })
    return endedBench({ directory, meeting: heardBy(attending, caseOne, caseTwo) })
  }
  const flagsOf = async (bench: Awaited<ReturnType<typeof listed>>) => {
    const { circulation } = await bench.view(who.coordinator)
    const recipient = circulation?.plans[0]?.recipients.find(({ personId }) => personId === who.idva)
    return [recipient?.flags, recipient?.barred]
  }

  it('has no address: the others get their plans, and theirs waits until the directory has one', async () => {
    const bench = await listed('')
    assert.deepEqual(await flagsOf(bench), [['no-address'], true])
    await sendAll(bench)
    while ((await bench.worker.work()) > 0);
    assert.equal(bench.outside.sent.filter((line) => line.startsWith('mail ')).length, 3)
    const personal = { name: 'Invented Nia', mail: 'nia@agency.example', accountId: who.idva, tenantId: 't' }
    const at = bench.clock.now()
    const person = { personId: who.idva, agencyId: agencies.idva, role: 'representative' } as const
    const { version } = await bench.world.directory()
    const entered = { type: 'person-listed', at, ...person, personal } as const
    await bench.store.events.append(toStream('directory', version, entered))
    assert.deepEqual(await flagsOf(bench), [['new-address'], false])
    await sendAll(bench)
    while ((await bench.worker.work()) > 0);
    assert.equal(bench.outside.sent.filter((line) => line.startsWith('mail nia@')).length, 1)
  })

  it('has a line break in their name: their copy bears it on one line, and no letter names anybody', async () => {
    const bench = await listed('nia@agency.example', 'Invented\r\nBcc: somebody@else.example')
    const reasons = await reasonsFor(bench)
    await bench.done(who.coordinator, { type: 'check-circulation', meetingId, reasons })
    await bench.done(who.chair, { type: 'send-circulation', meetingId, reasons })
    await bench.caseroom.openPlan(who.idva, meetingId, caseOne)
    const [written] = bench.outside.written
    assert.equal(written?.copyFor.includes('\n'), false)
    assert.match(written?.copyFor ?? '', /^Invented Bcc: somebody@else.example, /)
  })
})
