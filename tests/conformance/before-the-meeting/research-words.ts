import assert from 'node:assert/strict'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { title } from '../../support/office.ts'
import type { AreaName } from '../../support/office.ts'
import { done } from '../../support/rehearsed.ts'
import { openCase } from '../at-the-meeting/scene.ts'
import type { Brought } from './brought-case.ts'

/** Where each protocol holds research short; only NYY says how short, and that is our reckoning of its minute. */
const clauses: Record<AreaName, string> = {
  somerset: '14.2 (in part local)',
  cornwall: 'App F (in part local)',
  thurrock: '6 (in part local)',
  gwent: '4.10 (in part local)',
  nyy: '5, Agency Research (in part local)',
}

/**
 * Research is held to what can be said: a count with its clause, which warns and takes every text all the same (R028).
 */
export function testResearchWords(area: AreaName, brought: () => Brought): void {
  it(`R028 ${title[area]} ${clauses[area]}: about 150 words can be said, which is shown with the clause and stops nothing`, async () => {
    const { on, of } = brought()
    const police = memberOf(on.cast, 'police')
    const { researchWords } = (await police.view(of.meetingId)).rules
    assert.deepEqual([researchWords.value, researchWords.clause], [150, clauses[area]])
    assert.match(researchWords.question, /150 words/)
    const text = 'known '.repeat(400)
    await done(police, { type: 'send-update', ...of, knowledge: 'supplied', text })
  })

  if (area === 'gwent' || area === 'nyy') {
    const clause = area === 'gwent' ? '4.10' : '5, At The MARAC Meeting (1)'
    it(`R070 ${title[area]} ${clause}: whoever writes is told that what is new since the referral is enough`, async () => {
      const { on, of } = brought()
      const { newInformation } = (await memberOf(on.cast, 'idva').view(of.meetingId)).rules
      assert.deepEqual([newInformation.value, newInformation.clause], [true, clause])
    })
  }

  if (area === 'nyy')
    it('R037 NYY 4, Referring to MARAC: whether she would support police involvement is shown with the referral’s reason', async () => {
      const { on, of } = brought()
      assert.equal((await openCase(on.cast.chair, of.meetingId)).reason.policeSupport, 'yes')
    })
}
