import assert from 'node:assert/strict'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches, type Bench } from '../../../support/application-bench.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, opened, read } from '../../../support/domain-rooms.ts'

const everyone: readonly PersonId[] = Object.values(who)
const text = 'Zelphine rang the desk twice'
const begun = [opened, read, agreed(...everyone), entered(...everyone)]

async function keptIn(bench: Bench): Promise<readonly PersonId[]> {
  await bench.done(who.police, { type: 'keep-private-notes', meetingId, caseId: caseOne, text })
  const views = await Promise.all(everyone.map(async (personId) => [personId, await bench.view(personId)] as const))
  return views.flatMap(([personId, view]) => (JSON.stringify(view).includes('Zelphine') ? [personId] : []))
}

describe('an agency’s own notes, as people see them (H22)', () => {
  after(closeBenches)

  it('are in nobody’s view but that of those who speak for the agency, before and during the case', async () => {
    assert.deepEqual(await keptIn(await aBench()), [who.police, who.policeDeputy])
    const open = await aBench({ meeting: [...begun, called(caseOne, ...everyone)] })
    assert.deepEqual(await keptIn(open), [who.police, who.policeDeputy])
  })

  it('offer a line for each case that somebody may look up, and none to whoever speaks for nobody', async () => {
    const bench = await aBench()
    const { privateNotes } = await bench.view(who.police)
    assert.deepEqual(
      privateNotes?.map(({ caseId }) => caseId),
      [caseOne, caseTwo],
    )
    assert.equal((await bench.view(who.coordinator)).privateNotes, undefined)
  })

  it('are gone from every view once the meeting has ended', async () => {
    const bench = await aBench({ meeting: begun })
    await keptIn(bench)
    await bench.done(who.coordinator, { type: 'end-meeting', meetingId })
    for (const personId of everyone) assert.doesNotMatch(JSON.stringify(await bench.view(personId)), /Zelphine/)
  })
})
