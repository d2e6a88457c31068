import assert from 'node:assert/strict'
import { playAfter } from '../../../bot/rehearsal/play/after.ts'
import type { Collected } from '../../../bot/rehearsal/play/after.ts'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { rehearsalCaseList } from '../../../bot/rehearsal/cases/case-list.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { pressCards } from '../../../bot/rehearsal/play/card-presser.ts'
import { playHearing } from '../../../bot/rehearsal/play/hearing.ts'
import type { HearingScene } from '../../../bot/rehearsal/play/case-scene.ts'
import { playOpening } from '../../../bot/rehearsal/play/opening.ts'
import { createRunSheet } from '../../../bot/rehearsal/play/run-sheet.ts'
import { answersToOthers, everySharedActivity } from '../../support/leak-activities.ts'
import { cardsOf, everyCardAnswer } from '../../support/leak-cards.ts'
import { textOf } from '../../support/leak-documents.ts'
import {
  everyCanary,
  everythingThatLeft,
  everyWhereabouts,
  foundIn,
  meetingDate,
  wordsIn,
} from '../../support/leak-search.ts'
import { watch } from '../../support/leak-watch.ts'
import type { Watched } from '../../support/leak-watch.ts'
import { plannedMeeting, rehearsed } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'
import { sceneIn, shownOtherwiseThanAlone } from '../../support/seen-alone.ts'

const whereabouts = wordsIn(everyWhereabouts)
/** What the players say about the cases. */
const spoken = ['door code', 'near her sister', 'comes back at night', 'Shift work', 'night shifts', 'day shifts']

describe('A whole meeting, with a canary in every sensitive field', function () {
  this.timeout(90_000)
  let on: Rehearsed
  let planned: Planned
  let scene: HearingScene
  let watching = new Map<string, Watched>()
  let files: readonly Collected[] = []
  const shown: string[] = []
  const steps: (readonly string[])[] = []
  const everyone = () => on.cast.everyone.filter(({ personId }) => personId !== 'outsider')

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
    const { rehearsal, cast } = on
    await rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
    shown.push(JSON.stringify(await cast.coordinator.preview(rehearsalCaseList(meetingDate))))
    watching = new Map(
      await Promise.all(everyone().map(async (who) => [who.personId, await watch(who, planned.meetingId)] as const)),
    )
    scene = {
      cast,
      profile: rehearsal.profiles.byArea('thurrock'),
      planned,
      sheet: createRunSheet(() => {}),
      cards: pressCards(rehearsal),
      roles: {
        silent: memberOf(cast, 'probation'),
        onPhone: memberOf(cast, 'health'),
        connected: memberOf(cast, 'housing'),
        connectedCase: planned.caseIds[2] ?? '',
      },
      moveClock: async (seconds) => {
        const now = await sceneIn(rehearsal, planned.meetingId)
        steps.push(shownOtherwiseThanAlone(now, now.directory.people.keys()))
        return rehearsal.clock.move(seconds)
      },
    }
    await playOpening(scene)
    for (const caseId of planned.caseIds) {
      await playHearing(scene, caseId)
      for (const personId of ['chair', 'coordinator', 'police-rep', 'housing-rep'])
        shown.push(await cardsOf(rehearsal.bridge, personId))
    }
    files = await playAfter({ ...scene, workIsDone: rehearsal.settled })
    for (const personId of ['chair', 'coordinator', 'police-rep', 'idva-rep', 'probation-rep', 'observer'])
      shown.push(await everyCardAnswer(rehearsal.bridge, personId))
    await everySharedActivity(rehearsal.bridge, ['coordinator', 'police-rep', 'observer'])
    for (const who of everyone()) shown.push(JSON.stringify(await who.view(planned.meetingId)))
    await rehearsal.settled()
  })
  after(async () => {
    await Promise.all([...watching.values()].map((each) => each.leave()))
    await on.stop()
  })

  it('was played to its end, and what was said of every case stands where it may stand', () => {
    assert.deepEqual(
      scene.sheet.steps.filter(({ ok }) => !ok),
      [],
    )
    const chairs = watching.get('chair')?.received() ?? ''
    const names = everyCanary.filter(({ field }) => field === 'victim_first_name').map(({ value }) => value)
    assert.equal(names.length, 8)
    assert.deepEqual(foundIn(chairs, [...names, ...spoken]), [...names, ...spoken])
    assert.ok(files.length > 0 && watching.size > 20)
  })

  it('lets no word of any case leave the server or pop up: not by bot, mail, notice, file name or log', () => {
    const { bridge, graph } = on.rehearsal
    assert.ok(bridge.sent().length > 0 && graph.sent().length > 0 && on.logged.length > 0)
    const left = [everythingThatLeft(on), ...files.map(({ fileName }) => fileName)].join('\n')
    assert.deepEqual(foundIn(left, [...wordsIn(everyCanary), ...spoken]), [])
  })

  it('shows nobody where a victim is or how she is reached safely: in no view of anybody at any moment', () => {
    assert.ok(everyWhereabouts.length > 10)
    for (const [personId, watched] of watching) assert.deepEqual(foundIn(watched.received(), whereabouts), [], personId)
  })

  it('shows everybody at each step the very view that would be made for them alone', () => {
    assert.ok(steps.length > planned.caseIds.length)
    assert.deepEqual(steps.flat(), [])
  })

  it('puts nothing of it on any card, on any button’s answer, or into the preview of the list', () => {
    const all = shown.join('\n')
    assert.deepEqual(foundIn(all, whereabouts), [])
    const behindTheirDoors = [
      'Plans sent to you',
      'Before the first case',
      'Prepare for the meeting',
      'You have agreed',
    ]
    assert.deepEqual(foundIn(all, behindTheirDoors), behindTheirDoors)
  })

  it('gives nobody anything by somebody else’s card, whichever button is pressed, now that every case is closed', async () => {
    const others = ['housing-rep', 'observer', 'chair']
    const answers = await answersToOthers(on.rehearsal.bridge, { owner: 'police-rep', others })
    assert.ok(answers.includes('card-tampered'))
    assert.deepEqual(foundIn(answers, [...wordsIn(everyCanary), ...spoken]), [])
  })

  it('prints nothing of it on any plan, neither on a recipient’s copy nor on the record copy', async () => {
    const { graph } = on.rehearsal
    const kept = graph.sent().filter(({ kind }) => kind === 'file')
    const copies = await Promise.all(kept.map(({ path }) => graph.read(path)))
    assert.equal(copies.length, 8)
    const text = [...copies, ...files.map(({ bytes }) => bytes)].map(textOf).join('\n')
    assert.deepEqual(foundIn(text, whereabouts), [])
    assert.deepEqual(foundIn(text, ['door code']), ['door code'])
  })

  it('prints no surname of a party, no address and no date of birth on any plan', () => {
    const surnames = ['victim_last_name', 'perpetrator_last_name', 'victim_address', 'victim_born', 'perpetrator_born']
    const hidden = wordsIn(everyCanary.filter(({ field }) => surnames.includes(field)))
    assert.deepEqual(foundIn(files.map(({ bytes }) => textOf(bytes)).join('\n'), hidden), [])
  })
})
