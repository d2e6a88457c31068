import assert from 'node:assert/strict'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { aSeededCase, answered, closedPanel } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]

describe('the stage that everyone sees', () => {
  afterEach(closeBenches)

  it('has a number, a first name, a stage and a time, and nothing else (H05)', async () => {
    const { caseroom } = await aBench({ meeting: inCaseOne })
    const view = await caseroom.stageView(who.police, meetingId)
    assert.ok(!('refusal' in view))
    const { now: _now, ...shown } = view
    assert.deepEqual(shown, {
      rehearsal: false,
      marking: 'OFFICIAL-SENSITIVE',
      status: 'open',
      current: { number: 1, firstName: 'Alma', stage: 'reason', since: on('09:00') },
    })
  })

  it('names nobody to whoever may not hear the case, and is silent of a closed panel', async () => {
    const connected = aSeededCase(caseOne, { events: [answered(caseOne, who.police, 'possibly')] })
    const closed = aSeededCase(caseOne, { events: closedPanel(caseOne, who.chair, who.idva) })
    for (const [seeded, current] of [[connected, 'not-yours'] as const, [closed, null] as const]) {
      const { caseroom } = await aBench({ meeting: inCaseOne, cases: [seeded, aSeededCase(caseTwo)] })
      const view = await caseroom.stageView(who.police, meetingId)
      assert.deepEqual('refusal' in view ? view : view.current, current)
    }
  })

  it('is for those alone whom the directory holds', async () => {
    const { caseroom } = await aBench({ meeting: inCaseOne })
    assert.ok('refusal' in (await caseroom.stageView('stranger' as typeof who.chair, meetingId)))
  })
})
