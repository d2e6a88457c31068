import assert from 'node:assert/strict'
import type { Post } from '../../../bot/rehearsal/bridge/posts.ts'
import { personalChatOf } from '../../../bot/rehearsal/bridge/places.ts'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { buttonsOf, cardsOf } from '../../support/leak-cards.ts'
import type { Button } from '../../support/leak-cards.ts'
import { everyCanary, everythingThatLeft, foundIn, wordsIn } from '../../support/leak-search.ts'
import { positionIn } from '../../support/log-position.ts'
import {
  agreedAction,
  call,
  done,
  endMeeting,
  openMeeting,
  plannedMeeting,
  rehearsed,
} from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

const what = 'Change the cellar lock by noon and confirm to the IDVA'
const words = { text: 'The locksmith comes at ten', reason: 'The cellar belongs to the landlord' }
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
  const buttonOf = async (personId: string, verb: string, mentions = ''): Promise<Button> => {
    const all = (await bridge().cardsOf(personId)).flatMap(buttonsOf)
    const found = all.findLast((each) => each.verb === verb && JSON.stringify(each.data).includes(mentions))
    assert.ok(found, `${personId} has no button ${verb}`)
    return found
  }
  const click = async (personId: string, { activityId, verb, data }: Button, inputs: object = {}) => {
    const answer = JSON.stringify(await bridge().click({ personId, activityId, verb, data, inputs }))
    await settled()
    return answer
  }
  const press = async (personId: string, verb: string, inputs: object = {}, mentions = '') =>
    click(personId, await buttonOf(personId, verb, mentions), inputs)
  const action = async () => {
    const { actions } = await on.cast.chair.view(planned.meetingId)
    return actions.find((each) => each.actionId === actionId)
  }
  /** A button that opens a card, as the first message brought it. */
  const doorIn = ({ activityId, activity }: Post): Button => {
    const { attachments = [] } = activity as { attachments?: { content: { refresh: { action: Button } } }[] }
    const [card] = attachments
    assert.ok(card)
    return { ...card.content.refresh.action, activityId }
  }
  const posts = (personId?: string) =>
    bridge()
      .sent()
      .filter(
        ({ conversationId, kind }) =>
          kind === 'posted' &&
          (personId ? conversationId === personalChatOf(personId) : !conversationId.startsWith('a:')),
      )
  const until = async (at: string) => {
    await on.rehearsal.clock.set(at)
    await settled()
  }

  before(async () => {
    on = await rehearsed()
    await bridge().installAll({ coordinatorId: 'coordinator' })
    planned = await plannedMeeting(on)
    const [one = '', two = ''] = planned.caseIds
    first = one
    second = two
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
    await openMeeting(on, planned, [on.cast.chair, on.cast.coordinator])
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

  it('R094 refuses with a reason, and the chair rules on a card of their own', async () => {
    actionId = await agreedAction(on, planned, { caseId: first, agencyId: 'police', what })
    await settled()
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

  it('is reminded the working day before and on the day, and not of what is done', async () => {
    await endMeeting(on, planned, first)
    await until('2027-02-16T09:00:00Z')
    assert.match(await cards(police), /This is due on the next working day/)
    await until('2027-02-17T09:00:00Z')
    assert.match(await cards(police), /This is due today/)
  })

  it('R125 past its time a person decides: the coordinator takes it further on a card, and the chair has it before them', async () => {
    await until('2027-02-18T09:00:00Z')
    assert.match(await cards('coordinator'), /This is past its time/)
    assert.doesNotMatch(await cards('chair'), /brought to you/)
    await press('coordinator', 'escalate-action', { escalateTo: 'chair', said: words.reason }, actionId)
    assert.match(await cards('chair'), /brought to you/)
    await press('chair', 'hold-escalation', { waitBecause: words.reason }, actionId)
  })

  it('works by a card from before a restart', async () => {
    const old = await buttonOf(police, 'finish-action', '"done"')
    await on.rehearsal.stop()
    on = await rehearsed({ folder: on.folder })
    await click(police, old, { 'text-done': words.text })
    assert.equal((await action())?.status, 'done')
  })

  it('gives nobody else anything by any card that was ever made for somebody', async () => {
    const people = [police, 'chair', 'coordinator', 'practitioner']
    for (const owner of people)
      for (const post of posts(owner))
        for (const wrong of ['housing-rep', 'observer', ...people.filter((each) => each !== owner)]) {
          const { activityId, verb, data } = doorIn(post)
          const answer = JSON.stringify(await bridge().click({ personId: wrong, activityId, verb, data }))
          assert.match(answer, /card-tampered/, `${wrong} with a card of ${owner}`)
        }
    assert.ok(posts(police).length > 5)
  })

  it('gives whoever is not in the directory, and whoever has not agreed, nothing of a case by a card that all share', async () => {
    for (const post of posts())
      for (const personId of ['outsider', 'observer', 'housing-rep']) {
        const answer = await click(personId, doorIn(post)).catch(() => '')
        assert.deepEqual(foundIn(answer, secret), [], personId)
      }
  })

  it('folds every card about what is over: a refresh says nothing of it any more', async () => {
    for (const post of posts(police)) assert.deepEqual(foundIn(await click(police, doorIn(post)), secret), [])
    assert.match(await cards(police), /This item is finished/)
  })

  it('let no word of it leave: every message was a constant sentence', () => {
    assert.deepEqual(foundIn(everythingThatLeft(on), secret), [])
  })
})
