import assert from 'node:assert/strict'
import { endMeeting } from '../../../support/rehearsed.ts'
import { answerNone } from '../scene.ts'
import { heard } from './area-meeting.ts'
import type { Shared } from './area-meeting.ts'
import { claims } from './claims.ts'
import type { Claiming } from './claims.ts'

/** The other cases, the closed panel, and what the next meetings look back at. */
export function provesTheEnd(area: Claiming, shared: Shared): void {
  const claim = claims(area)
  const is = (...areas: string[]) => areas.includes(area.area)

  claim('R082', 'where he works with children a LADO action is proposed, and drafted in one press', async () => {
    const { on } = shared
    await heard(on, on.quennis, async () => {
      const lado = async () => (await on.seen()).prompts.find((each) => each.prompt === 'lado')
      assert.deepEqual([(await lado())?.proposed, (await lado())?.agencyId], [true, 'childrens-social-care'])
      const terms = { agencyId: null, personId: null, due: null, today: true, riskId: null, source: 'lado' } as const
      const draft = { type: 'draft-action', ...on.quennis, what: 'Refer to the designated officer', ...terms } as const
      const { actionId } = await on.do(on.chair, draft)
      assert.equal((await lado())?.actionId, actionId)
    })
  })

  claim(
    'R073',
    'who realises in the meeting that they know somebody loses the case at once; the chair decides',
    async () => {
      const { on } = shared
      const [, , , fourth = ''] = on.planned.caseIds
      const of = { meetingId: on.meetingId, caseId: fourth }
      await on.do(on.chair, { type: 'call-case', ...of })
      await on.do(on.housing, {
        type: 'answer-connections',
        meetingId: on.meetingId,
        shown: [fourth],
        possibly: [fourth],
      })
      assert.equal((await on.housing.view(on.meetingId)).current, 'not-yours')
      const { desk } = await on.chair.view(on.meetingId)
      assert.ok(desk?.connections.some(({ caseId, person }) => caseId === fourth && person.personId === 'housing-rep'))
      const decide = {
        type: 'decide-connection',
        caseId: fourth,
        personId: 'housing-rep',
        decision: 'withheld',
      } as const
      assert.notEqual(await on.refused(on.police, decide), 'accepted')
      await on.do(on.chair, decide)
      assert.equal((await on.housing.view(on.meetingId)).current, 'not-yours')
      await on.do(on.chair, { type: 'finish-case', ...of })
    },
  )

  claim('R108', 'a closed panel: the same stages, only those named, held while anybody else is there', async () => {
    const { on } = shared
    const { chair, closed, housing, police } = on
    assert.ok(!JSON.stringify(await housing.view(on.meetingId)).includes(closed.caseId))
    assert.equal(await on.refused(chair, { type: 'call-case', ...closed }), 'case-held')
    const { room } = await chair.view(on.meetingId)
    const others = room?.caseId === closed.caseId ? room.askToLeave.map(({ personId }) => personId) : null
    for (const person of others ?? ['housing-rep', 'childrens-social-care-rep'])
      await on.do(on.coordinator, { type: 'note-presence', meetingId: on.meetingId, personId: person, present: false })
    // Open cases still wait: everybody else would see the gap, so that the reason is asked for, and no more (R053).
    assert.equal(await on.refused(chair, { type: 'call-case', ...closed }), 'reason-missing')
    await on.do(chair, { type: 'call-case', ...closed, reason: 'Its agencies leave early' })
    assert.equal((await on.seen(police)).caseId, closed.caseId, 'an invited agency that is absent stops nothing')
    assert.equal((await on.seen()).stages.length, 6)
    assert.equal((await housing.view(on.meetingId)).current, null)
    const late = { type: 'note-on-case', ...on.zelphine, kind: 'said', agencyId: 'housing', basis: 'fact' } as const
    assert.equal(await on.refused(housing, { ...late, text: 'One more complaint' }), 'accepted')
    assert.equal(await on.refused(housing, { ...late, ...closed, text: 'Anything' }), 'no-such-case')
    await on.do(chair, { type: 'finish-case', ...closed })
  })

  const which = is('nyy')
    ? 'from meetings seven days ago and more'
    : is('gwent')
      ? 'those not completed'
      : 'all of them'
  claim('R062', `outstanding actions are looked at first: ${which}`, async () => {
    const { on } = shared
    await endMeeting(on, on.planned)
    const looksBackAt = async (day: string) => {
      const startsAt = `${day}T09:30:00Z`
      await on.rehearsal.clock.set(startsAt)
      const people = { chair: on.chair.personId, standIns: [], coordinators: [on.coordinator.personId] }
      const plan = { type: 'plan-meeting', startsAt, bookedMinutes: 60, ...people } as const
      const { meetingId = '' } = await on.do(on.coordinator, plan)
      await on.do(on.chair, { type: 'open-meeting', meetingId })
      await on.do(on.chair, { type: 'read-statement', meetingId })
      await answerNone({ meetingId }, on.chair)
      const { outstanding, rules } = await on.chair.view(meetingId)
      assert.notEqual(rules.outstanding.clause, 'silent')
      return outstanding.actions.map(({ what }) => what)
    }
    const early = await looksBackAt('2027-02-13')
    assert.equal(early.length > 0, !is('nyy'))
    assert.ok((await looksBackAt('2027-02-17')).includes('Place a SIG marker on the address by noon'))
  })
}
