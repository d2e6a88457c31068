import assert from 'node:assert/strict'
import { rehearsalCaseList } from '../../../bot/rehearsal/cases/case-list.ts'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import type { CaseHeading } from '../../../src/contracts/case-view.ts'
import type { MeetingView } from '../../../src/contracts/views.ts'
import { inOrderOfList, plannedWith } from '../../support/leak-agenda.ts'
import { cardsOf, everyCardAnswer } from '../../support/leak-cards.ts'
import { openPlan, plansListedFor } from '../../support/leak-documents.ts'
import { everythingThatLeft, foundIn, meetingDate, wordsOfCase } from '../../support/leak-search.ts'
import { plansOf, reasonsFor } from '../../support/leak-sending.ts'
import { watch } from '../../support/leak-watch.ts'
import type { Watched } from '../../support/leak-watch.ts'
import {
  agreedAction,
  call,
  done,
  notePresence,
  openMeeting,
  refusedAs,
  rehearsed,
  room,
} from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

const risk = 'He has copied the cellar key'
const numberOf = ({ caseId, number }: CaseHeading) => `${caseId}: ${number}`

/** The sample list with TH-R05 as a case of so-called honour, which Thurrock 4 hears in a closed panel. */
function listWithClosedCase(): string {
  const lines = rehearsalCaseList(meetingDate).trim().split(/\r?\n/)
  return lines.map((line, at) => `${line},${at === 0 ? 'hbv' : line.startsWith('TH-R05') ? 'yes' : ''}`).join('\n')
}

