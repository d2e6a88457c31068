import assert from 'node:assert/strict'
import { notices } from '../../../bot/cards/card-data.ts'
import { drawAgenda, drawChecklist, drawNext, drawNotice, drawPlans } from '../../../bot/cards/draw-notice.ts'
import { buttonsOf } from '../../support/bot-chat.ts'
import { drawingOf, textsOf } from '../../support/bot-drawing.ts'
import { aView, canaries, meetingId } from '../../support/bot-view.ts'

describe('the agenda card', () => {
  it('R011 carries the marking whenever it says anything of a list, and no case of it', async () => {
    const card = await drawAgenda(drawingOf('agenda', { meetingId }), aView({ status: 'planned' }))
    assert.ok(textsOf(card).includes('Marking: OFFICIAL-SENSITIVE canary-marking'))
    assert.ok(textsOf(card).includes('Next meeting: Wed, 5 Mar 2031, 09:30'))
    assert.ok(!JSON.stringify(card).includes(canaries.victim))
  })

  it('asks for the answers about connections while there are stubs to answer', async () => {
    const view = aView({ stubs: [{ caseId: 'case-1', people: [] }] })
    const texts = textsOf(await drawAgenda(drawingOf('agenda', { meetingId }), view))
    assert.ok(texts.some((text) => text.startsWith('Before the list opens to you')))
  })
})

describe('the agenda card of a meeting that is being held, and of one that is over', () => {
  const shown = async (view: ReturnType<typeof aView>) =>
    textsOf(await drawAgenda(drawingOf('agenda', { meetingId }), view))

  it('says which item is open and which comes next, of those that its reader may know of', async () => {
    const [entry] = aView().agenda
    const agenda = (['heard', 'open', 'waiting', 'waiting'] as const).map((status, index) => {
      return { ...entry!, status, number: index + 1, victim: `Test-${index + 1}` }
    })
    const texts = await shown(aView({ agenda }))
    assert.deepEqual(texts.slice(0, 3), ['The meeting is open', 'Now: Case 2 · Test-2', 'Next: Case 3 · Test-3'])
    assert.ok(!(await shown(aView({ agenda: [] }))).some((text) => /^(Now|Next):/.test(text)))
  })

  it('folds with the meeting, and so does the checklist', async () => {
    const ended = aView({ status: 'ended', me: { controls: true } })
    const drawings = [drawAgenda, drawChecklist].map((draw) => draw(drawingOf('agenda', { meetingId }), ended))
    for (const card of await Promise.all(drawings)) {
      assert.equal(textsOf(card)[0], 'The meeting has ended.')
      assert.deepEqual(
        buttonsOf(card).map(({ verb }) => verb),
        ['show'],
      )
    }
  })
})

describe('what stands behind the agenda card', () => {
  const verbsOf = async (view: ReturnType<typeof aView>) =>
    buttonsOf(await drawAgenda(drawingOf('agenda', { meetingId }), view)).map(({ title, data }) => [
      title,
      data.caseroom.card,
    ])

  it('is the way to prepare, and for whoever runs the meeting the checklist', async () => {
    assert.deepEqual(await verbsOf(aView({ status: 'planned' })), [
      ['Prepare', 'prepare'],
      ['Open or refresh', 'agenda'],
    ])
    assert.deepEqual(await verbsOf(aView({ status: 'planned', me: { controls: true } })), [
      ['Prepare', 'prepare'],
      ['Checklist', 'checklist'],
      ['Open or refresh', 'agenda'],
    ])
  })

  it('R011 is the warning of the area with the list, in the protocol’s own words', async () => {
    const view = aView({ status: 'planned', listWarning: 'Do not print this.' })
    assert.ok(
      textsOf(await drawAgenda(drawingOf('agenda', { meetingId }), view)).includes('Warning: Do not print this.'),
    )
  })

  it('H09 H10 H11 is a checklist of lobby, recordings and note-takers, for whoever runs the meeting alone', async () => {
    const checklist = async (view: ReturnType<typeof aView>) =>
      textsOf(await drawChecklist(drawingOf('checklist', { meetingId }), view)).join(' ')
    const shown = await checklist(aView({ me: { controls: true } }))
    for (const word of ['lobby', 'recording', 'note-taking', 'Do Not Disturb', 'headset'])
      assert.ok(shown.includes(word))
    assert.ok(!(await checklist(aView())).includes('lobby'))
    const audio = { holder: 'The MARAC office', keptUntil: '2031-09-01' }
    assert.ok((await checklist(aView({ me: { controls: true }, statement: { audio } }))).includes('The MARAC office'))
  })
})

describe('the card for whoever was let in for one case', () => {
  const says = async (status: 'waiting' | 'open' | 'heard') => {
    const agenda = aView().agenda.map((each) => ({ ...each, status }))
    return textsOf(await drawNext(drawingOf('notice', { meetingId, notice: 'you-are-next' }), aView({ agenda })))[0]
  }

  it('says that it is next, that it is open and that it is over, and nothing of what it is', async () => {
    assert.match((await says('waiting')) ?? '', /is the next one/)
    assert.match((await says('open')) ?? '', /is open now/)
    assert.match((await says('heard')) ?? '', /has been heard/)
  })
})

describe('the card of the plans that somebody was sent', () => {
  it('lists them by number with how they stand, and nothing of what they say', async () => {
    const plan = { caseId: 'case-1', version: 1, replaces: false, openedAt: null }
    const card = await drawPlans(drawingOf('notice', { meetingId, notice: 'plan-sent' }), [
      { ...plan, number: 3, status: 'sent' },
      { ...plan, number: 5, status: 'sent', openedAt: '2031-03-06T10:00:00Z' },
      { ...plan, number: 8, status: 'withdrawn' },
    ])
    const texts = textsOf(card)
    for (const line of ['Case 3: not opened yet', 'Case 5: opened', 'Case 8: withdrawn'])
      assert.ok(texts.includes(line))
  })
})

describe('the card of a notice', () => {
  for (const notice of notices) {
    it(`${notice}: is one constant sentence in each language`, async () => {
      const [en, cy] = await Promise.all(
        (['en', 'cy'] as const).map(
          async (language) => textsOf(await drawNotice(drawingOf('notice', { meetingId, notice }, language)))[0],
        ),
      )
      assert.ok(en && cy && en !== cy)
    })
  }

  it('opens the plans where it says that one was sent, and the room otherwise', async () => {
    const opens = async (notice: (typeof notices)[number]) =>
      JSON.stringify(await drawNotice(drawingOf('notice', { meetingId, notice })))
    assert.ok((await opens('plan-sent')).includes('https://tab.example/plan'))
    assert.ok((await opens('circulation-red')).includes('https://tab.example/room'))
  })
})
