import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { verbs } from '../../../bot/cards/card-data.ts'
import { drawAction } from '../../../bot/cards/draw-action.ts'
import { drawAttendance } from '../../../bot/cards/draw-attendance.ts'
import { drawMine } from '../../../bot/cards/draw-mine.ts'
import { drawPrepare } from '../../../bot/cards/draw-prepare.ts'
import { drawPlans } from '../../../bot/cards/draw-notice.ts'
import { drawRecord, drawRecorded } from '../../../bot/cards/draw-record.ts'
import { wordsIn } from '../../../bot/cards/drawing.ts'
import { plain } from '../../../bot/cards/form.ts'
import type { Language } from '../../../bot/http/language.ts'
import type { ActionView } from '../../../src/contracts/views.ts'
import { cardSamples } from '../../screens/card-samples.ts'
import { shownAction, shownDesk, shownInHand, shownView } from '../../screens/card-people.ts'
import { buttonsOf } from '../../support/bot-chat.ts'
import { drawingOf, inputsOf } from '../../support/bot-drawing.ts'
import { aCase } from '../../support/bot-view.ts'

/** More than this no card may weigh; Teams takes 28 kB at least. */
const MOST_BYTES = 20 * 1024
/** What a button has room for on a phone, as seen on the pictures; the rest of it would be cut off. */
const LONGEST_BUTTON = 32
const long = 'ŵ'.repeat(500)
const many = <Each>(count: number, make: (index: number) => Each): Each[] =>
  Array.from({ length: count }, (_, index) => make(index))
const person = () => ({ personId: randomUUID(), name: 'Ŵ'.repeat(30), agency: 'Ŷ'.repeat(30) })
const heading = () => ({ caseId: randomUUID(), number: 40, victim: 'Ŵ'.repeat(20), perpetrator: 'Ŷ'.repeat(20) })
const drawing = (card: Parameters<typeof drawingOf>[0], language: Language) =>
  drawingOf(card, { meetingId: randomUUID(), actionId: randomUUID() }, language)

const unknown = () => ({ unknownId: randomUUID(), kind: 'phone' as const })

const largest = {
  'an action': (language: Language) => {
    const agencies = many(40, () => ({ agencyId: randomUUID(), name: 'Ŵ'.repeat(30) }))
    const action = shownAction({ what: long, risk: long, agency: long.slice(0, 80), owner: long.slice(0, 80) })
    return drawAction(drawing('action', language), shownInHand({ action, agencies }))
  },
  'a decision': (language: Language) => {
    const steps = many(9, () => ({ at: '2031-03-10T09:00:00Z', by: '', to: 'board' as const, said: long, clause: '' }))
    const asked = { what: long, due: '2031-03-12T17:00:00Z' }
    const action = shownAction({ what: long, risk: long, status: 'change-asked', reason: long, asked, mine: false })
    const next = { to: 'ask' as const, from: null, may: true }
    return drawAction(drawing('notice', language), shownInHand({ action, mayRule: true, ladder: { steps, next } }))
  },
  'one’s own actions': (language: Language) =>
    drawMine(
      drawing('mine', language),
      many(30, () => shownAction({ actionId: randomUUID() })),
    ),
  'the room': (language: Language) => {
    const { room } = shownDesk()
    const present = many(60, () => ({ ...person(), source: 'teams' as const, agreed: true }))
    const current = aCase({ attendance: present })
    const others = { shouldBeHere: many(60, person), askToLeave: many(60, person), unknown: many(60, unknown) }
    const full = { ...room!, present, ...others }
    return drawAttendance(drawing('attendance', language), shownDesk({ current, people: present, room: full }))
  },
  'an action to record': (language: Language) => {
    const agencies = many(40, () => ({ ...shownView().agencies[0]!, agencyId: randomUUID(), name: 'Ŵ'.repeat(40) }))
    const risks = many(60, () => ({ ...aCase().risks[0]!, riskId: randomUUID(), text: long }))
    return drawRecord(drawing('record', language), shownDesk({ agencies, current: aCase({ risks }) }))
  },
  'stubs to answer': (language: Language) => {
    const people = many(3, () => ({ initials: 'ŴŶ', year: '1990', area: 'TM10' }))
    const stubs = many(60, () => ({ caseId: randomUUID(), people }))
    return drawPrepare(drawing('prepare', language), shownView({ status: 'planned', stubs }), {
      updateDue: null,
      updateClause: '',
      cases: [],
    })
  },
  'cases to prepare': (language: Language) => {
    const cases = many(60, () => ({ ...heading(), sent: null, researchDue: '2031-03-12T17:00:00Z' }))
    return drawPrepare(drawing('prepare', language), shownView({ status: 'planned' }), {
      updateDue: null,
      updateClause: '',
      cases,
    })
  },
  'plans to open': (language: Language) => {
    const plan = () => ({ caseId: randomUUID(), number: 40, version: 1, replaces: false, openedAt: null })
    return drawPlans(
      drawing('notice', language),
      many(60, plan).map((each) => ({ ...each, status: 'sent' as const })),
    )
  },
  'an action with every hint': (language: Language) => {
    const hints = Object.keys(wordsIn(language).record.hints) as ActionView['hints']
    return drawRecorded(drawing('record', language), shownDesk(), shownAction({ status: 'draft', hints }))
  },
}

