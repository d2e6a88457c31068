import assert from 'node:assert/strict'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { outsider } from '../../../bot/rehearsal/people.ts'
import { startArea } from '../../support/before-the-meeting.ts'
import type { Area } from '../../support/before-the-meeting.ts'
import { directoryOf, everyArea, gapsOf, title } from '../../support/office.ts'
import type { AreaName } from '../../support/office.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'
import { testGates } from './gates-by-area.ts'

type Clauses = Record<AreaName, string>
/** As the requirements name them, and as the profiles give them. */
const deputies: Clauses = { somerset: '4.3', cornwall: '10.3', thurrock: '5', gwent: '2.2', nyy: '5, Attendance' }
const commits: Clauses = { somerset: '9.5', cornwall: '10.3', thurrock: '5', gwent: '2.4', nyy: '5, Attendance' }
const chairs: Clauses = { somerset: '9.6', cornwall: '10.4', thurrock: '5', gwent: '4.8', nyy: 'Police or delegate' }
const logins: Clauses = { somerset: '', cornwall: 'App E(6)', thurrock: '6', gwent: '2.4', nyy: '2' }
const approval: Clauses = { somerset: '4.3', cornwall: 'App E(6), App F', thurrock: '4', gwent: '2.4', nyy: 'silent' }

for (const area of everyArea) {
  describe(`who is in the directory of ${area}`, function () {
    this.timeout(60_000)
    const name = title[area]
    let on: Area
    let meetingId: string
    const seenBy = async (who: Actor) => (await who.view(meetingId)).agenda.length
    const newcomer = (role: 'representative' | 'observer' = 'representative') =>
      done(on.coordinator, {
        type: 'list-person',
        agencyId: 'idva',
        role,
        name: outsider.name,
        mail: outsider.mail,
        accountId: outsider.accountId,
        tenantId: outsider.tenantId,
      })

    before(async () => {
      on = await startArea(area)
      meetingId = await on.plan('2027-02-10T09:30:00Z')
      await on.list(meetingId, await on.keep(meetingId, [{}]))
    })
    after(() => on.stop())

    it(`R018 ${name} ${deputies[area]}: an agency without a deputy shows as a gap, with its clause`, async () => {
      const before = await gapsOf(on.coordinator, 'too-few-deputies')
      assert.deepEqual(before, [{ name: 'Farshore Homes', clause: deputies[area] }])
      await done(on.coordinator, { type: 'withdraw-person', personId: 'police-deputy' })
      const since = (await gapsOf(on.coordinator, 'too-few-deputies')).map((gap) => gap.name)
      assert.deepEqual(since, ['Testshire Police', 'Farshore Homes'])
    })

    it(`R019 ${name} ${commits[area]}: one tick says that a representative may commit their agency, and the chair sees it`, async () => {
      const waiting = await gapsOf(on.cast.chair, 'commitment-not-known')
      assert.deepEqual(waiting, [{ name: 'Zadie Testshore', clause: commits[area] }])
      await done(on.coordinator, { type: 'note-commitment', personId: 'unsigned-rep', may: true })
      const shown = (await directoryOf(on.cast.chair)).people.find((person) => person.personId === 'unsigned-rep')
      assert.equal(shown?.canCommit, true)
    })

    it(`R016 ${name} ${area === 'nyy' ? '2' : approval[area]}: nothing reaches somebody new before they are approved by whom the area names`, async () => {
      assert.equal((await on.cast.outsider.get('/api/me')).status, 403)
      const { personId = '' } = await newcomer()
      assert.equal(await seenBy(on.cast.outsider), 0)
      const waiting = (await gapsOf(on.coordinator, 'not-approved')).find((gap) => gap.name === outsider.name)
      assert.equal(waiting?.clause, approval[area])
      const byChair = area === 'gwent'
      const pressed = await refusedAs(on.coordinator, { type: 'approve-person', personId })
      assert.equal(pressed, byChair ? 'role-not-allowed' : 'accepted')
      await done(on.cast.chair, { type: 'approve-person', personId })
      assert.equal(await seenBy(on.cast.outsider), 1)
      await done(on.coordinator, { type: 'withdraw-person', personId })
    })

    if (logins[area] !== '') {
      it(`R155 ${name} ${logins[area]}: who may sign in is kept on a screen, and withdrawn at once`, async () => {
        const { personId = '' } = await newcomer()
        assert.equal((await on.cast.outsider.get('/api/me')).status, 200)
        const order = { type: 'withdraw-person', personId } as const
        assert.equal(await refusedAs(memberOf(on.cast, 'police'), order), 'role-not-allowed')
        assert.equal((await memberOf(on.cast, 'police').get('/api/directory')).status, 403)
        await done(on.coordinator, order)
        assert.equal((await on.cast.outsider.get('/api/me')).status, 403)
      })
    }

    it(`R146 ${name} ${chairs[area]}: who chairs is said meeting by meeting, of those who may`, async () => {
      const people = { standIns: [], coordinators: [on.coordinator.personId] }
      const plan = { type: 'plan-meeting', startsAt: '2027-02-17T09:30:00Z', bookedMinutes: 180, ...people } as const
      const made = await done(on.coordinator, { ...plan, chair: on.cast.standIn.personId })
      const { chairing } = await on.coordinator.view(made['meetingId'] ?? '')
      assert.equal(chairing.personId, on.cast.standIn.personId)
      assert.equal((await on.coordinator.view(meetingId)).chairing.personId, on.cast.chair.personId)
      assert.equal(await refusedAs(on.coordinator, { ...plan, chair: 'police-rep' }), 'role-not-allowed')
    })

    testGates({ area, on: () => on, meetingId: () => meetingId, seenBy })
  })
}
