import assert from 'node:assert/strict'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { startArea } from '../../support/before-the-meeting.ts'
import type { Area } from '../../support/before-the-meeting.ts'
import { areaOf, directoryOf, dueOf, everyArea, title } from '../../support/office.ts'
import type { AreaName } from '../../support/office.ts'
import { done } from '../../support/rehearsed.ts'

type Due = { clause: string; dueAt: string }
type Expected = {
  list: Due | null
  /** For a case received on 1 February; listed on the 10th it is in time, on the 24th it is red before the meeting. */
  hear: Due | null
  research: Due | null
  update: Due | null
  idva: Due | null
}
const atMeeting = (clause: string): Due => ({ clause, dueAt: '2027-02-10T09:30:00Z' })
/** A meeting on Wednesday 10 February 2027; the list went out on Monday 1 February at nine. */
const expected: Record<AreaName, Expected> = {
  somerset: {
    list: null,
    hear: null,
    research: { clause: '8.3', dueAt: '2027-02-04T09:00:00Z' },
    update: null,
    idva: null,
  },
  cornwall: {
    list: null,
    hear: { clause: '7.5', dueAt: '2027-02-14T23:59:00Z' },
    research: { clause: '9.4, App F', dueAt: '2027-02-04T09:00:00Z' },
    update: null,
    idva: null,
  },
  thurrock: {
    list: { clause: '5.1(1)', dueAt: '2027-02-04T23:59:00Z' },
    hear: { clause: '5.1(4)', dueAt: '2027-02-19T23:59:00Z' },
    research: null,
    update: { clause: '5 (in part local)', dueAt: '2027-02-09T23:59:00Z' },
    idva: null,
  },
  gwent: {
    list: { clause: '4.5', dueAt: '2027-02-03T23:59:00Z' },
    hear: null,
    research: null,
    update: atMeeting('4.8 (in part local)'),
    idva: { clause: '4.6', dueAt: '2027-02-02T23:59:00Z' },
  },
  nyy: {
    list: null,
    hear: { clause: '5, MARAC Case Summary List', dueAt: '2027-02-10T23:59:00Z' },
    research: atMeeting('5, Agency Research'),
    update: atMeeting('5, Attendance (in part local)'),
    idva: null,
  },
}

