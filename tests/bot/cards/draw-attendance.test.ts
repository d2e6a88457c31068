import assert from 'node:assert/strict'
import type { RoomView } from '../../../src/contracts/room-view.ts'
import { drawAttendance } from '../../../bot/cards/draw-attendance.ts'
import { button, buttonsOf } from '../../support/bot-chat.ts'
import { drawingOf, textsOf } from '../../support/bot-drawing.ts'
import { aCase, aView, meetingId } from '../../support/bot-view.ts'

const drawing = drawingOf('attendance', { meetingId })
const ada = { personId: 'ada', name: 'Ada Test', agency: 'Testshire Police' }
const bo = { personId: 'bo', name: 'Bo Test', agency: 'Testmouth Housing' }
const room: RoomView = {
  caseId: 'case-1',
  present: [{ ...ada, source: 'teams', agreed: true }],
  shouldBeHere: [bo],
  askToLeave: [ada],
  unknown: [{ unknownId: 'u', kind: 'phone' }],
  held: true,
  referrerAbsent: null,
  rosterCheckedBy: [],
  attendance: [],
}

describe('the card of who is in the room', () => {
  it('says who is here, who is expected and whom to ask to leave, and never why', async () => {
    const texts = textsOf(await drawAttendance(drawing, aView({ me: { controls: true }, room })))
    for (const text of [
      'Please ask to leave first: Ada Test',
      'Expected and not here: Bo Test',
      'By telephone, not yet named',
      'The next case is held.',
    ]) {
      assert.ok(texts.includes(text), text)
    }
    assert.ok(!texts.some((text) => /connect|conflict|known to/i.test(text)))
  })

  it('R058 says of each whether they are the representative, a deputy or an observer', async () => {
    const came = { from: '2031-03-05T09:28:00Z', to: null }
    const cy = { personId: 'cy', name: 'Cy Test', agency: 'Testshire Police' }
    const attendance: RoomView['attendance'] = [
      { ...ada, ...came, role: 'representative' },
      { ...cy, ...came, role: 'representative' },
      { ...bo, ...came, role: 'observer' },
    ]
    const agencies = [{ ...aView().agencies[0]!, deputies: ['Cy Test'] }]
    const texts = textsOf(
      await drawAttendance(drawing, aView({ room: { ...room, attendance }, people: [cy], agencies })),
    )
    for (const title of [
      'Ada Test (Testshire Police, rep)',
      'Cy Test (Testshire Police, deputy)',
      'Bo Test (Testmouth Housing, observer)',
    ])
      assert.ok(texts.includes(title), title)
  })

  it('names a few of many, says that there are more, and counts those of whom nobody has said who they are', async () => {
    const shouldBeHere = Array.from({ length: 9 }, (_each, index) => ({ ...bo, personId: `bo-${index}` }))
    const unknown = ['u', 'v'].map((unknownId) => ({ unknownId, kind: 'phone' as const }))
    const texts = textsOf(await drawAttendance(drawing, aView({ room: { ...room, shouldBeHere, unknown } })))
    for (const text of [
      `Expected and not here: ${Array(6).fill('Bo Test').join(', ')} …`,
      'By telephone, not yet named (2)',
      'Further people are in the tab.',
    ])
      assert.ok(texts.includes(text), text)
  })

  it('carries who stood as present and as having heard the case, so that only changes are ordered', async () => {
    const { caseroom } = button(await drawAttendance(drawing, aView({ room })), 'correct-attendance').data
    assert.deepEqual(caseroom.about, { meetingId, caseId: 'case-1', present: ['ada'], attended: ['police-rep'] })
  })

  it('asks about the case only while one is open', async () => {
    const card = await drawAttendance(drawing, aView({ room, current: null }))
    assert.deepEqual(
      (card.body as { id?: string }[]).flatMap((each) => each.id ?? []),
      ['here'],
    )
  })

  it('stays below what Teams takes, however many there are', async () => {
    const people = Array.from({ length: 120 }, (_each, index) => ({
      ...ada,
      personId: `${'0'.repeat(30)}-${index}`,
      agency: 'A'.repeat(40),
    }))
    const crowd = people.map((person) => ({ ...person, source: 'teams' as const, agreed: true }))
    const view = aView({ room: { ...room, present: crowd }, people, current: aCase({ attendance: people }) })
    const card = await drawAttendance(drawing, view)
    assert.ok(Buffer.byteLength(JSON.stringify(card)) < 28 * 1024)
    assert.ok(drawing.seal.open(button(card, 'correct-attendance').data.caseroom))
  })

  it('folds with the meeting: what is put right afterwards is put right in the tab', async () => {
    const card = await drawAttendance(drawing, aView({ room, status: 'ended' }))
    assert.equal(textsOf(card)[0], 'The meeting has ended.')
    assert.ok(!JSON.stringify(card).includes('Ada Test'))
  })

  it('is closed to whoever does not run the meeting', async () => {
    const card = await drawAttendance(drawing, aView({ room: null }))
    assert.deepEqual(
      buttonsOf(card).map((each) => each.verb),
      ['show'],
    )
    assert.ok(!JSON.stringify(card).includes('Test'))
  })
})
