import assert from 'node:assert/strict'
import type { MeetingView } from '../../../../src/contracts/views.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { hiddenCase, hiddenSeed, hiddenWords, phases } from '../../../support/application-hidden.ts'
import type { Hidden, Phase } from '../../../support/application-hidden.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { admitted, agreed, called, entered, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'

/** What each of them sees at ten past eleven by London time. */
async function viewsOf(phase: Phase, given: { hidden: Hidden; without?: boolean }, people: readonly PersonId[]) {
  const bench = await aBench(hiddenSeed(phase, given))
  bench.clock.set(on('10:10'))
  const views = new Map<PersonId, MeetingView>()
  for (const personId of people) views.set(personId, await bench.view(personId))
  return views
}

describe('a case of which somebody must not know', () => {
  afterEach(closeBenches)

  for (const phase of phases)
    it(`is in no word of the view of whoever declared a connection to it (${phase})`, async () => {
      const connected = [who.chair, who.coordinator, who.manager, who.police, who.idva, who.observer, who.housing]
      const views = await viewsOf(phase, { hidden: { connected } }, connected)
      for (const [personId, view] of views) {
        const shown = JSON.stringify(view)
        assert.deepEqual([personId, hiddenWords.filter((word) => shown.includes(word))], [personId, []])
      }
    })

  for (const phase of phases)
    it(`leaves the view of whoever its closed panel does not name as if there were none (${phase}, R053)`, async () => {
      const outside = [who.coordinator, who.manager, who.idva, who.standIn, who.observer, who.children]
      const hidden = { allowed: [who.chair, who.police, who.housing] }
      const views = await viewsOf(phase, { hidden }, outside)
      const without = await viewsOf(phase, { hidden, without: true }, outside)
      for (const personId of outside) {
        const counted = { meetingVersion: 0 }
        assert.deepEqual({ ...views.get(personId), ...counted }, { ...without.get(personId), ...counted })
      }
    })

  for (const phase of phases)
    it(`leaves the view of whoever is connected as if there were none, but for an item that is not theirs (${phase})`, async () => {
      const connected = [who.chair, who.coordinator, who.manager, who.police, who.idva, who.observer, who.housing]
      const views = await viewsOf(phase, { hidden: { connected } }, connected)
      const without = await viewsOf(phase, { hidden: { connected }, without: true }, connected)
      for (const personId of connected) {
        const none = without.get(personId)
        const current = phase === 'it is open' ? 'not-yours' : none?.current
        assert.deepEqual({ ...views.get(personId), meetingVersion: 0 }, { ...none, current, meetingVersion: 0 })
      }
    })

  it('is there, with all that belongs to it, for those who may know of it', async () => {
    const views = await viewsOf('it is open', { hidden: { allowed: [who.chair, who.police] } }, [who.chair, who.police])
    for (const [, view] of views) {
      assert.ok(view.current !== null && view.current !== 'not-yours' && view.current.caseId === hiddenCase)
      assert.deepEqual(
        hiddenWords.filter((word) => !JSON.stringify(view).includes(word)),
        [],
      )
    }
  })
})

