import assert from 'node:assert/strict'
import { forPerson, type About, type CardKind } from '../../../../bot/cards/card-data.ts'
import { drawDoor } from '../../../../bot/cards/draw-door.ts'
import { fakeMeeting, type FakeMeeting } from '../../../support/bot-caseroom.ts'
import { button, buttonsOf, cardOf, chatWith, type CardJson } from '../../../support/bot-chat.ts'
import { botKit } from '../../../support/bot-kit.ts'
import { actionId, anAction, caseId, meetingId } from '../../../support/bot-view.ts'
import { shownStubs } from '../../../screens/card-people.ts'

type Opened = { card: CardKind; about: About }

describe('what is ordered with a card', () => {
  let meeting: FakeMeeting
  let show: (who: string, of: Opened) => Promise<CardJson>
  let press: (who: string, of: { card: CardJson; title: string; inputs?: object }) => Promise<unknown>
  const commands = () => meeting.done.map(({ command }) => command)
  const action: Opened = { card: 'action', about: { actionId } }
  const prepare: Opened = { card: 'prepare', about: { meetingId } }

  beforeEach(() => {
    meeting = fakeMeeting()
    meeting.agreed.add('police-rep')
    const kit = botKit(meeting)
    const chat = chatWith(kit)
    show = async (who, of) => {
      const door = await drawDoor({ ...kit, language: 'en' }, { ...of, for: forPerson(who), teamsUserIds: [] })
      return cardOf(await chat.press({ who }, { button: button(door, 'show') }))
    }
    press = async (who, { card, title, inputs = {} }) => {
      const found = buttonsOf(card).find((each) => each.title === title || verbsOf[title] === outcomeOf(each))
      assert.ok(found, title)
      return (await chat.press({ who }, { button: found, inputs })).value
    }
  })

  /** Forms have *Send* on their buttons; they are told apart by what they are for. */
  const verbsOf: Record<string, string> = {
    Change: 'ask-action-change',
    Update: 'update-action',
    Done: 'finish-action done',
    'Not possible': 'finish-action not-possible',
    'Not done': 'finish-action not-done',
    'Take it further': 'escalate-action',
    Wait: 'hold-escalation',
    'Look at the risk again': 'reassess-risk',
    'Write an update': 'send-update',
  }
  const outcomeOf = ({ verb, data }: ReturnType<typeof buttonsOf>[number]) =>
    [verb, data.caseroom.about.outcome].filter((each) => each !== undefined).join(' ')

  it('R094 asks for another agency where one was chosen', async () => {
    const inputs = { what: '', due: '', reason: 'It is theirs', agencyId: 'housing' }
    await press('police-rep', { card: await show('police-rep', action), title: 'Change', inputs })
    assert.deepEqual(commands(), [
      { type: 'ask-action-change', actionId, reason: 'It is theirs', what: '', due: null, agencyId: 'housing' },
    ])
  })

  it('R123 says how far it is, and finishes in each of the three ways', async () => {
    meeting.actions.set(actionId, anAction({ status: 'accepted' }))
    const card = await show('police-rep', action)
    const inputs = {
      updateText: 'Booked',
      'text-done': 'Fitted',
      'text-not-possible': 'No stock',
      'text-not-done': 'Forgot',
    }
    for (const title of ['Update', 'Done', 'Not possible', 'Not done'])
      await press('police-rep', { card, title, inputs })
    assert.deepEqual(commands(), [
      { type: 'update-action', actionId, text: 'Booked' },
      { type: 'finish-action', actionId, outcome: 'done', text: 'Fitted' },
      { type: 'finish-action', actionId, outcome: 'not-possible', text: 'No stock' },
      { type: 'finish-action', actionId, outcome: 'not-done', text: 'Forgot' },
    ])
  })

  it('R094 lets the chair rule, and grant what was asked for in the terms in which it was asked', async () => {
    const asked = { what: 'Two locks', due: '2031-03-10T17:00:00Z' }
    meeting.actions.set(actionId, anAction({ status: 'change-asked', asked, personId: 'police-rep' }))
    meeting.hand.set('chair', { mayRule: true, wishedAgency: { agencyId: 'housing', name: 'Testshire Housing' } })
    const card = await show('chair', action)
    for (const title of ['It stands', 'Withdraw it', 'Grant the change']) await press('chair', { card, title })
    assert.deepEqual(commands(), [
      { type: 'rule-on-action', actionId, ruling: 'stands' },
      { type: 'rule-on-action', actionId, ruling: 'withdrawn' },
      {
        type: 'change-action',
        actionId,
        what: 'Two locks',
        agencyId: 'housing',
        personId: null,
        due: '2031-03-10T17:00:00Z',
        today: false,
        riskId: 'risk-1',
      },
    ])
  })

  it('R094 grants nothing that is no longer asked for', async () => {
    meeting.actions.set(actionId, anAction({ status: 'change-asked', asked: { what: 'Two locks', due: null } }))
    meeting.hand.set('chair', { mayRule: true })
    const card = await show('chair', action)
    meeting.hand.clear()
    assert.match(String(await press('chair', { card, title: 'Grant the change' })), /\(action-not-agreed\)$/)
    assert.deepEqual(commands(), [])
  })

  it('R125 takes an action further, or waits, in words', async () => {
    meeting.hand.set('coordinator', { ladder: { steps: [], next: { to: 'ask', from: null, may: true } } })
    const card = await show('coordinator', { card: 'notice', about: { meetingId, actionId, notice: 'action-overdue' } })
    await press('coordinator', { card, title: 'Take it further', inputs: { escalateTo: 'chair', said: 'Rang twice' } })
    await press('coordinator', { card, title: 'Wait', inputs: { waitBecause: 'The part is on its way' } })
    assert.deepEqual(commands(), [
      { type: 'escalate-action', actionId, to: 'chair', said: 'Rang twice' },
      { type: 'hold-escalation', actionId, reason: 'The part is on its way' },
    ])
  })

  it('R124 says what a risk came to', async () => {
    meeting.actions.set(actionId, anAction({ status: 'not-possible' }))
    meeting.hand.set('chair', { mayReassess: true })
    const card = await show('chair', action)
    const inputs = { riskOutcome: 'risk-stands', riskText: 'Nothing else can be done' }
    await press('chair', { card, title: 'Look at the risk again', inputs })
    assert.deepEqual(commands(), [
      { type: 'reassess-risk', actionId, outcome: 'risk-stands', text: 'Nothing else can be done' },
    ])
  })

  it('R012 answers all the stubs that were shown, and no others, whatever a client adds', async () => {
    meeting.meeting.stubs = shownStubs
    const card = await show('police-rep', prepare)
    const title = 'Send, and none known of the rest'
    await press('police-rep', { card, title, inputs: { possibly: 'case-2,case-99' } })
    assert.deepEqual(commands(), [
      { type: 'answer-connections', meetingId, shown: ['case-1', 'case-2'], possibly: ['case-2'] },
    ])
  })

  it('R029 R030 sends an update for one case, and *not known to us* for each that was ticked', async () => {
    const heading = { number: 3, victim: '', perpetrator: '', sent: null, researchDue: null }
    const cases = [caseId, 'case-2', 'case-3'].map((each) => ({ ...heading, caseId: each }))
    meeting.toPrepare = { updateDue: null, updateClause: '', cases }
    const card = await show('police-rep', prepare)
    await press('police-rep', { card, title: 'Write an update', inputs: { caseId, updateOn: 'Two calls in May' } })
    await press('police-rep', { card, title: 'Not known to us', inputs: { unknownTo: 'case-2,case-3' } })
    const update = { type: 'send-update', meetingId }
    assert.deepEqual(commands(), [
      { ...update, caseId, knowledge: 'supplied', text: 'Two calls in May' },
      { ...update, caseId: 'case-2', knowledge: 'nothing-known', text: '' },
      { ...update, caseId: 'case-3', knowledge: 'nothing-known', text: '' },
    ])
  })

  it('R030 asks for the cases where none was ticked as not known, and sends nothing', async () => {
    const each = { caseId, number: 3, victim: '', perpetrator: '', sent: null, researchDue: null }
    meeting.toPrepare = { updateDue: null, updateClause: '', cases: [each] }
    const card = await show('police-rep', prepare)
    const answer = await press('police-rep', { card, title: 'Not known to us', inputs: { unknownTo: '' } })
    assert.ok(JSON.stringify(answer).includes('Please tick the cases that are not known to you.'))
    assert.deepEqual(commands(), [])
  })

  it('says so in a sentence, and changes nothing, where an update is 5,000 letters long', async () => {
    meeting.actions.set(actionId, anAction({ status: 'accepted' }))
    const card = await show('police-rep', action)
    const inputs = { updateText: 'x'.repeat(5_000), 'text-done': 'x'.repeat(5_000) }
    for (const title of ['Update', 'Done'])
      assert.match(String(await press('police-rep', { card, title, inputs })), /too long.*\(text-too-long\)$/)
    assert.deepEqual(commands(), [])
  })
})
