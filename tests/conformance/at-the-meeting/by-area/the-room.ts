import assert from 'node:assert/strict'
import { comes, heard } from './area-meeting.ts'
import type { Shared } from './area-meeting.ts'
import { claims } from './claims.ts'
import type { Claiming } from './claims.ts'

/** Who is here, what is asked of the room, and in which order the cases come. */
export function provesTheRoom(area: Claiming, shared: Shared): void {
  const claim = claims(area)
  const view = () => shared.on.chair.view(shared.on.meetingId)
  const is = (...areas: string[]) => areas.includes(area.area)

  claim('R058', 'everyone who comes is on the attendance with agency, part, and when they came and went', async () => {
    const { on } = shared
    await comes(on, on.housing, false)
    await comes(on, on.housing)
    const { room } = await view()
    const housing = room?.attendance.filter(({ personId }) => personId === on.housing.personId) ?? []
    assert.deepEqual(
      housing.map(({ agency, role, to }) => [agency, role, to === null]),
      [
        ['Testmouth Housing', 'representative', false],
        ['Testmouth Housing', 'representative', true],
      ],
    )
  })

  claim('R060', 'the core agencies with nobody here are shown, and stop nothing', async () => {
    const { agencies, status, desk } = await shared.on.coordinator.view(shared.on.meetingId)
    const missing = agencies.filter((agency) => agency.core && agency.missing).map(({ agencyId }) => agencyId)
    assert.ok(missing.includes('probation') && !missing.includes('police'))
    assert.equal(status, 'open')
    assert.equal(desk?.coreQuestion !== null, is('somerset', 'cornwall'), 'whose list is not complete is asked for it')
  })

  claim('R063', 'cases are heard as listed; the chair moves one with a reason, and it keeps its number', async () => {
    const { on } = shared
    const before = (await view()).agenda.filter(({ caseId }) => caseId !== on.closed.caseId)
    assert.deepEqual(
      before.map(({ caseId }) => caseId),
      on.planned.caseIds.slice(0, -1),
    )
    const number = before.find(({ caseId }) => caseId === on.quennis.caseId)?.number
    const move = { type: 'move-case', ...on.quennis, toIndex: 2 } as const
    assert.equal(await on.refused(on.chair, { ...move, reason: ' ' }), 'command-malformed')
    await on.do(on.chair, { ...move, reason: 'The interpreter leaves early' })
    const { agenda } = await view()
    assert.deepEqual([agenda[2]?.caseId, agenda[2]?.number], [on.quennis.caseId, number])
  })

  const slots = is('gwent')
    ? 'fifteen minutes with children, ten without'
    : 'fifteen minutes, ours until the area answers'
  claim('R064', slots, async () => {
    const { on } = shared
    const { agenda, rules } = await view()
    const secondsOf = (caseId: string) => agenda.find((entry) => entry.caseId === caseId)?.slotSeconds
    const both = [secondsOf(on.zelphine.caseId), secondsOf(on.ondrelle.caseId)]
    assert.deepEqual(both, is('gwent') ? [900, 600] : [900, 900])
    assert.equal(rules.slot.value === null && rules.slot.question !== '', !is('gwent'))
    await on.do(on.chair, { type: 'call-case', ...on.ondrelle })
    assert.equal((await on.seen()).slot?.clause, is('gwent') ? '4.10' : 'local')
    await on.do(on.chair, { type: 'finish-case', ...on.ondrelle })
  })

  claim('R059', 'attendance is of each case: who has left before it is not on it', async () => {
    const { on } = shared
    const attending = async () => (await on.seen()).attendance.map(({ personId }) => personId)
    await comes(on, on.housing, false)
    await heard(on, on.quennis, async () => assert.ok(!(await attending()).includes(on.housing.personId)))
    await comes(on, on.housing)
    const { attendEveryCase } = (await view()).rules
    assert.equal(attendEveryCase.value, is('nyy') ? true : null)
  })

  const audio = 'the protocol speaks of a recording and names no holder and no end: it is off, and the area is asked'
  claim('R103', audio, async () => {
    const { rules, statement } = await shared.on.police.view(shared.on.meetingId)
    assert.deepEqual([rules.audio.value, statement.audio], [null, null])
    assert.match(rules.audio.question, /Who holds the recording, and until when/)
    assert.doesNotMatch(statement.text, /recorded in sound/)
  })

  const records: Record<string, [string, string | null]> = {
    somerset: ['actions', null],
    cornwall: ['actions', null],
    gwent: ['minutes', 'chair'],
    nyy: ['minutes-and-actions', null],
  }
  claim('R100', `the record is of ${records[area.area]?.[0]}, and shows the clause`, async () => {
    const { record } = (await view()).rules
    assert.equal(record.value, records[area.area]?.[0])
    assert.ok(record.clause !== 'silent' && record.clause !== '')
  })

  const signs = is('gwent') ? 'the chair approves the record before it goes out' : 'nobody signs before it goes out'
  claim('R102', `${signs}, as everyone can see`, async () => {
    const { signOff } = (await shared.on.police.view(shared.on.meetingId)).rules
    assert.equal(signOff.value, records[area.area]?.[1])
    assert.ok(is('gwent') || signOff.question !== '')
  })
}
