import assert from 'node:assert/strict'
import { drawPrepare } from '../../../bot/cards/draw-prepare.ts'
import type { PreparedCase, PreparingView } from '../../../src/contracts/preparing-view.ts'
import type { MeetingView } from '../../../src/contracts/views.ts'
import { shownStubs, shownView } from '../../screens/card-people.ts'
import { buttonsOf } from '../../support/bot-chat.ts'
import { drawingOf, inputsOf, textsOf } from '../../support/bot-drawing.ts'
import { meetingId } from '../../support/bot-view.ts'

const drawing = drawingOf('prepare', { meetingId })
const heading = { caseId: 'case-1', number: 3, victim: 'Testina', perpetrator: 'Testor' }
const cases: readonly PreparedCase[] = [
  { ...heading, sent: null, researchDue: '2031-03-03T17:00:00Z' },
  { ...heading, caseId: 'case-2', number: 5, victim: '', perpetrator: '', sent: 'nothing-known', researchDue: null },
]
const draw = (given: Partial<PreparingView> = {}, view: Partial<MeetingView> = {}) =>
  drawPrepare(drawing, shownView({ status: 'planned', ...view }), {
    updateDue: null,
    updateClause: '',
    cases,
    ...given,
  })

describe('the card by which somebody prepares', () => {
  it('R012 asks first, on one screen and with one press, of whom they might know, and shows no case before that', async () => {
    const card = await draw({}, { stubs: shownStubs })
    const verbs = buttonsOf(card).map(({ verb }) => verb)
    assert.deepEqual(verbs, ['answer-connections', 'show'])
    assert.ok(!JSON.stringify(card).includes('Testina'))
    const [question] = inputsOf(card)
    assert.equal(question?.id, 'possibly')
  })

  it('says nothing of where a victim lives, not even by half a postcode', async () => {
    const text = JSON.stringify(await draw({}, { stubs: shownStubs }))
    assert.ok(text.includes('TT, born 1990 / TR, born 1988, TM4') && !text.includes('TM1"') && !text.includes('TM1 '))
  })

  it('binds the press to the stubs that were shown, twenty at a time', async () => {
    const stubs = Array.from({ length: 30 }, (_, index) => ({ ...shownStubs[0]!, caseId: `case-${index}` }))
    const card = await draw({}, { stubs })
    const { about } = buttonsOf(card)[0]!.data.caseroom
    assert.deepEqual([about.shown?.length, about.meetingId], [20, meetingId])
    assert.ok(textsOf(card).includes('More of them follow when these are sent.'))
  })

  it('R027 R029 R030 then lists each case with what was sent for it, and by when research and updates are due', async () => {
    const texts = textsOf(await draw({ updateDue: '2031-03-04T23:59:00Z', updateClause: '5.2' }))
    for (const line of [
      'Tue, 4 Mar 2031, 23:59 (Clause 5.2)',
      'Case 3 · Testina / Testor: nothing sent yet · research by Mon, 3 Mar 2031, 17:00',
      'Case 5: not known to us',
    ])
      assert.ok(texts.includes(line), line)
  })

  it('R030 offers *not known to us* for the cases for which nothing was sent, and an update for each of them', async () => {
    const card = await draw()
    const choices = inputsOf(card).map(({ id, ...input }) => [id, (input as { choices?: unknown[] }).choices?.length])
    assert.deepEqual(choices, [
      ['unknownTo', 1],
      ['caseId', 2],
      ['updateOn', undefined],
    ])
    assert.deepEqual(
      buttonsOf(card).map(({ verb }) => verb),
      ['not-known-to-us', 'send-update', 'show'],
    )
  })

  it('is the way to the tab for whoever speaks for no agency, and over with the meeting', async () => {
    assert.deepEqual(
      buttonsOf(await draw({ cases: [] })).map(({ verb }) => verb),
      ['show'],
    )
    assert.ok(textsOf(await draw({}, { status: 'ended' })).includes('The meeting has ended.'))
  })
})
