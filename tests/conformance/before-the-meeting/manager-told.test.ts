import assert from 'node:assert/strict'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { cardsOf } from '../../support/leak-cards.ts'
import { directoryOf, gapsOf } from '../../support/office.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'
import { answersTo, knowing } from './who-may-know.ts'
import type { Knowing } from './who-may-know.ts'

describe('whom Gwent has told of a connection beside its Chair', function () {
  this.timeout(60_000)
  let on: Knowing
  const notices = async (personId: string) => {
    await on.rehearsal.settled()
    return on.rehearsal.bridge.sent().filter((each) => JSON.stringify(each).includes(personId))
  }
  before(async () => {
    on = await knowing('gwent')
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
    await on.list(on.meetingId, [on.cases.first, on.cases.second])
  })
  after(() => on?.stop())

  it('R012 Gwent 4.5: whose own manager is not named is a gap of the directory, and a keeper names them', async () => {
    const housing = memberOf(on.cast, 'housing')
    const gaps = await gapsOf(on.coordinator, 'manager-not-named')
    assert.ok(gaps.some(({ name, clause }) => name === housing.name && clause === '4.5 (in part local)'))
    const order = {
      type: 'name-manager',
      personId: housing.personId,
      managerId: memberOf(on.cast, 'health').personId,
    } as const
    assert.equal(await refusedAs(housing, order), 'role-not-allowed')
    await done(on.coordinator, order)
    const left = await gapsOf(on.coordinator, 'manager-not-named')
    assert.ok(!left.some(({ name }) => name === housing.name))
    assert.equal((await directoryOf(on.coordinator)).manager?.clause, '4.5 (in part local)')
  })

  it('R012 Gwent 4.5: a declaration tells the person’s own manager that there is one, and neither of which case nor of whom', async () => {
    const { second } = on.cases
    const [housing, manager] = [memberOf(on.cast, 'housing'), memberOf(on.cast, 'health')]
    assert.equal((await housing.view(on.meetingId)).rules.managerTold.value, true)
    const before = (await notices(manager.personId)).length
    await done(housing, answersTo(on, [second], [second]))
    assert.equal((await notices(manager.personId)).length, before + 1)
    const shown = await cardsOf(on.rehearsal.bridge, manager.personId)
    assert.match(JSON.stringify(shown), /declared a connection, and the protocol has you told/)
    for (const word of [second, housing.name, 'Zelphine', 'Oswane'])
      assert.ok(!JSON.stringify(shown).includes(word), word)
    const waiting = (await on.cast.chair.view(on.meetingId)).desk?.connections ?? []
    assert.deepEqual(
      waiting.map(({ alsoTold }) => alsoTold),
      [{ told: true, byHand: [], clause: '4.5 (in part local)' }],
    )
  })

  it('R012 Gwent 4.5: while nobody is named, whoever decides is asked to see that the manager is told', async () => {
    const { first } = on.cases
    const probation = memberOf(on.cast, 'probation')
    await done(probation, answersTo(on, [first], [first]))
    const waiting = (await on.cast.chair.view(on.meetingId)).desk?.connections ?? []
    const found = waiting.find(({ person }) => person.personId === probation.personId)
    assert.deepEqual(found?.alsoTold, { told: false, byHand: ['line-manager'], clause: '4.5 (in part local)' })
  })
})
