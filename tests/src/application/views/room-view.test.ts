import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { RoomView } from '../../../../src/contracts/room-view.ts'
import type { PersonId, UnknownId } from '../../../../src/domain/ids.ts'
import type { MeetingEvent } from '../../../../src/domain/meeting/meeting.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededCase, answered, closedPanel } from '../../../support/application-seed.ts'
import type { Seed } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { thurrock, who } from '../../../support/domain-people.ts'
import { admitted, agreed, called, entered, heard, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const begun = [entered(...here), opened, read, agreed(...here)]
const connectedTo = (caseId: typeof caseOne, ...people: PersonId[]) =>
  aSeededCase(caseId, { events: people.map((personId) => answered(caseId, personId, 'possibly')) })

async function roomOf(bench: Bench, personId: PersonId): Promise<RoomView> {
  const { room } = await bench.view(personId)
  assert.ok(room)
  return room
}
const ids = (people: readonly { personId: string }[]) => people.map(({ personId }) => personId)

describe('who is in the room', () => {
  afterEach(closeBenches)
  const room = async (seed: Seed, personId: PersonId = who.chair) => roomOf(await aBench(seed), personId)

  it('is shown to those who run the meeting, and to nobody else', async () => {
    const bench = await aBench({ meeting: begun })
    const rooms = await Promise.all(
      Object.values(who).map(async (each) => [each, (await bench.view(each)).room] as const),
    )
    assert.deepEqual(
      rooms.filter(([, shown]) => shown !== null).map(([personId]) => personId),
      [who.chair, who.coordinator],
    )
  })

  it('has everyone by where the sign came from and whether they have agreed, and the unknown apart', async () => {
    const unknown: MeetingEvent = {
      type: 'unknown-entered',
      at: on('08:40'),
      unknownId: 'u-1' as UnknownId,
      kind: 'phone',
    }
    const { present, unknown: unnamed } = await room({ meeting: [...begun, entered(who.housing), unknown] })
    assert.deepEqual(present.map(({ personId, source, agreed: has }) => [personId, source, has]).slice(-2), [
      [who.idva, 'tab', true],
      [who.housing, 'tab', false],
    ])
    assert.deepEqual(unnamed, [{ unknownId: 'u-1', kind: 'phone' }])
  })

  it('asks out whoever was let in for another case, who holds nothing, and misses them at their own (R015)', async () => {
    const letIn = (caseId: typeof caseOne) => [...begun, admitted(who.practitioner, 'practitioner', caseId)]
    const other = await room({ meeting: [...letIn(caseTwo), entered(who.practitioner)] })
    assert.deepEqual([ids(other.askToLeave), other.held], [[who.practitioner], false])
    const own = await room({ meeting: letIn(caseOne) })
    assert.deepEqual([own.askToLeave, ids(own.shouldBeHere).at(-1)], [[], who.practitioner])
  })

  it('misses one speaker of each agency at the table that nobody speaks for', async () => {
    const { shouldBeHere } = await room({ meeting: begun })
    assert.deepEqual(ids(shouldBeHere), [who.children, who.housing])
  })

  it('says that nobody is here for the agency that referred the case, and where the area asks, to put it off (R067)', async () => {
    const away = { meeting: [entered(who.chair, who.idva), opened, read, agreed(who.chair)] }
    const absent = { agency: 'Invented Police', asksToDefer: false, clause: 'silent' }
    assert.deepEqual((await room(away)).referrerAbsent, absent)
    const loaded = loadAreaProfiles()
    const deferring = { ...thurrock, deferWithoutReferrer: { value: true, clause: 'H3' } }
    const profiles = { ...loaded, versioned: () => deferring }
    const asked = await roomOf(await aBench(away, { profiles }), who.chair)
    assert.deepEqual(asked.referrerAbsent, { ...absent, asksToDefer: true, clause: 'H3' })
    const there = await roomOf(await aBench({ meeting: begun }, { profiles }), who.chair)
    assert.equal(there.referrerAbsent, null)
  })

  it('asks whoever must not hear the next case to leave, says not why, and waits for their deputy instead', async () => {
    const meeting = [...begun, entered(who.children)]
    const seen = await room({ meeting, cases: [connectedTo(caseOne, who.children), aSeededCase(caseTwo)] })
    assert.deepEqual([seen.caseId, seen.held, ids(seen.askToLeave)], [caseOne, true, [who.children]])
    assert.ok(ids(seen.shouldBeHere).includes(who.childrenDeputy))
    assert.doesNotMatch(JSON.stringify(seen), /possibly|connect|withheld/)
  })

  it('holds nothing once they have left, or where the people list was looked at by a named person', async () => {
    const meeting = [...begun, entered(who.children)]
    const bench = await aBench({ meeting, cases: [connectedTo(caseOne, who.children), aSeededCase(caseTwo)] })
    await bench.done(who.chair, { type: 'check-roster', meetingId, caseId: caseOne })
    const checked = await roomOf(bench, who.chair)
    assert.deepEqual([checked.held, checked.rosterCheckedBy], [false, [`Invented ${who.chair}`]])
    await bench.done(who.coordinator, { type: 'note-presence', meetingId, personId: who.children, present: false })
    assert.deepEqual(ids((await roomOf(bench, who.chair)).askToLeave), [])
  })

  it('asks everyone outside a closed panel to leave, and holds it for the unknown too', async () => {
    const panel = aSeededCase(caseOne, { events: closedPanel(caseOne, who.chair, who.police) })
    const unknown: MeetingEvent = {
      type: 'unknown-entered',
      at: on('08:40'),
      unknownId: 'u-1' as UnknownId,
      kind: 'app',
    }
    const bench = await aBench({ meeting: [...begun, unknown], cases: [panel], agenda: [caseOne] })
    assert.deepEqual(ids((await roomOf(bench, who.chair)).askToLeave), [who.coordinator, who.idva])
    for (const personId of [who.coordinator, who.idva])
      await bench.done(who.chair, { type: 'note-presence', meetingId, personId, present: false })
    assert.equal((await roomOf(bench, who.chair)).held, true)
  })

  it('is about the next case that its reader may know of, where they must not hear the one before', async () => {
    const cases = [connectedTo(caseOne, who.coordinator), aSeededCase(caseTwo)]
    assert.equal((await room({ meeting: begun, cases }, who.coordinator)).caseId, caseTwo)
    assert.equal((await room({ meeting: begun, cases }, who.chair)).caseId, caseOne)
  })

  it('says nothing of the open case to whoever runs the meeting and must not hear it, nor who else does', async () => {
    const cases = [connectedTo(caseOne, who.coordinator, who.idva), aSeededCase(caseTwo)]
    const meeting = [...begun, called(caseOne, who.chair, who.police)]
    const seen = await room({ meeting, cases }, who.coordinator)
    assert.deepEqual([seen.caseId, seen.held, ids(seen.askToLeave)], [caseTwo, false, []])
    assert.deepEqual(ids((await room({ meeting, cases }, who.chair)).askToLeave), [who.coordinator, who.idva])
  })

  it('is about no case once all are heard', async () => {
    const meeting = [...begun, called(caseOne, ...here), heard(caseOne), called(caseTwo, ...here), heard(caseTwo)]
    const seen = await room({ meeting })
    assert.deepEqual([seen.caseId, seen.held], [null, false])
  })

  it('keeps everyone who came, with their part and when they came and went (R058)', async () => {
    const left: MeetingEvent = { type: 'person-left', at: on('09:15'), personId: who.idva, source: 'tab' }
    const meeting = [admitted(who.observer, 'observer'), ...begun, entered(who.observer), left]
    const { attendance } = await room({ meeting }, who.coordinator)
    assert.deepEqual(
      attendance.map(({ personId, role, from, to }) => [personId, role, from, to]),
      [
        [who.chair, 'chair', on('08:29'), null],
        [who.coordinator, 'coordinator', on('08:29'), null],
        [who.police, 'representative', on('08:29'), null],
        [who.idva, 'representative', on('08:29'), on('09:15')],
        [who.observer, 'observer', on('08:29'), null],
      ],
    )
  })
})
