import assert from 'node:assert/strict'
import { drawAgreed, drawRecord, drawRecorded } from '../../../bot/cards/draw-record.ts'
import { button, buttonsOf } from '../../support/bot-chat.ts'
import { drawingOf, textsOf } from '../../support/bot-drawing.ts'
import { aCase, anAction, aView, canaries, caseId, meetingId } from '../../support/bot-view.ts'

const drawing = drawingOf('record', { meetingId })
const chair = aView({ me: { controls: true } })

describe('the card by which an action is recorded', () => {
  it('names the open case and offers its agencies and its risks, but no protective factor', async () => {
    const card = await drawRecord(drawing, chair)
    const texts = textsOf(card)
    assert.ok(texts.includes('Record an action · Case 3 · Zelda-Canary'))
    assert.ok(texts.includes('Testshire Police') && texts.includes(canaries.risk))
    assert.ok(!texts.includes('has a dog'))
  })

  it('is bound to the case that was open when it was drawn', async () => {
    const { caseroom } = button(await drawRecord(drawing, chair), 'record-action').data
    assert.deepEqual(caseroom.about, { meetingId, caseId })
    assert.equal(caseroom.for, 'person:police-rep')
  })

  it('is refreshed by hand only, so that nothing typed is lost', async () => {
    assert.deepEqual(((await drawRecord(drawing, chair)).refresh as { userIds: string[] }).userIds, [])
  })

  it('is no form for somebody who does not run the meeting, between cases, or where the case is not theirs to hear', async () => {
    const controls = { me: { controls: true } }
    const views = [aView(), aView({ ...controls, current: null }), aView({ ...controls, current: 'not-yours' })]
    for (const view of views) {
      const card = await drawRecord(drawing, view)
      assert.deepEqual(
        buttonsOf(card).map((each) => each.verb),
        ['show'],
      )
      assert.ok(!JSON.stringify(card).includes('anary'))
    }
  })

  it('stays below what Teams takes with thirty agencies and fifteen long risks', async () => {
    const agencies = Array.from({ length: 30 }, (_each, index) => ({
      ...chair.agencies[0]!,
      agencyId: `agency-${index}`,
      name: 'A'.repeat(60),
    }))
    const risks = Array.from({ length: 15 }, (_each, index) => ({
      ...aCase().risks[0]!,
      riskId: `risk-${index}`,
      text: 'r'.repeat(500),
    }))
    const card = await drawRecord(drawing, aView({ me: { controls: true }, agencies, current: aCase({ risks }) }))
    assert.ok(Buffer.byteLength(JSON.stringify(card)) < 28 * 1024)
  })
})

describe('what stands in its place after saving', () => {
  it('is the number and the hints, and none of the words', async () => {
    const card = await drawRecorded(drawing, chair, anAction({ status: 'draft', hints: ['vague-verb'] }))
    const texts = textsOf(card)
    assert.ok(texts.includes('Saved as number 7'))
    assert.ok(texts.some((text) => text.startsWith('It may not say clearly')))
    assert.ok(!JSON.stringify(card).includes('anary'))
  })

  it('asks for agreement where agency and date are known, whatever else is hinted at', async () => {
    const ready = await drawRecorded(drawing, chair, anAction({ status: 'draft', hints: ['no-risk'] }))
    assert.deepEqual(
      buttonsOf(ready).map((each) => each.verb),
      ['agree-action', 'show', 'show'],
    )
    for (const hint of ['no-agency', 'no-date'] as const) {
      const card = await drawRecorded(drawing, chair, anAction({ status: 'draft', hints: [hint] }))
      assert.deepEqual(
        buttonsOf(card).map((each) => each.verb),
        ['show', 'show'],
      )
    }
  })

  it('says after the agreement that its owner is being asked', async () => {
    assert.ok(textsOf(await drawAgreed(drawing, chair)).includes('Agreed. Its owner is being asked.'))
  })
})