describe('A case that was closed before the agenda was built', () => {
  let on: Rehearsed
  let planned: Planned
  let closed = ''
  let inside: readonly Actor[] = []
  let outside: readonly Actor[] = []
  let watching: readonly Watched[] = []
  let quiet: MeetingView | null = null
  let heard = 0
  /** The open cases with their numbers, as they were before the closed one was listed. */
  let before_: readonly string[] = []
  const words = wordsOfCase('Quennis')
  const givenAway = (text: string) => foundIn(text, [closed, risk, ...words])
  const watchedBy = (personId: string): Watched => {
    const found = watching[outside.findIndex((who) => who.personId === personId)]
    return found ?? assert.fail(personId)
  }
  /** Nothing of it, and no gap where it would be. */
  const assertNoTrace = (view: MeetingView, who: Actor) => {
    assert.deepEqual(givenAway(JSON.stringify(view)), [], who.personId)
    assert.deepEqual(view.agenda.map(numberOf), before_, who.personId)
    for (const of of Map.groupBy(view.actions, ({ caseId }) => caseId).values()) {
      const numbers = of.map(({ actionNumber }) => actionNumber).toSorted((one, other) => one - other)
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
        who.personId,
      )
    }
  }

  before(async () => {
    on = await rehearsed()
    const { cast } = on
    planned = await plannedUndecided()
    inside = [cast.chair, cast.coordinator, cast.operationsManager, memberOf(cast, 'police'), memberOf(cast, 'idva')]
    outside = room(cast).filter(({ personId }) => !inside.some((each) => each.personId === personId))
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
  })
  after(async () => {
    await Promise.all(watching.map((each) => each.leave()))
    await on.stop()
  })

  /** The play decides every held case as open, so this one is brought beside it, and decided as closed. */
  async function plannedUndecided(): Promise<Planned> {
    const list = listWithClosedCase()
    const [header = '', ...rows] = list.split('\n')
    const open = [header, ...rows.filter((row) => !row.startsWith('TH-R05'))].join('\n')
    const meeting = await inOrderOfList(on, await plannedWith(on, open))
    const { coordinator, operationsManager } = on.cast
    const { meetingId } = meeting
    const csv = [header, ...rows.filter((row) => row.startsWith('TH-R05'))].join('\n')
    const preview = await coordinator.preview(csv)
    const kept = 'rows' in preview ? preview.rows.map(({ row }) => row) : []
    await done(coordinator, { type: 'accept-case-list', meetingId, csv, rows: kept, agencies: {} })
    const held = (await operationsManager.view(meetingId)).desk?.unlisted.find((each) => each.heldForDecision)
    closed = held?.caseId ?? ''
    return meeting
  }

  it('is on nobody’s list and known to nobody but who decides and its coordinator, until a person has decided', async () => {
    assert.notEqual(closed, '')
    const order = { type: 'set-agenda', meetingId: planned.meetingId, items: [{ caseId: closed }] } as const
    assert.equal(await refusedAs(on.cast.coordinator, order), 'case-closed-panel-undecided')
    assert.notEqual(await refusedAs(on.cast.secondCoordinator, order), 'accepted')
    for (const who of [on.cast.secondCoordinator, on.cast.chair, ...on.cast.representatives.values()])
      assert.deepEqual(givenAway(JSON.stringify(await who.view(planned.meetingId))), [], who.personId)
  })

  it('is put last by its coordinator, and leaves no number, time or total in the view of anybody else', async () => {
    const { coordinator, secondCoordinator, operationsManager } = on.cast
    const { meetingId } = planned
    const allowed = ['chair', 'police-rep', 'idva-rep']
    await done(operationsManager, { type: 'decide-closed-panel', caseId: closed, closed: true, allowed })
    before_ = (await coordinator.view(planned.meetingId)).agenda.map(numberOf)
    const items = [closed, ...planned.caseIds].map((caseId) => ({ caseId }))
    await done(coordinator, { type: 'set-agenda', meetingId, items })
    assert.equal((await coordinator.view(planned.meetingId)).agenda.at(-1)?.caseId, closed)
    for (const who of outside) assertNoTrace(await who.view(planned.meetingId), who)
    const [whole, seen] = [await coordinator.view(planned.meetingId), await secondCoordinator.view(planned.meetingId)]
    assert.equal(Number(whole.desk?.capacity.neededMinutes) - Number(seen.desk?.capacity.neededMinutes), 20)
    assert.ok(Date.parse(whole.projectedFinish ?? '') > Date.parse(seen.projectedFinish ?? ''))
    assert.equal(seen.projectedFinish, seen.agenda.at(-1)?.forecast?.to)
    assert.equal(seen.desk?.unlisted.length, 0)
  })

  it('leaves no trace while the open cases are heard', async () => {
    await openMeeting(on, planned)
    watching = await Promise.all(outside.map((who) => watch(who, planned.meetingId)))
    for (const caseId of planned.caseIds) {
      await call(on, planned, caseId)
      await agreedAction(on, planned, { caseId, agencyId: 'housing' })
      for (const who of outside) assertNoTrace(await who.view(planned.meetingId), who)
      await done(on.cast.chair, { type: 'finish-case', meetingId: planned.meetingId, caseId })
    }
  })

  it('is held for whoever is outside its list, who is shown nothing of it', async () => {
    const order = { type: 'call-case', meetingId: planned.meetingId, caseId: closed } as const
    assert.equal(await refusedAs(on.cast.chair, order), 'case-held')
    const { secondCoordinator } = on.cast
    const asked = await refusedAs(secondCoordinator, order)
    assert.equal(asked, await refusedAs(secondCoordinator, { ...order, caseId: 'no-such-case-at-all' }))
    const seen = await secondCoordinator.view(planned.meetingId)
    assert.deepEqual([seen.room?.caseId, seen.room?.held, seen.room?.askToLeave], [null, false, []])
  })

  it('shows nothing of it to anybody outside while it is heard', async () => {
    const { cast } = on
    for (const who of outside) await notePresence(on, planned, { who, present: false })
    quiet = await watchedBy('probation-rep').until('they have left', ({ me }) => !me.present)
    heard = watchedBy('probation-rep').views().length
    await call(on, planned, closed)
    const about = { meetingId: planned.meetingId, caseId: closed }
    const said = { kind: 'risk', subject: 'victim', text: risk } as const
    const { riskId = '' } = await done(cast.coordinator, { type: 'record-risk', ...about, ...said })
    await agreedAction(on, planned, { caseId: closed, agencyId: 'police', what: risk, riskId })
    await on.rehearsal.settled()
    for (const who of outside) {
      const view = await who.view(planned.meetingId)
      assertNoTrace(view, who)
      assert.equal(view.current, null, who.personId)
    }
    for (const { personId } of [cast.secondCoordinator, memberOf(cast, 'housing')])
      assert.deepEqual(givenAway(await cardsOf(on.rehearsal.bridge, personId)), [], personId)
  })

  it('moves nobody’s page outside while it is heard: the next thing that they are told is that they are back', async () => {
    await done(on.cast.chair, { type: 'finish-case', meetingId: planned.meetingId, caseId: closed })
    for (const agency of ['housing', 'probation'])
      await notePresence(on, planned, { who: memberOf(on.cast, agency), present: true })
    const watched = watchedBy('probation-rep')
    const next = await watched.until('they are back', ({ me }) => me.present)
    assert.equal(watched.views().length, heard + 1)
    assert.equal(next.meetingVersion, quiet?.meetingVersion)
  })

  it('is in no stream, plan, list or message of anybody outside afterwards, and its own people have its plan', async () => {
    const { chair, coordinator, secondCoordinator } = on.cast
    const { meetingId } = planned
    await agreedAction(on, planned, { caseId: planned.caseIds[0] ?? '', agencyId: 'housing' })
    for (const { personId } of [secondCoordinator, memberOf(on.cast, 'housing')])
      assert.deepEqual(givenAway(await everyCardAnswer(on.rehearsal.bridge, personId)), [], personId)
    await done(chair, { type: 'end-meeting', meetingId })
    const reasons = reasonsFor(await plansOf(on, planned))
    await done(coordinator, { type: 'check-circulation', meetingId, reasons })
    await done(secondCoordinator, { type: 'send-circulation', meetingId, reasons: withoutClosed(reasons) })
    assert.equal((await plansOf(on, planned)).find(({ caseId }) => caseId === closed)?.status, 'drafted')
    await done(chair, { type: 'send-circulation', meetingId, reasons })
    await on.rehearsal.settled()
    for (const [index, who] of outside.entries()) {
      assertNoTrace(await who.view(planned.meetingId), who)
      assert.deepEqual(givenAway(watching[index]?.received() ?? ''), [], who.personId)
      assert.deepEqual(givenAway(await plansListedFor(who, meetingId)), [], who.personId)
      assert.equal((await openPlan(who, { meetingId, caseId: closed })).code, 'not-a-recipient', who.personId)
    }
    assert.equal((await openPlan(memberOf(on.cast, 'police'), { meetingId, caseId: closed })).status, 200)
    assert.deepEqual(foundIn(everythingThatLeft(on), [risk, ...words]), [])
  })

  function withoutClosed(reasons: Record<string, string>): Record<string, string> {
    return Object.fromEntries(Object.entries(reasons).filter(([key]) => !key.startsWith(closed)))
  }
})
