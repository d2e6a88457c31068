import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { rehearsalCaseList } from '../../../bot/rehearsal/cases/case-list.ts'
import { rehearsalPeople } from '../../../bot/rehearsal/people.ts'
import type { MeetingView } from '../../../src/contracts/views.ts'
import { doorsIn } from '../../support/doors-sent.ts'
import { killedRehearsal } from '../../support/killed-rehearsal.ts'
import type { KilledRehearsal } from '../../support/killed-rehearsal.ts'
import { positionIn } from '../../support/log-position.ts'
import { meetingDate } from '../../support/leak-search.ts'
import { startsAt } from '../../support/rehearsed.ts'

const reps = rehearsalPeople.filter(({ role, personId }) => role === 'representative' && personId !== 'unsigned-rep')
const inRoom = [...reps.map(({ personId }) => String(personId)), 'chair', 'coordinator', 'second-coordinator']
const texts = ['He has copied the cellar key', 'Alone on night shifts', 'Waits at the gate']

/** Killing is by chance, and so is the moment; what must hold afterwards is the same whatever chance does. */
describe('A server that is killed with SIGKILL at many moments of a meeting', function () {
  this.timeout(180_000)
  let folder = ''
  let server: KilledRehearsal
  let meetingId = ''
  let caseIds: readonly string[] = []
  const chairsView = () => server.view('chair', meetingId)
  const openCase = (view: MeetingView) => {
    assert.ok(view.current !== null && view.current !== 'not-yours')
    return view.current
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'caseroom-killed-'))
    server = await killedRehearsal(folder)
  })
  after(async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('goes on with the planning, and keeps each list and agenda once', async () => {
    const planning = { startsAt, bookedMinutes: 240, chair: 'chair', standIns: ['stand-in'] }
    const coordinators = ['coordinator', 'second-coordinator']
    const planned = await server.give('coordinator', { type: 'plan-meeting', ...planning, coordinators })
    meetingId = planned.meetingId ?? ''
    const csv = rehearsalCaseList(meetingDate)
    const rows = [2, 3, 4, 5, 6, 7, 8, 9]
    const agencies = { 'Harbour Lights Project': 'school' }
    const kept = await server.giveAndKill('coordinator', { type: 'accept-case-list', meetingId, csv, rows, agencies })
    caseIds = rows.map((row) => kept[`row-${row}`] ?? '')
    const items = caseIds.map((caseId) => ({ caseId }))
    await server.giveAndKill('coordinator', { type: 'set-agenda', meetingId, items })
    await server.give('coordinator', { type: 'post-agenda', meetingId })
    const view = await server.view('coordinator', meetingId)
    assert.deepEqual(
      view.agenda.map(({ caseId }) => caseId),
      caseIds,
    )
    assert.equal(view.desk?.unlisted.length, 0)
  })

  it('goes on with the opening: everyone who agreed has agreed', async () => {
    await server.setClock(startsAt)
    for (const personId of inRoom)
      await server.give('coordinator', { type: 'note-presence', meetingId, personId, present: true })
    await server.giveAndKill('chair', { type: 'open-meeting', meetingId })
    await server.give('chair', { type: 'read-statement', meetingId })
    const { version } = (await chairsView()).statement
    for (const [index, personId] of inRoom.entries()) {
      const give = index % 6 === 0 ? server.giveAndKill : server.give
      await give(personId, { type: 'agree-to-statement', meetingId, version })
      await server.give(personId, { type: 'answer-connections', meetingId, shown: [...caseIds], possibly: [] })
    }
    const { statement } = await chairsView()
    assert.deepEqual(statement.agreed.map(({ personId }) => personId).toSorted(), inRoom.toSorted())
  })

  it('keeps the rehearsal’s clock', async () => {
    const before = Date.parse(await server.clock()) - Date.now()
    await server.kill()
    const after = Date.parse(await server.clock()) - Date.now()
    assert.ok(Math.abs(after - before) < 60_000)
    assert.ok(Math.abs(after) > 86_400_000)
  })

  it('goes on with the open case where it was, its slot clock included, and nothing typed is there twice', async () => {
    const [caseId = ''] = caseIds
    const on = { meetingId, caseId }
    await server.giveAndKill('chair', { type: 'call-case', ...on })
    await server.give('chair', { type: 'pause-slot', ...on })
    await server.give('chair', { type: 'resume-slot', ...on })
    await server.giveAndKill('chair', { type: 'extend-slot', ...on, seconds: 300, reason: 'Two new reports' })
    const risks: string[] = []
    for (const [index, text] of texts.entries()) {
      const give = index === 0 ? server.giveAndKill : server.give
      const said = { kind: 'risk', subject: 'victim', text } as const
      risks.push((await give('coordinator', { type: 'record-risk', ...on, ...said })).riskId ?? '')
    }
    const terms = { agencyId: 'police', personId: 'police-rep', due: '2027-02-13T17:00:00Z', today: false }
    for (const [index, riskId] of risks.entries()) {
      const give = index === 0 ? server.giveAndKill : server.give
      const typed = { what: 'Change the cellar lock by noon', ...terms, riskId }
      const { actionId = '' } = await give('coordinator', { type: 'draft-action', ...on, ...typed })
      await server.give('coordinator', { type: 'agree-action', actionId })
      await server.give('police-rep', { type: 'accept-action', actionId })
    }
    const before = openCase(await chairsView())
    await server.kill()
    const now = openCase(await chairsView())
    assert.deepEqual(now, before)
    assert.equal(now.slot?.extendedSeconds, 300)
    assert.deepEqual(
      now.risks.map(({ riskId, text }) => [riskId, text]),
      risks.map((riskId, index) => [riskId, texts[index]]),
    )
    assert.deepEqual(
      now.actions.map(({ actionNumber, status }) => [actionNumber, status]),
      [1, 2, 3].map((number) => [number, 'accepted']),
    )
  })

  it('sends each letter and files each plan once, however often it is killed while it sends', async () => {
    const [caseId = '', second = ''] = caseIds
    await server.give('chair', { type: 'finish-case', meetingId, caseId })
    await server.give('chair', { type: 'call-case', meetingId, caseId: second })
    await server.give('chair', { type: 'finish-case', meetingId, caseId: second })
    await server.giveAndKill('chair', { type: 'end-meeting', meetingId })
    await server.give('coordinator', { type: 'check-circulation', meetingId })
    await server.giveAndKill('second-coordinator', { type: 'send-circulation', meetingId, reasons: {} })
    const people = reps.map(({ mail }) => mail).toSorted()
    for (let moment = 0; moment < 4; moment += 1) {
      await server.clock()
      await pause(randomInt(120))
      await server.kill()
    }
    const letters = async () =>
      (await server.sent())
        .filter(({ kind }) => kind === 'mail')
        .map(({ to }) => to)
        .toSorted()
    const filed = async () => (await server.view('coordinator', meetingId)).circulation?.plans.map((plan) => plan.filed)
    await until('every letter has left', async () => (await letters()).length >= people.length)
    await until('every plan is filed', async () => (await filed())?.every((each) => each) === true)
    assert.deepEqual(await letters(), people)
    const journal = await server.journal()
    const drafted = journal.filter(({ kind }) => kind === 'draft').map(({ to }) => to ?? '')
    assert.deepEqual(drafted.toSorted(), people)
    assert.equal(new Set(journal.filter(({ kind }) => kind === 'file').map(({ path }) => path)).size, 2)
  })

  it('puts each action to its owner, and the statement into the chat, at most once', () => {
    const doors = doorsIn(folder).filter(({ card }) => card === 'action' || card === 'statement')
    assert.ok(doors.length > 0)
    const marks = doors.map(({ card, to, about }) => JSON.stringify([card, to, about]))
    assert.deepEqual(new Set(marks).size, marks.length)
  })

  it('has every order that was acknowledged: sent again, each is known and does nothing', async () => {
    assert.ok(server.kills() > 12)
    const before = positionIn(folder)
    for (const one of server.acknowledged) {
      const answer = await server.again(one)
      assert.deepEqual(answer, { accepted: true, made: one.made, repeated: true }, one.command.type)
    }
    assert.equal(positionIn(folder), before)
  })

  /**
   * A claim of work that was killed is a lease, and comes back by the rehearsal’s clock, which is moved on meanwhile.
   */
  async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
    for (let turn = 0; turn < 60; turn += 1) {
      if (await holds()) return
      await server.setClock(new Date(Date.parse(await server.clock()) + 60_000).toISOString())
      await pause(100)
    }
    throw new Error(`Waited in vain until ${what}.`)
  }
})
