import assert from 'node:assert/strict'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { cardHand } from '../../support/card-hand.ts'
import { cardsOf, type Button } from '../../support/leak-cards.ts'
import { positionIn } from '../../support/log-position.ts'
import { agreedAction, call, done, openMeeting, plannedMeeting, rehearsed } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

type Part = Record<string, unknown> & { about: Record<string, unknown> }
const typed = { what: 'Change the cellar lock by noon', agencyId: 'police', due: '2027-02-13', today: 'false' }

describe('A card that is used again, altered, or carried elsewhere', () => {
  let on: Rehearsed
  let planned: Planned
  let first = ''
  let second = ''
  const position = () => positionIn(on.folder)
  const { buttonOf, click: press } = cardHand(() => on)
  const submit = async (personId: string, { activityId, data }: Button, inputs: object = {}) => {
    const before = on.rehearsal.bridge.sent().length
    await on.rehearsal.bridge.submit({ personId, activityId, data, inputs })
    return JSON.stringify(on.rehearsal.bridge.sent().slice(before))
  }
  /** The same button with something about it changed, as somebody who edits what their client sends would. */
  const altered = ({ data, ...button }: Button, change: (part: Part) => unknown): Button => {
    const { caseroom } = structuredClone(data) as { caseroom: Part }
    return { ...button, data: { ...data, caseroom: change(caseroom) } }
  }
  const offered = async (caseId: string, agencyId: string) => {
    const actionId = await agreedAction(on, planned, { caseId, agencyId })
    await on.rehearsal.settled()
    return actionId
  }
  const statusOf = async (actionId: string) =>
    (await on.cast.chair.view(planned.meetingId)).actions.find((action) => action.actionId === actionId)?.status

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
    await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
    const [one = '', two = ''] = planned.caseIds
    first = one
    second = two
    await openMeeting(on, planned)
    await call(on, planned, first)
  })
  after(() => on.stop())

  it('does nothing the second time, in either way of pressing it, and says that it was used already', async () => {
    const actionId = await offered(first, 'police')
    const button = await buttonOf('police-rep', 'accept-action', actionId)
    await press('police-rep', button)
    assert.equal(await statusOf(actionId), 'accepted')
    const before = position()
    assert.match(await press('police-rep', button), /used already/)
    assert.match(await submit('police-rep', button), /used already/)
    assert.equal(position(), before)
  })

  it('keeps no second action where *record an action* is saved twice', async () => {
    await on.rehearsal.bridge.say({ personId: 'coordinator', text: 'record' })
    const button = await buttonOf('coordinator', 'record-action')
    const count = async () => (await on.cast.chair.view(planned.meetingId)).actions.length
    const before = await count()
    await press('coordinator', button, typed)
    assert.equal(await count(), before + 1)
    await press('coordinator', button, { ...typed, what: 'Something else altogether' })
    await submit('coordinator', button, typed)
    assert.equal(await count(), before + 1)
  })

  it('is refused as altered where anything in it was changed, and nothing is written', async () => {
    const actionId = await offered(first, 'police')
    const other = await offered(first, 'housing')
    const button = await buttonOf('police-rep', 'accept-action', actionId)
    const before = position()
    const changes: ((part: Part) => unknown)[] = [
      (part) => ({ ...part, about: { ...part.about, actionId: other } }),
      (part) => ({ ...part, for: 'person:housing-rep' }),
      (part) => ({ ...part, nonce: '99999999-9999-4999-8999-999999999999' }),
      (part) => ({ ...part, verb: 'refuse-action' }),
      (part) => ({ ...part, card: 'statement' }),
      (part) => ({ ...part, seal: 'A'.repeat(43) }),
      (part) => ({ ...part, seal: undefined }),
      (part) => ({ ...part, personId: 'chair' }),
      () => null,
      () => 'accept',
    ]
    for (const change of changes) {
      const bad = altered(button, change)
      assert.match(await press('police-rep', bad), /card-tampered/, change.toString())
      assert.doesNotMatch(await submit('police-rep', bad), /Noted/, change.toString())
    }
    assert.match(await press('police-rep', { ...button, verb: 'refuse-action' }), /card-tampered/)
    assert.equal(position(), before)
    assert.equal(await statusOf(actionId), 'agreed')
  })

  it('works for the one for whom it was drawn and for nobody else', async () => {
    const actionId = await offered(first, 'police')
    const button = await buttonOf('police-rep', 'accept-action', actionId)
    const before = position()
    for (const personId of ['housing-rep', 'coordinator', 'chair', 'police-deputy']) {
      const answer = await press(personId, button)
      assert.match(answer, /card-tampered/, personId)
      assert.doesNotMatch(answer, /door code/, personId)
      assert.doesNotMatch(await submit(personId, button), /Noted/, personId)
    }
    assert.equal(position(), before)
  })

  it('shows a refresh as what it is: an automatic one gives no order', async () => {
    const actionId = await offered(first, 'police')
    const before = position()
    await cardsOf(on.rehearsal.bridge, 'police-rep')
    assert.equal(position(), before)
    assert.equal(await statusOf(actionId), 'agreed')
  })

  it('writes nothing on another case than the one for which it was drawn (H20)', async () => {
    await on.rehearsal.bridge.say({ personId: 'coordinator', text: 'record' })
    const stale = await buttonOf('coordinator', 'record-action')
    await done(on.cast.chair, { type: 'finish-case', meetingId: planned.meetingId, caseId: first })
    await call(on, planned, second)
    const before = position()
    assert.match(await press('coordinator', stale, typed), /case-not-open/)
    await submit('coordinator', stale, typed)
    assert.equal(position(), before)
  })
})
