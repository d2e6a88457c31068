import assert from 'node:assert/strict'
import type { Command } from '../../../../src/contracts/commands.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches, type Bench } from '../../../support/application-bench.ts'
import { aSeededCase, answered, type Seed } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import {
  agreed,
  called,
  ended,
  entered,
  heard,
  meetingId,
  opened,
  read,
  version,
} from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva, who.manager]
const begun = [entered(...here), opened, read, agreed(...here)]
const ofCase = { meetingId, caseId: caseOne }
const possibly = (caseId = caseOne): Command => {
  return { type: 'answer-connections', meetingId, shown: [caseOne, caseTwo], possibly: [caseId] }
}

/** Case one as somebody who has not answered yet finds it. */
const unanswered = (...except: PersonId[]) => {
  const none = Object.values(who).filter((person) => !except.includes(person))
  return { cases: [caseOne, caseTwo].map((caseId) => aSeededCase(caseId, { none })) }
}

async function leaving(bench: Bench) {
  const left = await bench.outbox()
  return left.map(({ kind, payload }) => [kind, ...Object.values(payload)])
}

/** What has left and which clocks run after one order in a meeting that has begun. */
async function after(seed: Seed, by: PersonId, command: Command) {
  const bench = await aBench({ meeting: begun, ...seed })
  await bench.done(by, command)
  return { left: await leaving(bench), timers: await bench.timers() }
}

describe('what leaves because of a meeting', () => {
  afterEach(closeBenches)

  it('is the agenda for the channel, once for each posting, by the meeting’s id alone', async () => {
    const bench = await aBench()
    for (const _ of [1, 2]) await bench.done(who.coordinator, { type: 'post-agenda', meetingId })
    const left = (await bench.outbox()).filter(({ kind }) => kind === 'post-agenda')
    assert.deepEqual(
      left.map(({ key, kind, payload }) => [key, kind, payload]),
      [3, 4].map((at) => [`post-agenda:${meetingId}:${at}`, 'post-agenda', { meetingId }]),
    )
  })

  it('is the statement for the meeting’s chat when it is read', async () => {
    const { left, timers } = await after({ meeting: [opened] }, who.chair, { type: 'read-statement', meetingId })
    assert.deepEqual([left, timers], [[['post-statement', meetingId]], []])
  })

  const silent: { by: PersonId; command: Command }[] = [
    { by: who.policeDeputy, command: { type: 'agree-to-statement', meetingId, version } },
    {
      by: who.coordinator,
      command: { type: 'note-unknown', meetingId, unknownId: 'u-1', kind: 'phone', present: true },
    },
    { by: who.chair, command: { type: 'call-case', ...ofCase } },
    { by: who.standIn, command: { type: 'take-chair', meetingId } },
    { by: who.chair, command: { type: 'finish-outstanding', meetingId } },
    { by: who.chair, command: { type: 'move-case', ...ofCase, toIndex: 1, reason: 'The IDVA comes at ten' } },
    {
      by: who.chair,
      command: { type: 'defer-case', ...ofCase, newDate: '2026-06-17', reason: 'Nobody knows her yet' },
    },
    { by: who.police, command: { type: 'send-update', ...ofCase, knowledge: 'nothing-known', text: '' } },
  ]
  for (const { by, command } of silent)
    it(`is nothing for ${command.type}`, async () => {
      assert.deepEqual(await after({}, by, command), { left: [], timers: [] })
    })

  it('is nothing for what is said and written while a case is heard', async () => {
    const bench = await aBench({ meeting: [...begun, called(caseOne, ...here)] })
    const said: Command[] = [
      { type: 'enter-stage', ...ofCase, stage: 'agencies' },
      { type: 'note-answer', ...ofCase, agencyId: agencies.police, answer: 'spoke' },
      { type: 'rest-have-nothing-to-add', ...ofCase },
      { type: 'record-risk', ...ofCase, kind: 'risk', subject: 'victim', text: 'He has her keys' },
      { type: 'record-voice', ...ofCase, wishes: 'To stay', fears: '', barriers: '' },
      { type: 'answer-prompt', ...ofCase, prompt: 'equality', answer: 'none', note: '' },
      { type: 'agree-victim-told', ...ofCase, outcome: 'person', personId: who.idva, how: 'On Friday' },
      { type: 'extend-slot', ...ofCase, seconds: 300, reason: 'She is with us by telephone' },
      { type: 'finish-case', ...ofCase },
    ]
    for (const command of said) await bench.done(who.chair, command)
    assert.deepEqual([await bench.outbox(), await bench.timers()], [[], []])
  })
})

