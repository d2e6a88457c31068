import assert from 'node:assert/strict'
import { startArea } from '../../support/before-the-meeting.ts'
import type { Area } from '../../support/before-the-meeting.ts'
import { dueOf, title } from '../../support/office.ts'
import type { AreaName } from '../../support/office.ts'
import { done } from '../../support/rehearsed.ts'

type Due = { clause: string; dueAt: string }
type Expected = { plan: Due | null; flags: Due | null }
/** The case is heard and the meeting ended at half past nine on Wednesday 10 February 2027. */
const expected: Record<AreaName, Expected> = {
  somerset: {
    plan: { clause: '13.1', dueAt: '2027-02-11T09:30:00Z' },
    flags: { clause: '11.1, 11.2, 13.3', dueAt: '2028-02-10T23:59:00Z' },
  },
  cornwall: {
    plan: { clause: '14.10', dueAt: '2027-02-11T09:30:00Z' },
    flags: { clause: '12.10, 12.11, 14.12, App F', dueAt: '2028-02-10T23:59:00Z' },
  },
  thurrock: { plan: { clause: '5.2, 5.3', dueAt: '2027-02-12T09:30:00Z' }, flags: null },
  gwent: { plan: null, flags: null },
  nyy: {
    plan: { clause: '5, At The MARAC Meeting (7)', dueAt: '2027-02-17T09:30:00Z' },
    flags: {
      clause: '4, Repeat Referrals; 5, At The MARAC Meeting (8)',
      dueAt: '2028-02-10T23:59:00Z',
    },
  },
}

for (const [area, { plan, flags }] of Object.entries(expected) as [AreaName, Expected][]) {
  describe(`what runs out after a meeting in ${area}`, function () {
    this.timeout(60_000)
    const name = title[area]
    let on: Area
    let of = { meetingId: '', caseId: '' }

    before(async () => {
      on = await startArea(area)
      const meetingId = await on.plan('2027-02-10T09:30:00Z')
      const [caseId = ''] = await on.keep(meetingId, [{}])
      of = { meetingId, caseId }
      await on.at('2027-02-10T09:30:00Z')
      await on.hear(meetingId, caseId)
    })
    after(() => on.stop())

    if (plan) {
      it(`R111 ${name} ${plan.clause}: the plan has its time, amber at three quarters of it and red at its end`, async () => {
        const level = async () => {
          const [clock] = await dueOf(on.coordinator, 'circulation')
          return clock && { clause: clock.clause, dueAt: clock.dueAt.slice(0, 16), level: clock.level }
        }
        const about = { clause: plan.clause, dueAt: plan.dueAt.slice(0, 16) }
        assert.deepEqual(await level(), { ...about, level: 'green' })
        const whole = Date.parse(plan.dueAt) - Date.parse('2027-02-10T09:30:00Z')
        await on.at(new Date(Date.parse(plan.dueAt) - whole / 4 + 60_000).toISOString())
        assert.deepEqual(await level(), { ...about, level: 'amber' })
        await on.at(new Date(Date.parse(plan.dueAt) + 60_000).toISOString())
        assert.deepEqual(await level(), { ...about, level: 'red' })
      })
    } else {
      it(`R111 ${name} 4.9: no time is given, so that no clock runs out`, async () => {
        assert.deepEqual(await dueOf(on.coordinator, 'circulation'), [])
      })
    }

    if (flags) {
      it(`R131 ${name} ${flags.clause}: twelve months after the hearing the flags come off, and the page says so`, async () => {
        const [clock] = await dueOf(on.coordinator, 'de-flag')
        assert.deepEqual(clock && { clause: clock.clause, dueAt: clock.dueAt }, flags)
        const flag = { type: 'flag-records', ...of, agencyId: 'police' } as const
        await done(on.coordinator, { ...flag, flagged: true })
        await on.at('2028-02-11T09:00:00Z')
        assert.equal((await dueOf(on.coordinator, 'de-flag'))[0]?.level, 'red')
        await done(on.coordinator, { ...flag, flagged: false })
        assert.deepEqual(await dueOf(on.coordinator, 'de-flag'), [])
      })
    }

    if (area === 'gwent') {
      it('R134 Gwent 4.13: a transfer whose receipt nobody has confirmed is red, until somebody has', async () => {
        await done(on.coordinator, { type: 'send-transfer', ...of, to: 'Invented MARAC' })
        await on.at('2027-02-15T09:00:00Z')
        const [clock] = await dueOf(on.coordinator, 'transfer-receipt')
        assert.deepEqual([clock?.level, clock?.clause], ['red', '4.13'])
        await done(on.coordinator, { type: 'confirm-transfer', ...of })
        assert.deepEqual(await dueOf(on.coordinator, 'transfer-receipt'), [])
      })
    }
  })
}