for (const area of everyArea) {
  describe(`what runs out before a meeting in ${area}`, function () {
    this.timeout(60_000)
    const name = title[area]
    const { list, hear, research, update, idva } = expected[area]
    let on: Area
    let meetingId: string
    let caseIds: readonly string[] = []
    const clock = async (kind: Parameters<typeof dueOf>[1], caseId?: string) =>
      (await dueOf(on.coordinator, kind)).find((each) => caseId === undefined || each.case?.caseId === caseId)
    const told = ({ clause, dueAt }: Due) => ({ clause, dueAt: dueAt.replace(/:\d\d(\.\d+)?Z$/, ':00Z') })

    before(async () => {
      on = await startArea(area)
      meetingId = await on.plan('2027-02-10T09:30:00Z')
      const late = await on.plan('2027-02-24T09:30:00Z')
      const [inTime = ''] = await on.keep(meetingId, [{}])
      const others = { reference: 'T-9', victim_first_name: 'Perdix', victim_last_name: 'Orrinfell' }
      const [tooLate = ''] = await on.keep(late, [others])
      caseIds = [inTime, tooLate]
      await on.list(meetingId, [inTime])
      await on.list(late, [tooLate])
    })
    after(() => on.stop())

    if (list) {
      it(`R009 ${name} ${list.clause}: the case list has its deadline back from the meeting, until it has gone`, async () => {
        const found = await clock('case-list')
        assert.deepEqual(found && told(found), list)
        assert.equal(found?.question, null)
        await done(on.coordinator, { type: 'send-case-list', meetingId, caseIds: [caseIds[0] ?? ''] })
        const left = await dueOf(on.coordinator, 'case-list')
        assert.ok(left.every((each) => each.meeting?.meetingId !== meetingId))
      })
    }

    if (hear) {
      it(`R024 ${name} ${hear.clause}: a case that is listed past its limit is red before the meeting`, async () => {
        const [inTime, late] = await Promise.all(caseIds.map((caseId) => clock('hear-within', caseId)))
        assert.deepEqual([inTime && told(inTime), inTime?.level], [hear, 'green'])
        assert.deepEqual([late && told(late), late?.level, late?.certain], [hear, 'red', true])
      })
    }

    if (research) {
      it(`R027 ${name} ${research.clause}: research has its deadline, and the coordinator sees whose is missing`, async () => {
        await done(on.coordinator, { type: 'send-case-list', meetingId, caseIds: [caseIds[0] ?? ''] })
        const found = await clock('research', caseIds[0])
        assert.deepEqual(found && told(found), research)
        const idvaService = memberOf(on.cast, 'idva')
        const missing = async () => (await clock('research', caseIds[0]))?.missing.includes('Lantern IDVA Service')
        assert.equal(await missing(), await isCore(on, 'idva'))
        const sent = { type: 'send-update', meetingId, caseId: caseIds[0] ?? '', knowledge: 'nothing-known' } as const
        await done(idvaService, { ...sent, text: '' })
        assert.equal(await missing(), false)
      })
    } else {
      it(`R027 ${name}: research is brought to the meeting, and none is missed before it`, async () => {
        assert.deepEqual(await dueOf(on.coordinator, 'research'), [])
      })
    }

    if (update) {
      it(`R029 ${name} ${update.clause}: a written update of an agency that cannot come has its time`, async () => {
        const found = (await dueOf(on.coordinator, 'written-update')).find(
          (each) => each.meeting?.meetingId === meetingId,
        )
        assert.deepEqual(found && told(found), update)
      })
    }

    if (idva) {
      it(`R031 ${name} ${idva.clause}: the IDVA service is told of a referral that is not the police’s in time`, async () => {
        const found = await clock('idva-told', caseIds[0])
        assert.deepEqual(found && told(found), idva)
        await done(on.coordinator, { type: 'record-told', meetingId, caseId: caseIds[0] ?? '', whom: 'idva' })
        assert.equal(await clock('idva-told', caseIds[0]), undefined)
      })
    }

    it(`shows ${name} what its protocol says and is asked, to those who plan alone`, async () => {
      const { rules } = await areaOf(on.coordinator)
      assert.ok(rules.length > 70 && rules.every((rule) => rule.clause !== ''))
      const open = rules.filter((rule) => !rule.answered)
      assert.ok(open.length > 10 && open.every((rule) => rule.value === null))
      for (const path of ['/api/area', '/api/due']) assert.equal((await on.cast.chair.get(path)).status, 403)
    })
  })
}

async function isCore({ coordinator }: Area, agencyId: string): Promise<boolean> {
  const { agencies } = await directoryOf(coordinator)
  return agencies.some((agency) => agency.agencyId === agencyId && agency.core)
}

describe('what runs out before a meeting, in two hard weeks', function () {
  this.timeout(60_000)
  let on: Area
  afterEach(() => on.stop())

  it('R009 Thurrock 5.1(1): after Easter the list is due before that week’s triage, and the page asks', async () => {
    on = await startArea('thurrock', '2027-03-01T09:00:00Z')
    await on.plan('2027-03-31T08:30:00Z')
    const [clock] = await dueOf(on.coordinator, 'case-list')
    assert.deepEqual([clock?.dueAt, clock?.question], ['2027-03-23T23:59:00Z', 'list-before-feeder'])
  })

  it('R009 NYY 5: no number is given for *sufficient time*, so that no clock runs and the area is asked', async () => {
    on = await startArea('nyy')
    await on.plan('2027-02-10T09:30:00Z')
    assert.deepEqual(await dueOf(on.coordinator, 'case-list'), [])
    const rule = (await areaOf(on.coordinator)).rules.find((each) => each.rule === 'list')
    assert.equal(rule?.answered, false)
    assert.ok(rule?.question)
  })

  it('R024, R053 Thurrock 4: the clock of a closed panel’s case is nobody’s outside its list', async () => {
    on = await startArea('thurrock')
    const meetingId = await on.plan('2027-02-10T09:30:00Z')
    const [caseId = ''] = await on.keep(meetingId, [{}])
    await on.list(meetingId, [caseId])
    const { secondCoordinator, operationsManager, chair } = on.cast
    assert.equal((await dueOf(secondCoordinator, 'hear-within')).length, 1)
    const allowed = [on.coordinator.personId, chair.personId, operationsManager.personId]
    await done(operationsManager, { type: 'decide-closed-panel', caseId, closed: true, allowed })
    assert.deepEqual(await dueOf(secondCoordinator, 'hear-within'), [])
    assert.equal((await dueOf(on.coordinator, 'hear-within')).length, 1)
  })
})