describe('what leaves because of a possible connection (R012, Thurrock 10)', () => {
  afterEach(closeBenches)
  const told = (personId: PersonId) => ['tell-person', personId, 'connection-to-decide', meetingId]

  it('is a private notice to the operations manager, who decides, and to nobody else', async () => {
    const { left, timers } = await after(unanswered(who.police), who.police, possibly())
    assert.deepEqual([left, timers], [[told(who.manager)], []])
  })

  it('is nothing where no case is known to them', async () => {
    const none: Command = { type: 'answer-connections', meetingId, shown: [caseOne, caseTwo], possibly: [] }
    assert.deepEqual(await after(unanswered(who.police), who.police, none), { left: [], timers: [] })
  })

  it('is a notice to whoever chairs where it is about the operations manager', async () => {
    const { left } = await after(unanswered(who.manager), who.manager, possibly())
    assert.deepEqual(left, [told(who.chair)])
  })

  it('is a notice to a stand-in where both of those have a connection to the case', async () => {
    const events = [who.chair, who.manager].map((personId) => answered(caseOne, personId, 'possibly'))
    const none = Object.values(who).filter((person) => person !== who.police)
    const cases = [aSeededCase(caseOne, { none, events }), aSeededCase(caseTwo, { none })]
    const { left } = await after({ cases }, who.police, possibly())
    assert.deepEqual(left, [told(who.standIn)])
  })

  it('is said once for each case, however many are declared in one press', async () => {
    const both: Command = { type: 'answer-connections', meetingId, shown: [], possibly: [caseOne, caseTwo] }
    const { left } = await after(unanswered(who.police), who.police, both)
    assert.deepEqual(left, [told(who.manager), told(who.manager)])
  })

  it('is told after the meeting too, when somebody learns of it from an action or a plan', async () => {
    const over = [...begun, called(caseOne, who.chair), heard(caseOne), ended]
    const { left } = await after({ ...unanswered(who.police), meeting: over }, who.police, possibly())
    assert.deepEqual(left, [told(who.manager)])
  })
})

describe('what leaves because of a death (R097)', () => {
  afterEach(closeBenches)
  const death = { type: 'record-death', caseId: caseOne, party: 'victim' } as const
  const told = (...people: PersonId[]) => people.map((each) => ['tell-person', each, 'death-recorded', meetingId])

  it('is a private notice to coordinator and chair, and to nobody else', async () => {
    const { left, timers } = await after({}, who.idva, death)
    assert.deepEqual([left, timers], [told(who.chair, who.coordinator), []])
  })

  it('is nothing where it was recorded before', async () => {
    const bench = await aBench({ meeting: begun })
    await bench.done(who.idva, death)
    await bench.done(who.police, death)
    assert.equal((await bench.outbox()).length, 2)
  })

  it('is nothing to a chair who must not hear of the case', async () => {
    const connected = aSeededCase(caseOne, { events: [answered(caseOne, who.chair, 'possibly')] })
    const { left } = await after({ cases: [connected, aSeededCase(caseTwo)] }, who.idva, death)
    assert.ok(!left.some(([, personId]) => personId === who.chair))
    assert.ok(left.some(([, personId]) => personId === who.coordinator))
  })

  it('is told after the meeting too, while its actions are still to be done', async () => {
    const over = [...begun, called(caseOne, who.chair), heard(caseOne), ended]
    assert.deepEqual((await after({ meeting: over }, who.idva, death)).left, told(who.chair, who.coordinator))
  })

  it('is a notice too to whoever was to tell the victim that the task is over', async () => {
    const how = { how: 'On Friday' }
    const agreedOn = { at: '2026-06-10T08:40:00Z', by: who.chair, caseId: caseOne, personId: who.idva, personal: how }
    const event = { type: 'victim-told-agreed', outcome: 'person', ...agreedOn } as const
    const cases = [aSeededCase(caseOne, { events: [event] }), aSeededCase(caseTwo)]
    const stopped = ['tell-person', who.idva, 'action-stopped', meetingId]
    const { left } = await after({ cases }, who.police, death)
    assert.deepEqual(left, [stopped, ...told(who.chair, who.coordinator)])
    assert.deepEqual((await after({ cases }, who.police, { ...death, party: 'child' })).left.length, 2)
    const bench = await aBench({ meeting: begun, cases })
    await bench.done(who.police, death)
    await bench.done(who.chair, { type: 'correct-change', caseId: caseOne, what: 'victim', reason: 'In error' })
    const again = (await leaving(bench)).filter(([, , notice]) => notice === 'change-corrected')
    assert.deepEqual(new Set(again.map(([, personId]) => personId)), new Set([who.chair, who.coordinator, who.idva]))
  })

  it('is said of a move as well, and of what is set right, to the same people', async () => {
    const bench = await aBench({ meeting: begun })
    await bench.done(who.idva, { type: 'record-move', caseId: caseOne })
    await bench.done(who.chair, { type: 'correct-change', caseId: caseOne, what: 'move', reason: 'Only on a visit' })
    const to = [who.coordinator, who.chair].toSorted()
    const notices = (await leaving(bench)).map(([, personId, notice]) => `${notice} ${personId}`)
    assert.deepEqual(
      notices.toSorted(),
      ['change-corrected', 'move-recorded']
        .flatMap((notice) => to.map((personId) => `${notice} ${personId}`))
        .toSorted(),
    )
  })
})
