import assert from 'node:assert/strict'
import { done, openMeeting, plannedMeeting, refusedAs, rehearsed } from '../../support/rehearsed.ts'
import { caseAt, joinProperly, openCase, present, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

describe('who is in the room', () => {
  let scene: Scene
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
  })
  after(() => scene.stop())

  const agencyFor = async (who: 'chair' | 'coordinator', agencyId: string) => {
    const { agencies } = await scene.cast[who].view(scene.meetingId)
    return agencies.find((agency) => agency.agencyId === agencyId)
  }
  const roomFor = async (who: 'chair' | 'coordinator') => {
    const { room } = await scene.cast[who].view(scene.meetingId)
    assert.ok(room)
    return room
  }

  it('R061 Thurrock 5: the meeting opens and hears a case with nobody but its chair, and warns', async () => {
    const { cast, meetingId } = scene
    assert.equal(await refusedAs(scene.rep('police'), { type: 'open-meeting', meetingId }), 'role-not-allowed')
    await openMeeting(scene, scene.planned, [cast.chair])
    const of = caseAt(scene, 1)
    await done(cast.chair, { type: 'call-case', ...of })
    assert.equal((await openCase(cast.chair, meetingId)).caseId, of.caseId)
    const { agencies, room } = await cast.chair.view(meetingId)
    assert.equal(agencies.filter(({ missing }) => missing).length, 3)
    assert.deepEqual([room?.held, room?.present.length], [false, 1])
    assert.ok(room?.shouldBeHere.some(({ personId }) => personId === 'police-rep'))
    await done(cast.chair, { type: 'finish-case', ...of })
  })

  it('R061 Thurrock 5: no number of cases is needed either', async () => {
    const { chair, coordinator } = scene.cast
    const people = { chair: chair.personId, standIns: [], coordinators: [coordinator.personId] }
    const empty = { type: 'plan-meeting', startsAt: '2027-02-10T15:00:00Z', bookedMinutes: 60, ...people } as const
    const { meetingId = '' } = await done(coordinator, empty)
    assert.equal(await refusedAs(chair, { type: 'end-meeting', meetingId }), 'meeting-not-open')
    await done(chair, { type: 'open-meeting', meetingId })
    await done(chair, { type: 'end-meeting', meetingId })
    const { status, circulation } = await coordinator.view(meetingId)
    assert.deepEqual([status, circulation?.plans ?? []], ['ended', []])
  })

  it('R060 Thurrock 5: chair and coordinator see which of the core agencies that the protocol names are missing', async () => {
    await present(scene, scene.rep('police'), true)
    await present(scene, scene.rep('housing'), true)
    for (const who of ['chair', 'coordinator'] as const) {
      const missing = async (agencyId: string) => {
        const agency = await agencyFor(who, agencyId)
        return [agency?.core, agency?.missing]
      }
      assert.deepEqual(await missing('police'), [true, false])
      assert.deepEqual(await missing('idva'), [true, true])
      assert.deepEqual(await missing('childrens-social-care'), [true, true])
      assert.deepEqual(await missing('probation'), [false, false])
    }
    const deputy = scene.cast.deputies.get('idva')
    assert.ok(deputy)
    await present(scene, deputy, true)
    assert.deepEqual((await agencyFor('chair', 'idva'))?.missing, false)
  })

  it('R060 Thurrock 5: the list is not complete, so the coordinator is asked until somebody has confirmed it', async () => {
    const { coordinator } = scene.cast
    const question = async () => (await coordinator.view(scene.meetingId)).desk?.coreQuestion
    assert.deepEqual(await question(), { clause: '5', local: false })
    const agencyIds = ['police', 'idva', 'childrens-social-care', 'probation']
    assert.equal(await refusedAs(scene.rep('police'), { type: 'confirm-core-list', agencyIds }), 'role-not-allowed')
    assert.deepEqual(await question(), { clause: '5', local: false })
    await done(coordinator, { type: 'confirm-core-list', agencyIds })
    assert.equal(await question(), null)
    const probation = await agencyFor('chair', 'probation')
    assert.deepEqual([probation?.core, probation?.missing], [true, true])
  })

  it('R058 Thurrock 5: everyone who comes is recorded by name and agency, and by how it is known', async () => {
    const { cast, meetingId, rehearsal } = scene
    const unknown = { type: 'note-unknown', meetingId, unknownId: 'caller-1', kind: 'phone', present: true } as const
    const [health, council] = [scene.rep('health'), scene.rep('adult-social-care')]
    await rehearsal.bridge.room({ what: 'ParticipantJoin', personIds: [council.personId] })
    await done(scene.rep('mental-health'), {
      type: 'note-presence',
      meetingId,
      personId: 'mental-health-rep',
      present: true,
    })
    await done(cast.coordinator, unknown)
    assert.deepEqual((await roomFor('chair')).unknown, [{ unknownId: 'caller-1', kind: 'phone' }])
    await done(cast.coordinator, {
      type: 'identify-caller',
      meetingId,
      unknownId: 'caller-1',
      personId: health.personId,
    })
    const room = await roomFor('chair')
    const found = (personId: string) => room.present.find((each) => each.personId === personId)
    assert.deepEqual(room.unknown, [])
    assert.deepEqual(
      ['police-rep', 'mental-health-rep', 'health-rep']
        .map(found)
        .map((each) => [each?.name, each?.agency, each?.source]),
      [
        ['Farouk Testhurst', 'Testshire Police', 'coordinator'],
        ['Viola Testmarsh', 'Testshire Mental Health Trust', 'tab'],
        ['Priya Testcliff', 'Testmouth Community Health', 'phone'],
      ],
    )
    assert.equal(found('probation-rep'), undefined)
  })

  it('R058 Thurrock 5: whom Teams alone has seen come is recorded on Teams’ word, and not on their own', async () => {
    const found = (await roomFor('chair')).present.find(({ personId }) => personId === 'adult-social-care-rep')
    assert.deepEqual(
      [found?.name, found?.agency, found?.source],
      ['Leon Testgrove', 'Testmouth Adult Social Care', 'teams'],
    )
  })

  it('R058 Thurrock 5: coming and going are kept with their times and the part that each one has', async () => {
    const { cast, rehearsal } = scene
    const leaver = scene.rep('substance-misuse')
    await rehearsal.clock.set('2027-02-10T11:00:00Z')
    await present(scene, leaver, true)
    await rehearsal.clock.set('2027-02-10T11:25:00Z')
    await present(scene, leaver, false)
    const attendance = (await roomFor('coordinator')).attendance
    const stays = attendance.filter(({ personId }) => personId === leaver.personId)
    assert.deepEqual(
      stays.map(({ role, from, to }) => [role, from.slice(0, 16), to?.slice(0, 16)]),
      [['representative', '2027-02-10T11:00', '2027-02-10T11:25']],
    )
    const chair = attendance.find(({ personId }) => personId === cast.chair.personId)
    assert.deepEqual([chair?.role, chair?.to], ['chair', null])
    assert.ok(!attendance.some(({ personId }) => personId === 'probation-rep'))
  })

  it('R058 Thurrock 5: nobody but the desk and the chair records or reads who else is there', async () => {
    const { meetingId, cast } = scene
    const other = { type: 'note-presence', meetingId, personId: 'probation-rep', present: true } as const
    assert.equal(await refusedAs(scene.rep('police'), other), 'role-not-allowed')
    assert.ok(!(await roomFor('chair')).present.some(({ personId }) => personId === 'probation-rep'))
    assert.equal((await scene.rep('police').view(meetingId)).room, null)
    assert.equal((await cast.observer.view(meetingId)).room, null)
    assert.equal(await refusedAs(cast.chair, other), 'accepted')
    assert.ok((await roomFor('chair')).present.some(({ personId }) => personId === 'probation-rep'))
  })

  it('R058 Thurrock 5: nobody listens unseen: who has agreed reads no open case until they say that they are in the room', async () => {
    const { meetingId, cast } = scene
    const unseen = scene.rep('substance-misuse')
    const note = (isIn: boolean) =>
      done(unseen, { type: 'note-presence', meetingId, personId: unseen.personId, present: isIn })
    await joinProperly(scene, unseen)
    const of = caseAt(scene, 2)
    await done(cast.chair, { type: 'call-case', ...of })
    const { current, me } = await unseen.view(meetingId)
    assert.deepEqual([current, me.present], ['not-yours', false])
    await note(true)
    assert.equal((await openCase(unseen, meetingId)).caseId, of.caseId)
    const { attendance } = await openCase(cast.chair, meetingId)
    assert.ok(attendance.some(({ personId }) => personId === unseen.personId))
    await note(false)
    assert.equal((await unseen.view(meetingId)).current, 'not-yours')
  })
})
