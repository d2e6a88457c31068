import assert from 'node:assert/strict'
import { verbs } from '../../../bot/cards/card-data.ts'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { buttonAfter, cardHand, doorIn } from '../../support/card-hand.ts'
import { cardsOf } from '../../support/leak-cards.ts'
import { everyCanary, everythingThatLeft, foundIn, wordsIn } from '../../support/leak-search.ts'
import { positionIn } from '../../support/log-position.ts'
import { call, done, endMeeting, openMeeting, plannedMeeting, rehearsed } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

const what = 'Change the cellar lock by noon and confirm to the IDVA'
const words = {
  text: 'The locksmith comes at ten',
  reason: 'The cellar belongs to the landlord',
  risk: 'Its key hangs outside',
}
const secret = [...wordsIn(everyCanary), what, ...Object.values(words), 'two calls in May']

describe('A representative who never opens the tab', function () {
  this.timeout(60_000)
  let on: Rehearsed
  let planned: Planned
  let first = ''
  let second = ''
  let actionId = ''
  const police = 'police-rep'
  const bridge = () => on.rehearsal.bridge
  const settled = () => on.rehearsal.settled()
  const cards = (personId: string) => cardsOf(bridge(), personId)
  const hand = cardHand(() => on)
  const press: typeof hand.press = async (...of) => {
    const answer = await hand.press(...of)
    await settled()
    return answer
  }
  const action = async () => {
    const { actions } = await on.cast.chair.view(planned.meetingId)
    return actions.find((each) => each.actionId === actionId)
  }
  const until = async (at: string) => {
    await on.rehearsal.clock.set(at)
    await settled()
  }

  before(async () => {
    on = await rehearsed()
    await bridge().installAll({ coordinatorId: 'coordinator' })
    planned = await plannedMeeting(on)
    ;[first = '', second = ''] = planned.caseIds
    await settled()
  })
  after(() => on.stop())

  it('R012 R029 R030 declares connections and prepares the cases on the card that came with the agenda', async () => {
    assert.match(await cards(police), /Prepare for the meeting/)
    while ((await memberOf(on.cast, 'police').view(planned.meetingId)).stubs.length > 0)
      await press(police, 'answer-connections', { possibly: '' })
    assert.match(await press(police, 'send-update', { caseId: first, updateOn: 'two calls in May' }), /update sent/)
    assert.match(await press(police, 'not-known-to-us', { unknownTo: second }), /Case \d+: not known to us/)
  })

  it('H09 H10 the chair has the checklist before them as the meeting opens', async () => {
    const { chair, coordinator, operationsManager } = on.cast
    await openMeeting(on, planned, [chair, coordinator, operationsManager])
    await settled()
    assert.match(await cards('chair'), /The lobby is on/)
  })

  it('R057 comes late, and agrees in their own chat', async () => {
    const { meetingId } = planned
    await done(on.cast.coordinator, { type: 'note-presence', meetingId, personId: police, present: true })
    await settled()
    assert.match(await press(police, 'agree-to-statement', {}, 'statement-waits'), /You have agreed/)
    assert.equal((await memberOf(on.cast, 'police').view(meetingId)).statement.mine, 'agreed')
  })

  it('R015 whoever was let in for one case is told that it is the next one', async () => {
    const { meetingId } = planned
    const terms = { meetingId, personId: 'practitioner', as: 'practitioner' as const, caseId: second }
    await done(on.cast.chair, { type: 'admit-person', ...terms })
    await call(on, planned, first)
    await settled()
    assert.match(await cards('practitioner'), /Your item is the next one/)
  })

  it('R090 R092 the chair records it on a card of their own, with its risk, and with hints where the words are vague', async () => {
    const { chair } = on.cast
    const about = { meetingId: planned.meetingId, caseId: first, kind: 'risk', subject: 'victim' } as const
    const { riskId = '' } = await done(chair, { type: 'record-risk', ...about, text: words.risk })
    const recorded = async (typed: object) => {
      await bridge().say({ personId: 'chair', text: 'record' })
      const button = await hand.buttonOf('chair', 'record-action')
      return { button, saved: await hand.click('chair', button, typed) }
    }
    assert.match((await recorded({ what: 'Look into it soon' })).saved, /No agency has been named yet/)
    const { button, saved } = await recorded({ what, agencyId: 'police', due: '2027-02-13', riskId })
    await hand.click('chair', buttonAfter(button, saved, 'agree-action'))
    await settled()
    const agreed = (await chair.view(planned.meetingId)).actions.find((each) => each.what === what)
    actionId = agreed?.actionId ?? ''
    assert.deepEqual([agreed?.status, agreed?.riskId], ['agreed', riskId])
  })

  it('R058 the coordinator puts right who is in the room', async () => {
    await bridge().say({ personId: 'coordinator', text: 'attendance' })
    await press('coordinator', 'correct-attendance', { here: `chair,coordinator,${police},idva-rep`, heard: 'chair' })
    const present = (await on.cast.chair.view(planned.meetingId)).room?.present.map(({ personId }) => personId)
    assert.ok(present?.includes('idva-rep'))
  })

  it('R094 refuses with a reason, and the chair rules on a card of their own', async () => {
    await press(police, 'refuse-action', { refusedBecause: words.reason }, actionId)
    assert.equal((await action())?.status, 'refused')
    assert.ok((await cards('chair')).includes(words.reason))
    await press('chair', 'rule-on-action', {}, '"stands"')
    assert.equal((await action())?.status, 'agreed')
  })

  it('R094 asks for another day, and the chair grants it in one press', async () => {
    await press(police, 'ask-action-change', { what: '', due: '2027-02-17', reason: words.reason }, actionId)
    assert.deepEqual((await action())?.asked?.due, '2027-02-17T17:00:00Z')
    await press('chair', 'grant-change', {}, actionId)
    assert.deepEqual([(await action())?.status, (await action())?.due], ['agreed', '2027-02-17T17:00:00Z'])
  })

  it('accepts it, and says how far it is; one of 5,000 letters is refused in a sentence and changes nothing', async () => {
    await press(police, 'accept-action', {}, actionId)
    const before = positionIn(on.folder)
    assert.match(await press(police, 'update-action', { updateText: 'x'.repeat(5_000) }, actionId), /text-too-long/)
    assert.equal(positionIn(on.folder), before)
    assert.ok(on.logged.some((line) => line.includes('text-too-long')))
    assert.ok((await press(police, 'update-action', { updateText: words.text }, actionId)).includes(words.text))
  })

  it('is reminded the working day before and on the day', async () => {
    await endMeeting(on, planned, first)
    await until('2027-02-16T09:00:00Z')
    assert.match(await cards(police), /This is due on the next working day/)
    await until('2027-02-17T09:00:00Z')
    assert.match(await cards(police), /This is due today/)
  })

  it('R125 past its time a person decides each step on a card: the coordinator takes it to the chair, and the chair to the board', async () => {
    await until('2027-02-18T09:00:00Z')
    assert.match(await cards('coordinator'), /This is past its time/)
    assert.doesNotMatch(await cards('chair'), /brought to you/)
    await press('coordinator', 'escalate-action', { escalateTo: 'chair', said: words.reason }, actionId)
    assert.match(await cards('chair'), /brought to you/)
    await press('chair', 'hold-escalation', { waitBecause: words.reason }, actionId)
    await press('chair', 'escalate-action', { escalateTo: 'board', said: words.text }, actionId)
    assert.match(await cards('chair'), /Taken to the board/)
  })

  it('R123 R124 could not do it, on a card from before a restart, and whoever looks at the risk again says so on theirs', async () => {
    const old = await hand.buttonOf(police, 'finish-action', '"not-possible"')
    await on.rehearsal.stop()
    on = await rehearsed({ folder: on.folder })
    await hand.click(police, old, { 'text-not-possible': words.text })
    await settled()
    assert.equal((await action())?.status, 'not-possible')
    await press('operations-manager', 'reassess-risk', { riskOutcome: 'risk-stands', riskText: words.reason })
  })

  it('gives nobody else anything by any card that was ever made for somebody', async () => {
    const people = [police, 'chair', 'coordinator', 'practitioner']
    for (const owner of people)
      for (const post of hand.posted(owner))
        for (const wrong of ['housing-rep', 'observer', ...people.filter((each) => each !== owner)]) {
          const { activityId, verb, data } = doorIn(post)
          const answer = JSON.stringify(await bridge().click({ personId: wrong, activityId, verb, data }))
          assert.match(answer, /card-tampered/, `${wrong} with a card of ${owner}`)
        }
    assert.ok(hand.posted(police).length > 5)
  })

  it('gives whoever has not agreed nothing of a case by a card that all share', async () => {
    for (const post of hand.posted(null))
      for (const personId of ['observer', 'housing-rep', 'board-member']) {
        const answer = await hand.click(personId, doorIn(post))
        assert.deepEqual(foundIn(answer, secret), [], personId)
      }
  })

  it('folds every card about what is over: a refresh says nothing of it any more', async () => {
    for (const owner of [police, 'chair', 'coordinator', 'operations-manager', 'practitioner'])
      for (const post of hand.posted(owner))
        assert.deepEqual(foundIn(await hand.click(owner, doorIn(post)), secret), [], owner)
    assert.match(await cards(police), /This item is finished/)
  })

  it('has had every button pressed that a card can have', () => {
    const unpressed = verbs.filter((verb) => !hand.pressed.has(verb))
    assert.deepEqual(unpressed, [])
  })

  it('let no word of it leave: every message was a constant sentence', () => {
    assert.deepEqual(foundIn(everythingThatLeft(on), secret), [])
  })
})
