import assert from 'node:assert/strict'
import type { PlanPreview } from '../../../../src/contracts/plan-preview.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { attending, endedBench, heardBy, sendAll } from '../../../support/application-circulation.ts'
import { aSeededCase, answered } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

describe('a plan that is read before it goes', () => {
  afterEach(closeBenches)
  const look = (bench: Bench, by: PersonId, as: PersonId | null = null) =>
    bench.caseroom.previewPlan(by, { meetingId, caseId: caseOne, as })
  const read = async (bench: Bench, by: PersonId, as: PersonId | null = null): Promise<PlanPreview> => {
    const preview = await look(bench, by, as)
    assert.ok('parts' in preview)
    return preview
  }
  const codeOf = async (bench: Bench, by: PersonId) => {
    const preview = await look(bench, by)
    return 'refusal' in preview ? preview.refusal.code : 'read'
  }

  it('is shown as one recipient will get it, with their name where the file bears it', async () => {
    const bench = await endedBench()
    const { header, footer, parts } = await read(bench, who.coordinator, who.police)
    assert.match(header.join('\n'), /OFFICIAL-SENSITIVE/)
    assert.match([...header, ...footer].join('\n'), /Invented p-police, Invented Police/)
    assert.ok(parts.some((part) => part.kind === 'table'))
    assert.match(JSON.stringify(parts), /Alma/)
  })

  it('is the version that would go next, and, once sent, the one that went', async () => {
    const bench = await endedBench()
    const version = async () => /[Vv]ersion (\d)/.exec((await read(bench, who.chair)).footer.join('\n'))?.[1]
    assert.equal(await version(), '1')
    await sendAll(bench)
    assert.equal(await version(), '1')
    await bench.done(who.chair, { type: 'correct-plan', meetingId, caseId: caseOne, reason: 'A date was wrong' })
    assert.equal(await version(), '2')
  })

  it('is for those who send, and each look is noted', async () => {
    const bench = await endedBench()
    assert.equal(await codeOf(bench, who.coordinator), 'read')
    for (const personId of [who.police, who.observer, who.practitioner])
      assert.notEqual(await codeOf(bench, personId), 'read')
    const looked = (await bench.store.reads.all()).filter(({ what }) => what === 'plan')
    assert.deepEqual(
      looked.map(({ personId }) => personId),
      [who.coordinator],
    )
  })

  it('is shown as nobody’s copy but a recipient’s, also of one who had an earlier version', async () => {
    const bench = await endedBench()
    const codeAs = async (as: PersonId) => {
      const preview = await look(bench, who.coordinator, as)
      return 'refusal' in preview ? preview.refusal.code : 'read'
    }
    assert.deepEqual(await Promise.all([who.observer, 'p-nobody' as PersonId].map(codeAs)), [
      'not-a-recipient',
      'not-a-recipient',
    ])
    await sendAll(bench)
    const about = { meetingId, caseId: caseOne, reason: 'A wrong name' }
    await bench.done(who.coordinator, { type: 'correct-plan', ...about })
    await bench.done(who.coordinator, { type: 'remove-recipient', ...about, personId: who.police })
    assert.equal(await codeAs(who.police), 'not-a-recipient')
    assert.equal(await codeAs(who.idva), 'read')
  })

  it('is no plan at all to somebody who must not know of its case', async () => {
    const connected = aSeededCase(caseOne, { events: [answered(caseOne, who.coordinator, 'possibly')] })
    const cases = [connected, aSeededCase(caseTwo)]
    const bench = await endedBench({ cases, meeting: heardBy(attending, caseOne, caseTwo) })
    assert.equal(await codeOf(bench, who.coordinator), 'no-such-case')
  })
})
