import assert from 'node:assert/strict'
import type { Command } from '../../../../src/contracts/commands.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededCase, answered } from '../../../support/application-seed.ts'
import type { Seed } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { admitted, agreed, entered, heard, called, meetingId, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const begun = [entered(...here), opened, read, agreed(...here)]

describe('what people are told of a meeting in their own chats', () => {
  afterEach(closeBenches)

  const told = async (bench: Bench) => {
    const left = (await bench.outbox()).filter(({ kind }) => kind === 'tell-person')
    return left.map(({ payload }) => [payload['personId'], payload['notice']])
  }
  const after = async (seed: Seed, ...orders: [PersonId, Command][]) => {
    const bench = await aBench(seed)
    for (const [by, command] of orders) await bench.done(by, command)
    return told(bench)
  }
  const note = (personId: PersonId, present: boolean): Command => ({
    type: 'note-presence',
    meetingId,
    personId,
    present,
  })

  it('R012 R029 asks whoever speaks first for an agency, and the chair, to prepare once the agenda is posted, once', async () => {
    const post: [PersonId, Command] = [who.coordinator, { type: 'post-agenda', meetingId }]
    const asked = await after({}, post, post)
    assert.deepEqual(
      asked,
      [who.chair, who.children, who.housing, who.idva, who.police].map((personId) => [personId, 'prepare']),
    )
  })

  it('H09 H10 puts before the chair what to look at before the first case, as the meeting opens', async () => {
    const open: Command = { type: 'open-meeting', meetingId }
    assert.deepEqual(await after({ meeting: [entered(...here)] }, [who.chair, open]), [
      [who.chair, 'meeting-checklist'],
    ])
  })

  it('R057 brings the statement to who comes after it was read, once however often they come and go', async () => {
    const comings = [true, false, true].map((present): [PersonId, Command] => [
      who.coordinator,
      note(who.housing, present),
    ])
    assert.deepEqual(await after({ meeting: begun }, ...comings), [[who.housing, 'statement-waits']])
  })

  it('R057 brings it to nobody who has agreed, and to nobody before it was read', async () => {
    const agreedBefore = [...begun, agreed(who.housing)]
    assert.deepEqual(await after({ meeting: agreedBefore }, [who.coordinator, note(who.housing, true)]), [])
    assert.deepEqual(await after({ meeting: [opened] }, [who.coordinator, note(who.housing, true)]), [])
  })

  const guest = admitted(who.practitioner, 'practitioner', caseTwo)

  it('tells whoever was let in for one case that it is next, and nobody else', async () => {
    const call: Command = { type: 'call-case', meetingId, caseId: caseOne }
    assert.deepEqual(await after({ meeting: [guest, ...begun] }, [who.chair, call]), [
      [who.practitioner, 'you-are-next'],
    ])
    const call2: Command = { type: 'call-case', meetingId, caseId: caseTwo }
    const second = [guest, ...begun, called(caseOne, ...here), heard(caseOne)]
    assert.deepEqual(await after({ meeting: second }, [who.chair, call2]), [])
  })

  it('tells them before the first case where theirs is the first', async () => {
    const first = admitted(who.practitioner, 'practitioner', caseOne)
    const finish: Command = { type: 'finish-outstanding', meetingId }
    assert.deepEqual(await after({ meeting: [first, ...begun] }, [who.chair, finish]), [
      [who.practitioner, 'you-are-next'],
    ])
  })

  it('H01 tells nobody of a case that they must not hear', async () => {
    const cases = [
      aSeededCase(caseOne),
      aSeededCase(caseTwo, { none: [], events: [answered(caseTwo, who.practitioner, 'possibly')] }),
    ]
    const call: Command = { type: 'call-case', meetingId, caseId: caseOne }
    assert.deepEqual(await after({ meeting: [guest, ...begun], cases }, [who.chair, call]), [])
  })
})