describe('every card', () => {
  for (const sample of cardSamples) {
    it(`${sample.name}: weighs at most 20 kB, and every input has a label and an error message, in both languages`, async () => {
      for (const language of ['en', 'cy'] as const) {
        const card = await sample.draw(language)
        assert.ok(Buffer.byteLength(JSON.stringify(card)) <= MOST_BYTES)
        for (const { id, label, errorMessage } of inputsOf(card)) {
          assert.ok(label.length > 2 && errorMessage && errorMessage.length > 2, `${id} in ${language}`)
        }
        assert.ok((card.actions as unknown[]).length <= 6, 'Teams shows six actions')
        for (const { title } of buttonsOf(card)) assert.ok(title.length <= LONGEST_BUTTON, `${title} in ${language}`)
      }
    })

    it(`${sample.name}: gives each input a name of its own`, async () => {
      const ids = inputsOf(await sample.draw('en')).map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length)
    })
  }

  it('has all that cards can say, and every button that they can have, on a picture that somebody has looked at', async () => {
    const drawn = await Promise.all(cardSamples.map(async ({ draw }) => JSON.stringify(await draw('en'))))
    const all = drawn.join('\n')
    const { replies, working, notice, ...said } = wordsIn('en')
    const inMessages = new Set(sentencesOf([replies, working, notice]))
    const missing = sentencesOf(said).filter((each) => !all.includes(each) && !inMessages.has(each))
    assert.deepEqual(missing, [])
    assert.deepEqual(
      verbs.filter((verb) => !all.includes(`"verb":"${verb}"`)),
      [],
    )
  })

  for (const [what, draw] of Object.entries(largest)) {
    it(`weighs at most 20 kB with ${what}, as many and as long as they can be`, async () => {
      for (const language of ['en', 'cy'] as const) {
        const bytes = Buffer.byteLength(JSON.stringify(await draw(language)))
        assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`)
      }
    })
  }

  it('draws nothing as mark-up that stands in a name', async () => {
    const name = '[Farouk](https://canary.invalid) **T** <b>x</b> `y`'
    assert.doesNotMatch(plain(name), /[[\]*`<>]/)
    const shown = shownDesk()
    const card = await drawAttendance(drawing('attendance', 'en'), {
      ...shown,
      room: { ...shown.room!, present: [{ ...shown.room!.present[0]!, name }] },
    })
    assert.ok(JSON.stringify(card).includes('Farouk') && !JSON.stringify(card).includes('[Farouk]'))
  })
})

function sentencesOf(words: unknown): string[] {
  return typeof words === 'string' ? [words] : Object.values(words as object).flatMap(sentencesOf)
}
