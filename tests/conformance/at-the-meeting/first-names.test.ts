import assert from 'node:assert/strict'
import { canaries } from '../../../bot/rehearsal/cases/case-list.ts'
import {
  agreedAction,
  done,
  endMeeting,
  openMeeting,
  plannedMeeting,
  rehearsed,
  room,
} from '../../support/rehearsed.ts'
import { openedPlan, sendPlans } from './plans.ts'
import { caseOf, openCase, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

const namesIn = (...fields: string[]) =>
  canaries('2027-02-10')
    .filter(({ field }) => fields.includes(field))
    .flatMap(({ tokens }) => tokens.filter((token) => /^\p{L}+$/u.test(token)))
const firstNames = namesIn('victim_first_name', 'perpetrator_first_name')
const surnames = namesIn('victim_last_name', 'perpetrator_last_name')
const children = namesIn('children').filter((name) => !surnames.includes(name))
const found = (names: readonly string[], text: string) => names.filter((name) => text.includes(name))

describe('first names only', () => {
  let scene: Scene
  let of: { meetingId: string; caseId: string }
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
    await openMeeting(scene, scene.planned, room(on.cast))
    of = await caseOf(scene, 'Zelphine')
    await done(on.cast.chair, { type: 'call-case', ...of })
    await agreedAction(scene, scene.planned, { caseId: of.caseId, agencyId: 'police' })
  })
  after(() => scene.stop())

  it('R072 Thurrock 5.2: the screens of everyone in the room name a case by number and first names', async () => {
    const { cast, meetingId } = scene
    assert.ok(firstNames.length >= 16 && surnames.length >= 16 && children.length >= 5)
    for (const person of room(cast)) {
      const view = await person.view(meetingId)
      const { number, victim, perpetrator } = await openCase(person, meetingId)
      assert.deepEqual([typeof number, victim, perpetrator], ['number', 'Zelphine', 'Brannoch'])
      assert.deepEqual(found(surnames, JSON.stringify(view)), [], person.name)
    }
  })

  it('R072 Thurrock 5.2: the desk, which may see every case, shows no surname and no child’s name either', async () => {
    const seen = JSON.stringify(await scene.cast.coordinator.view(scene.meetingId))
    assert.ok(found(firstNames, seen).length >= 14)
    assert.deepEqual(found([...surnames, ...children], seen), [])
    const { children: shown } = await openCase(scene.cast.coordinator, scene.meetingId)
    assert.deepEqual(
      shown.map(({ label }) => label),
      ['1', '2'],
    )
  })

  it('R072 Thurrock 5.2: an action’s card names the case by number and first name, and its base names nobody', async () => {
    const { bridge, settled } = scene.rehearsal
    await settled()
    const cards = await bridge.cardsOf('police-rep')
    const card = cards.find(({ content }) => JSON.stringify(content).includes('Change the door code'))
    const { number } = await openCase(scene.cast.chair, scene.meetingId)
    assert.match(JSON.stringify(card?.content), new RegExp(`Case ${number} · Zelphine`))
    assert.deepEqual(found([...surnames, ...children], JSON.stringify(cards)), [])
    assert.deepEqual(found([...firstNames, ...surnames], JSON.stringify(bridge.sent())), [])
  })

  it('R072 Thurrock 5.2: before the meeting nobody but the desk has more than initials', async () => {
    const { agenda, stubs } = await scene.cast.deputies.get('housing')!.view(scene.meetingId)
    assert.deepEqual([agenda.some(({ victim }) => victim !== ''), stubs.length], [false, 0])
    const on = await rehearsed()
    try {
      const { meetingId } = await plannedMeeting(on)
      const before = await on.cast.chair.view(meetingId)
      assert.equal(before.stubs.length, 8)
      assert.deepEqual(found([...firstNames, ...surnames], JSON.stringify(before)), [])
      assert.ok(before.stubs.some(({ people }) => people.some(({ initials }) => initials === 'ZQ')))
    } finally {
      await on.stop()
    }
  })

  it('R072 Thurrock 5.2: the plan has the first names and no surname', async () => {
    await endMeeting(scene, scene.planned, of.caseId)
    await sendPlans(scene)
    const { all } = await openedPlan(scene.rep('police'), of)
    assert.ok(all.includes('Zelphine') && all.includes('Brannoch'))
    assert.deepEqual(found([...surnames, ...children], all), [])
  })
})