describe('the view of a meeting', () => {
  afterEach(closeBenches)
  const here = [who.chair, who.coordinator, who.police]
  const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]

  it('tells each who they are in this meeting, and what they may do in it', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    const meOf = async (personId: PersonId) => {
      const { role, chairing, controls, desk } = (await bench.view(personId)).me
      return [role, chairing, controls, desk]
    }
    assert.deepEqual(await meOf(who.chair), ['chair', true, true, false])
    assert.deepEqual(await meOf(who.coordinator), ['coordinator', false, true, true])
    assert.deepEqual(await meOf(who.standIn), ['stand-in', false, false, false])
    assert.deepEqual(await meOf(who.manager), ['operations-manager', false, false, false])
    assert.deepEqual(await meOf(who.policeDeputy), ['representative', false, false, false])
    assert.deepEqual(await meOf(who.otherCoordinator), ['observer', false, false, false])
  })

  it('names the agency even of whoever was not let in and speaks for none', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    const { agencyId, agency } = (await bench.view(who.charity)).me
    assert.equal(agencyId, '')
    assert.notEqual(agency, '')
  })

  it('has the version for whoever runs the meeting, and for nobody to whom it would count others’ cases', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    const versions = [who.chair, who.coordinator, who.police, who.observer].map(async (personId) => {
      return (await bench.view(personId)).meetingVersion
    })
    const { version } = await bench.world.meeting(meetingId)
    assert.deepEqual(await Promise.all(versions), [version, version, null, null])
  })

  it('shows the open case to those who may hear it, to others only that one is open, and not even that to outsiders', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    const currentOf = async (personId: PersonId) => {
      const { current } = await bench.view(personId)
      return current === null || current === 'not-yours' ? current : current.caseId
    }
    assert.equal(await currentOf(who.police), caseOne)
    for (const personId of [who.idva, who.observer, who.practitioner])
      assert.equal(await currentOf(personId), 'not-yours')
    assert.equal(await currentOf(who.otherCoordinator), null)
  })

  it('shows the open case to nobody who has agreed and is not noted as in the room, nor to who has left it (R058)', async () => {
    const bench = await aBench({ meeting: [...inCaseOne, agreed(who.idva)] })
    const shown = async (personId: PersonId) => {
      const { current, me } = await bench.view(personId)
      return [current === 'not-yours', me.present]
    }
    const note = (present: boolean) => ({ type: 'note-presence', meetingId, personId: who.idva, present }) as const
    assert.deepEqual(await shown(who.idva), [true, false])
    await bench.done(who.idva, note(true))
    assert.deepEqual(await shown(who.idva), [false, true])
    await bench.done(who.idva, note(false))
    assert.deepEqual(await shown(who.idva), [true, false])
    await bench.done(who.chair, { ...note(false), personId: who.chair })
    assert.deepEqual(await shown(who.chair), [false, false])
  })

  it('has no names of professionals for somebody whom the directory no longer holds', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    const answer = await bench.caseroom.meetingView('p-nobody' as PersonId, meetingId)
    assert.deepEqual(answer, { refusal: { code: 'not-in-directory' } })
  })

  it('shows an observer the agenda’s shell and no paper (R013)', async () => {
    const bench = await aBench({ meeting: [...inCaseOne, agreed(who.observer)] })
    const view = await bench.view(who.observer)
    assert.deepEqual(
      view.agenda.map(({ number, victim, perpetrator, forecast }) => [number, victim, perpetrator, forecast]),
      [
        [1, '', '', null],
        [2, '', '', null],
      ],
    )
    assert.deepEqual([view.stubs, view.actions, view.room, view.desk, view.circulation], [[], [], null, null, null])
    assert.deepEqual(
      view.agenda.map(({ caseId }) => caseId),
      [caseOne, caseTwo],
    )
  })
})

describe('who can be given something to do, as people see it', () => {
  afterEach(closeBenches)

  it('is marked, and for which case a practitioner was let in is told to those who run the meeting alone', async () => {
    const letIn = admitted(who.practitioner, 'practitioner', caseOne)
    const here = [who.chair, who.police]
    const meeting = [letIn, entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
    const bench = await aBench({ meeting })
    const of = async (reader: PersonId, personId: PersonId) => {
      const found = (await bench.view(reader)).people.find((person) => person.personId === personId)
      return [found?.speaks, found?.letInFor]
    }
    assert.deepEqual(await of(who.police, who.idva), [true, undefined])
    for (const nobody of [who.charity, who.observer, who.newcomer])
      assert.deepEqual(await of(who.chair, nobody), [undefined, undefined])
    assert.deepEqual(await of(who.chair, who.practitioner), [undefined, [caseOne]])
    assert.deepEqual(await of(who.police, who.practitioner), [undefined, undefined])
  })
})
