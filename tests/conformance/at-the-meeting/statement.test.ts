import assert from 'node:assert/strict'
import { pressCards } from '../../../bot/rehearsal/play/card-presser.ts'
import { isProblem } from '../../../bot/rehearsal/play/client.ts'
import { done, plannedMeeting, refusedAs, rehearsed, room } from '../../support/rehearsed.ts'
import { caseAt, joinProperly, openCase, present, sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

describe('the confidentiality statement of a meeting', () => {
  let scene: Scene
  before(async () => {
    const on = await rehearsed()
    scene = sceneOf(on, await plannedMeeting(on))
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
    for (const person of room(on.cast)) if (person !== scene.rep('probation')) await present(scene, person, true)
  })
  after(() => scene.stop())

  const firstNameOfCase = async (place: number) => {
    const { agenda } = await scene.cast.coordinator.view(scene.meetingId)
    return agenda[place - 1]?.victim ?? ''
  }
  const statementFor = async (agencyId: string) => (await scene.rep(agencyId).view(scene.meetingId)).statement

  it('R055 Thurrock local: the chair reads the statement out at the start, and nobody else may', async () => {
    const { cast, meetingId } = scene
    const read = { type: 'read-statement', meetingId } as const
    assert.equal(await refusedAs(cast.chair, read), 'meeting-not-open')
    await done(cast.chair, { type: 'open-meeting', meetingId })
    const refused = await scene.rep('housing').order(read)
    assert.deepEqual(isProblem(refused) && [refused.code, refused.clause], ['role-not-allowed', 'local'])
    assert.equal((await statementFor('housing')).readAt, null)
    await done(cast.chair, read)
    const { readAt, text, version, mine } = await statementFor('housing')
    assert.ok(readAt)
    assert.match(text, /Everything said, shown or sent here is confidential/)
    assert.deepEqual([version, mine], ['local-1', 'waiting'])
  })

  it('R055 Thurrock local: everywhere it is shown the text is marked as ours and not the protocol’s', async () => {
    await scene.rehearsal.settled()
    assert.deepEqual((await statementFor('housing')).clause, { clause: 'local', local: true })
    const cards = await scene.rehearsal.bridge.cardsOf('housing-rep')
    const card = cards.find((each) => each.where === 'meeting')
    assert.match(JSON.stringify(card?.content), /Local text: the protocol has none/)
    assert.match(JSON.stringify(card?.content), /Everything said, shown or sent here is confidential/)
    assert.doesNotMatch(JSON.stringify(card?.base), /confidential|MARAC|protocol/i)
  })

  it('R055 Thurrock local: the coordinator may read it on the chair’s word, and it is the chair who has read it', async () => {
    const { chair, coordinator, standIn } = scene.cast
    const people = { chair: chair.personId, standIns: [standIn.personId], coordinators: [coordinator.personId] }
    const another = { type: 'plan-meeting', startsAt: '2027-02-10T14:00:00Z', bookedMinutes: 60, ...people } as const
    const { meetingId = '' } = await done(coordinator, another)
    await done(coordinator, { type: 'open-meeting', meetingId })
    await done(coordinator, { type: 'read-statement', meetingId })
    const { agreed } = (await coordinator.view(meetingId)).statement
    assert.deepEqual(
      agreed.map(({ personId, how }) => [personId, how]),
      [['chair', 'read-aloud']],
    )
  })

  it('R056 Thurrock local: one agrees by a press of one’s own, in the tab or on the card', async () => {
    const { cast, meetingId, rehearsal } = scene
    assert.equal((await statementFor('police')).mine, 'waiting')
    await done(scene.rep('police'), { type: 'agree-to-statement', meetingId, version: 'local-1' })
    assert.equal(await pressCards(rehearsal).agree('idva-rep', ''), true)
    const { agreed, waiting } = (await cast.chair.view(meetingId)).statement
    const how = new Map(agreed.map((each) => [each.personId, each.how]))
    assert.deepEqual(
      [how.get('chair'), how.get('police-rep'), how.get('idva-rep'), how.get('housing-rep')],
      ['read-aloud', 'pressed', 'pressed', undefined],
    )
    assert.ok(waiting.some(({ personId }) => personId === 'housing-rep'))
    assert.deepEqual((await statementFor('housing')).agreed, [])
  })

  it('R056 Thurrock local: somebody on the telephone agrees aloud, which only the coordinator may record', async () => {
    const { cast, meetingId } = scene
    const aloud = {
      type: 'agree-to-statement',
      meetingId,
      version: 'local-1',
      personId: scene.rep('health').personId,
    } as const
    assert.equal(await refusedAs(cast.chair, aloud), 'role-not-allowed')
    assert.equal(await refusedAs(scene.rep('police'), aloud), 'role-not-allowed')
    assert.equal((await statementFor('health')).mine, 'waiting')
    await done(cast.coordinator, aloud)
    assert.equal((await statementFor('health')).mine, 'agreed')
    const { agreed } = (await cast.chair.view(meetingId)).statement
    assert.equal(agreed.find(({ personId }) => personId === 'health-rep')?.how, 'spoken')
  })

  it('R056 Thurrock local: an agreement is to one version of the text, and to no other', async () => {
    const { meetingId } = scene
    const older = { type: 'agree-to-statement', meetingId, version: 'local-0' } as const
    assert.equal(await refusedAs(scene.rep('housing'), older), 'statement-version-changed')
    assert.equal((await statementFor('housing')).mine, 'waiting')
    assert.equal(await refusedAs(scene.rep('housing'), { ...older, version: 'local-1' }), 'accepted')
  })

  it('R056 Thurrock local: one missing press withholds the case from that person and never stops the others', async () => {
    const { cast, meetingId } = scene
    const silent = scene.rep('mental-health')
    for (const person of [scene.rep('police'), cast.coordinator, cast.chair]) await joinProperly(scene, person)
    const of = caseAt(scene, 1)
    await done(cast.chair, { type: 'call-case', ...of })
    assert.equal((await openCase(scene.rep('police'), meetingId)).caseId, of.caseId)
    const seen = await silent.view(meetingId)
    assert.deepEqual([seen.current, seen.stubs, seen.actions], ['not-yours', [], []])
    const [victim, words] = [await firstNameOfCase(1), JSON.stringify(seen)]
    assert.ok(victim.length > 2 && !words.includes(victim))
    const spoken = { type: 'note-answer', ...of, agencyId: 'mental-health', answer: 'searched-not-known' } as const
    assert.equal(await refusedAs(silent, spoken), 'statement-not-agreed')
  })

  it('R057 Thurrock local: who comes in at 10:40 is asked on their own screen, and sees no case until they have agreed', async () => {
    const { cast, meetingId, rehearsal } = scene
    const late = scene.rep('probation')
    await rehearsal.clock.set('2027-02-10T10:40:00Z')
    await rehearsal.bridge.room({ what: 'ParticipantJoin', personIds: [late.personId] })
    const prompted = rehearsal.bridge.sent().flatMap(({ activity }) => {
      return activity?.type === 'meetingNotification' ? [activity.recipients] : []
    })
    assert.deepEqual(prompted, [[`29:${late.personId}`]])
    const { waiting } = (await cast.chair.view(meetingId)).statement
    assert.ok(waiting.some(({ personId }) => personId === late.personId))
    const before = await late.view(meetingId)
    assert.deepEqual([before.statement.mine, before.current, before.stubs], ['waiting', 'not-yours', []])
    assert.ok(!JSON.stringify(before).includes(await firstNameOfCase(1)))
    assert.equal(await pressCards(rehearsal).agree(late.personId, ''), true)
    const agreed = await late.view(meetingId)
    assert.deepEqual([agreed.statement.mine, agreed.current, agreed.stubs.length], ['agreed', 'not-yours', 8])
    await joinProperly(scene, late)
    assert.equal((await openCase(late, meetingId)).victim, await firstNameOfCase(1))
  })
})
