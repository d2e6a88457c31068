import assert from 'node:assert/strict'
import type { InvokeAnswer } from '../../../../bot/teams/press/card-invoke.ts'
import { forPerson, type About, type CardKind } from '../../../../bot/cards/card-data.ts'
import { drawDoor } from '../../../../bot/cards/draw-door.ts'
import { fakeMeeting, type FakeMeeting } from '../../../support/bot-caseroom.ts'
import { button, buttonsOf, cardOf, chatWith, type CardJson } from '../../../support/bot-chat.ts'
import { botKit } from '../../../support/bot-kit.ts'
import { textsOf } from '../../../support/bot-drawing.ts'
import { actionId, caseId, meetingId, riskId } from '../../../support/bot-view.ts'

describe('what a card orders', () => {
  let meeting: FakeMeeting
  let chat: ReturnType<typeof chatWith>
  let show: (who: string, of: { card: CardKind; about: About }) => Promise<CardJson>
  const commands = () => meeting.done.map(({ command }) => command)

  beforeEach(() => {
    meeting = fakeMeeting()
    meeting.agreed.add('police-rep')
    const kit = botKit(meeting)
    chat = chatWith(kit)
    show = async (who, of) => {
      const door = await drawDoor({ ...kit, language: 'en' }, { ...of, for: forPerson(who), teamsUserIds: [] })
      return cardOf(await chat.press({ who }, { button: button(door, 'show') }))
    }
  })

  const press = async (who: string, of: { card: CardJson; verb: string; inputs?: object }) =>
    chat.press({ who }, { button: button(of.card, of.verb), inputs: of.inputs ?? {} })
  const record = () => show('coordinator', { card: 'record', about: { meetingId } })
  const action = () => show('police-rep', { card: 'action', about: { actionId } })

  it('R090 R092 records an action as it was spoken, with agency, date and the risk that it answers', async () => {
    const inputs = { what: ' Fit a lock ', agencyId: 'police', due: '2031-07-04', dueTime: '', riskId, today: 'false' }
    const saved = cardOf(await press('coordinator', { card: await record(), verb: 'record-action', inputs }))
    assert.deepEqual(commands(), [
      {
        type: 'draft-action',
        meetingId,
        caseId,
        what: 'Fit a lock',
        agencyId: 'police',
        personId: null,
        due: '2031-07-04T16:00:00Z',
        today: false,
        riskId,
      },
    ])
    assert.ok(textsOf(saved).includes('Saved as number 8'))
    assert.ok(!JSON.stringify(saved).includes('Fit a lock'))
  })

  it('R090 keeps what was typed as a draft with nothing else chosen, and says what is missing', async () => {
    const saved = cardOf(
      await press('coordinator', { card: await record(), verb: 'record-action', inputs: { what: 'Ring' } }),
    )
    assert.ok(textsOf(saved).includes('No agency has been named yet.'))
    assert.deepEqual(
      buttonsOf(saved).map((each) => each.title),
      ['Record another', 'Open or refresh'],
    )
  })

  it('R172 gives an action marked today until the end of that day in London', async () => {
    const inputs = { what: 'Ring', agencyId: 'police', today: 'true' }
    await press('coordinator', { card: await record(), verb: 'record-action', inputs })
    const [command] = commands()
    assert.ok(command?.type === 'draft-action')
    assert.deepEqual([command.today, command.due], [true, '2031-03-05T23:59:00Z'])
  })

  it('agrees to what was recorded in one more press, and goes on to the next', async () => {
    const inputs = { what: 'Ring', agencyId: 'police', due: '2031-03-07' }
    const saved = cardOf(await press('coordinator', { card: await record(), verb: 'record-action', inputs }))
    const agreed = cardOf(await press('coordinator', { card: saved, verb: 'agree-action' }))
    assert.deepEqual(commands().at(-1), { type: 'agree-action', actionId: 'action-2' })
    assert.ok(textsOf(agreed).includes('Agreed. Its owner is being asked.'))
    const next = cardOf(await press('coordinator', { card: agreed, verb: 'show' }))
    assert.ok(buttonsOf(next).some((each) => each.verb === 'record-action'))
  })

  it('H20 refuses an action for a case that is no longer the open one, and leaves the words where they are', async () => {
    const card = await record()
    meeting.meeting.caseId = 'case-2'
    const answer = await press('coordinator', { card, verb: 'record-action', inputs: { what: 'Ring' } })
    assert.equal(answer.type, 'application/vnd.microsoft.activity.message')
    assert.equal(answer.value, 'This case is not open. (case-not-open)')
    assert.deepEqual(commands(), [])
  })

  it('H41 says why a whereabouts is not saved, and never repeats it', async () => {
    meeting.refuseNext('safe-address-in-text')
    const answer = await press('coordinator', {
      card: await record(),
      verb: 'record-action',
      inputs: { what: 'Go to 14 Elm Road' },
    })
    assert.match(said(answer), /\(safe-address-in-text\)$/)
    assert.ok(!JSON.stringify(answer).includes('Elm'))
  })

  it('R094 sends a refusal with its reason, and a wish for change with what, when and why', async () => {
    await press('police-rep', {
      card: await action(),
      verb: 'ask-action-change',
      inputs: { what: 'Two locks', due: '2031-03-10', reason: 'One is not enough' },
    })
    meeting.actions.set(actionId, { ...meeting.actions.get(actionId)!, status: 'agreed' })
    await press('police-rep', { card: await action(), verb: 'refuse-action', inputs: { refusedBecause: 'Not ours' } })
    assert.deepEqual(commands(), [
      {
        type: 'ask-action-change',
        actionId,
        reason: 'One is not enough',
        what: 'Two locks',
        due: '2031-03-10T17:00:00Z',
        agencyId: null,
      },
      { type: 'refuse-action', actionId, reason: 'Not ours' },
    ])
  })

  it('says what is missing where a reason or the words are empty', async () => {
    const refused = await press('police-rep', {
      card: await action(),
      verb: 'refuse-action',
      inputs: { refusedBecause: ' ' },
    })
    assert.match(said(refused), /\(reason-missing\)$/)
    const recorded = await press('coordinator', { card: await record(), verb: 'record-action', inputs: { what: '' } })
    assert.match(said(recorded), /\(wording-empty\)$/)
    assert.deepEqual(commands(), [])
  })

  it('R058 notes only who was put in or taken out, and leaves whoever came in meanwhile', async () => {
    const card = await show('coordinator', { card: 'attendance', about: { meetingId } })
    meeting.present.add('housing-rep')
    const inputs = { here: 'chair,coordinator,idva-rep', heard: 'police-rep,chair' }
    await press('coordinator', { card, verb: 'correct-attendance', inputs })
    assert.deepEqual(commands(), [
      { type: 'note-presence', meetingId, personId: 'idva-rep', present: true },
      { type: 'note-presence', meetingId, personId: 'police-rep', present: false },
      { type: 'correct-attendance', meetingId, caseId, personId: 'chair', attended: true },
    ])
    assert.ok(meeting.present.has('housing-rep'))
  })

  it('says at a second press of the same attendance that it was used, and notes nothing again', async () => {
    const card = await show('coordinator', { card: 'attendance', about: { meetingId } })
    const inputs = { here: 'chair,coordinator', heard: 'police-rep' }
    await press('coordinator', { card, verb: 'correct-attendance', inputs })
    const again = cardOf(await press('coordinator', { card, verb: 'correct-attendance', inputs }))
    assert.equal(commands().length, 1)
    assert.ok(textsOf(again).some((text) => text.startsWith('This card has been used already')))
  })
})

/** What a person reads where an order was refused. */
function said({ value }: InvokeAnswer): string {
  assert.ok(typeof value === 'string')
  return value
}
