import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Command } from '../../../src/contracts/commands.ts'
import { aBench, acceptedIn, closeBenches, codeIn } from '../../support/application-bench.ts'
import { caseOne } from '../../support/domain-cases.ts'
import { who } from '../../support/domain-people.ts'
import { agreed, called, entered, meetingId, opened, read } from '../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const commandId = randomUUID()
const pause: Command = { type: 'pause-slot', meetingId, caseId: caseOne }

describe('what Teams itself reports', () => {
  afterEach(closeBenches)
  const arriving = { type: 'note-presence', meetingId, personId: who.housing, present: true } as const

  it('is who its roster showed in the room, as a hint', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    acceptedIn(await bench.caseroom.handle('teams', { commandId, command: arriving }))
    const seen = (await bench.view(who.chair)).room?.present.find(({ personId }) => personId === who.housing)
    assert.deepEqual([seen?.source, seen?.agreed], ['teams', false])
  })

  it('is nothing else: no order is carried out in its name', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    const before = await bench.store.events.position()
    for (const command of [pause, { type: 'end-meeting', meetingId } as const])
      assert.equal(codeIn(await bench.caseroom.handle('teams', { commandId, command })), 'role-not-allowed')
    assert.equal(await bench.store.events.position(), before)
  })
})
