import assert from 'node:assert/strict'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import type { Area } from '../../support/before-the-meeting.ts'
import { directoryOf, dueOf, gapsOf, title } from '../../support/office.ts'
import type { AreaName } from '../../support/office.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'

type Clauses = Record<AreaName, string>
const training: Clauses = {
  somerset: '6.1',
  cornwall: '6.1, App F',
  thurrock: '4',
  gwent: '2.5',
  nyy: '2, Responsibilities of Partner Agencies',
}
const agreement: Clauses = {
  somerset: '4.1, 8.2, 14.2 (in part local)',
  cornwall: '4.1, 9.3, 15.11 (in part local)',
  thurrock: '16(1)',
  gwent: '2.3',
  nyy: '8',
}
const observers: Partial<Clauses> = { cornwall: '15.14.1', thurrock: '10', gwent: '4.8' }
const yearly: readonly AreaName[] = ['somerset', 'cornwall']
const longAgo = '2025-12-01'

/** One area's rehearsal, with a planned meeting that has a case on its agenda. */
export type GateScene = {
  area: AreaName
  on: () => Area
  meetingId: () => string
  /** How many cases somebody sees on the agenda. */
  seenBy: (who: Actor) => Promise<number>
}

/** What stands before the papers in one area: agreement, training, and approval in advance. */
export function testGates({ area, on, meetingId, seenBy }: GateScene): void {
  const name = title[area]
  const train = async (personId: string, day: string) => {
    const { steps } = (await directoryOf(on().coordinator)).training
    await done(on().coordinator, { type: 'record-training', personId, steps, on: day })
  }
  it(`R020 ${name} ${agreement[area]}: nobody of an agency that has not signed sees a case, and everybody once it has`, async () => {
    const unsigned = on().cast.unsigned
    assert.ok(unsigned)
    const gaps = await gapsOf(on().coordinator, 'agreement-unsigned')
    assert.deepEqual(gaps, [{ name: 'Farshore Homes', clause: agreement[area] }])
    assert.equal(await seenBy(unsigned), 0)
    const sign = { type: 'sign-agreement', agencyId: 'housing-association' } as const
    assert.equal(await refusedAs(unsigned, { ...sign, on: '2027-01-29' }), 'agreement-unsigned')
    await done(on().coordinator, { ...sign, on: '2027-01-29' })
    assert.equal(await seenBy(unsigned), 1)
  })

  it(`R017 ${name} ${training[area]}: training that is missing or lapsed is shown with its clause, and keeps nobody out`, async () => {
    const zadie = on().cast.unsigned
    assert.ok(zadie)
    const desk = async () => {
      const { people } = (await on().coordinator.view(meetingId())).desk ?? { people: [] }
      return people.find((person) => person.personId === zadie.personId)?.training ?? null
    }
    assert.deepEqual(await gapsOf(on().coordinator, 'training-missing'), [{ name: zadie.name, clause: training[area] }])
    assert.deepEqual(await desk(), { state: 'missing', clause: training[area] })
    assert.equal(await seenBy(zadie), 1)
    const tomorrow = { type: 'record-training', personId: zadie.personId, steps: ['any'], on: '2027-02-02' } as const
    assert.equal(await refusedAs(on().coordinator, tomorrow), 'date-in-the-future')
    await train(zadie.personId, longAgo)
    const lapses = area === 'somerset'
    assert.deepEqual(await gapsOf(on().coordinator, 'training-missing'), [])
    assert.equal((await gapsOf(on().coordinator, 'training-lapsed')).length, lapses ? 1 : 0)
    assert.equal((await desk())?.state, lapses ? 'lapsed' : undefined)
    assert.equal(await seenBy(zadie), 1)
    const admit = {
      type: 'admit-person',
      meetingId: meetingId(),
      personId: zadie.personId,
      as: 'representative',
    } as const
    await done(on().cast.chair, { ...admit, caseId: null })
    assert.equal(await desk(), null)
    await train(zadie.personId, '2027-01-20')
    const reminder = (await dueOf(on().coordinator, 'training')).find((each) => each.person === zadie.name)
    assert.equal(reminder?.dueAt.slice(0, 10), lapses ? '2028-01-20' : undefined)
  })

  if (yearly.includes(area)) {
    it(`R020 ${name} ${agreement[area]}: an agreement is looked at again every year; one that is overdue only warns`, async () => {
      await done(on().coordinator, { type: 'sign-agreement', agencyId: 'housing', on: longAgo })
      const due = await gapsOf(on().coordinator, 'agreement-review-due')
      assert.deepEqual(due, [{ name: 'Testmouth Housing', clause: agreement[area] }])
      assert.equal(await seenBy(memberOf(on().cast, 'housing')), 1)
      const [clock] = await dueOf(on().coordinator, 'agreement')
      assert.deepEqual([clock?.agency, clock?.level], ['Testmouth Housing', 'red'])
    })
  }

  const clause = observers[area]
  if (clause !== undefined) {
    it(`R014 ${name} ${clause}: an observer is approved in advance, and until then not admitted`, async () => {
      const { observer, chair } = on().cast
      assert.equal(await seenBy(observer), 0)
      const order = { type: 'approve-person', personId: observer.personId } as const
      assert.equal(await refusedAs(memberOf(on().cast, 'idva'), order), 'role-not-allowed')
      if (area === 'gwent') {
        assert.equal(await refusedAs(on().coordinator, order), 'role-not-allowed')
        await done(on().coordinator, { ...order, onWordOf: chair.personId })
      } else await done(on().coordinator, order)
      assert.equal(await seenBy(observer), 1)
      assert.equal((await observer.view(meetingId())).agenda[0]?.victim, '')
    })
  }
}
