import assert from 'node:assert/strict'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { outsider } from '../../../bot/rehearsal/people.ts'
import { startArea } from '../../support/before-the-meeting.ts'
import type { Area } from '../../support/before-the-meeting.ts'
import { directoryOf, dueOf, gapsOf } from '../../support/office.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'

describe('what two areas ask beside', function () {
  this.timeout(60_000)
  let on: Area
  afterEach(() => on.stop())

  it('R018 Cornwall 10.3: two of each agency are trained, and each who is not is named', async () => {
    on = await startArea('cornwall')
    const missing = async () => (await gapsOf(on.coordinator, 'training-missing')).map((gap) => gap.name)
    const { mail, accountId, tenantId, name } = outsider
    const account = { mail, accountId, tenantId, name }
    await done(on.coordinator, { type: 'withdraw-person', personId: 'police-deputy' })
    const listed = { type: 'list-person', agencyId: 'police', role: 'deputy', ...account } as const
    const { personId = '' } = await done(on.coordinator, listed)
    assert.ok((await missing()).includes(name))
    const { steps } = (await directoryOf(on.coordinator)).training
    await done(on.coordinator, { type: 'record-training', personId, steps: steps.slice(1), on: '2027-01-20' })
    assert.ok((await missing()).includes(name))
    await done(on.coordinator, { type: 'record-training', personId, steps: steps.slice(0, 1), on: '2027-01-21' })
    assert.ok(!(await missing()).includes(name))
  })

  it('R022 Gwent 2.4: every six months those who receive papers and have not come are looked through', async () => {
    on = await startArea('gwent')
    const { recipients } = await directoryOf(on.coordinator)
    assert.equal(recipients?.clause, '2.4')
    assert.ok(recipients?.notAttended.includes('Farouk Testhurst'))
    await done(on.coordinator, { type: 'confirm-recipients' })
    const since = (await directoryOf(on.coordinator)).recipients
    assert.deepEqual([since?.checkedOn, since?.dueOn], ['2027-02-01', '2027-08-01'])
    const [clock] = await dueOf(on.coordinator, 'recipients')
    assert.deepEqual([clock?.dueAt, clock?.clause, clock?.level], ['2027-08-01T22:59:00Z', '2.4', 'green'])
  })

  for (const [area, name, clause] of [
    ['cornwall', 'Cornwall', 'App F'],
    ['gwent', 'Gwent', '2.3'],
  ] as const)
    it(`R015 ${name} ${clause}: the chair approves a practitioner for one case, briefed by a named person`, async () => {
      on = await startArea(area)
      const meetingId = await on.plan('2027-02-10T09:30:00Z')
      const others = { victim_first_name: 'Perdix', victim_last_name: 'Orrinfell' }
      const cases = await on.keep(meetingId, [{}, others])
      await on.list(meetingId, cases)
      const { practitioner, chair } = on.cast
      const { personId } = practitioner
      const order = { type: 'admit-person', meetingId, personId, as: 'practitioner', caseId: cases[0] ?? '' } as const
      assert.equal((await practitioner.view(meetingId)).agenda.length, 0)
      const police = memberOf(on.cast, 'police')
      assert.equal(await refusedAs(police, { ...order, briefedBy: police.personId }), 'role-not-allowed')
      assert.equal(await refusedAs(chair, { ...order, caseId: null }), 'case-not-on-agenda')
      await done(chair, { ...order, briefedBy: police.personId })
      const seen = (await practitioner.view(meetingId)).agenda.map((entry) => entry.caseId)
      assert.deepEqual(seen, [cases[0]])
      const shown = (await on.coordinator.view(meetingId)).desk?.people.find((each) => each.personId === personId)
      assert.equal(shown?.briefedBy, police.name)
    })

  for (const [area, name, clause] of [
    ['somerset', 'Somerset', '21.1'],
    ['cornwall', 'Cornwall', '23.11'],
  ] as const)
    it(`R156 ${name} ${clause}: an agency that leaves has all its people shut out at once`, async () => {
      on = await startArea(area)
      const meetingId = await on.plan('2027-02-10T09:30:00Z')
      await on.list(meetingId, await on.keep(meetingId, [{}]))
      const health = memberOf(on.cast, 'health')
      assert.equal((await health.view(meetingId)).agenda.length, 1)
      await done(on.coordinator, { type: 'withdraw-agency', agencyId: 'health' })
      assert.equal((await health.view(meetingId)).agenda.length, 0)
    })
})
