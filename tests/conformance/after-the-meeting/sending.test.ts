import assert from 'node:assert/strict'
import { agendaChannel, meetingChat, personalChatOf } from '../../../bot/rehearsal/bridge/places.ts'
import { rehearsalPeople } from '../../../bot/rehearsal/people.ts'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { furnitureOf, openPlan, textOf } from '../../support/leak-documents.ts'
import { everyCanary, foundIn, wordsIn } from '../../support/leak-search.ts'
import { plansOf, reasonsFor, sendPlans } from '../../support/leak-sending.ts'
import {
  agreedAction,
  call,
  done,
  endMeeting,
  openMeeting,
  plannedMeeting,
  refusedAs,
  rehearsed,
} from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

const sharing = /Do not pass this plan on to another agency.*\(.*16.*\)/s

describe('Sending the plans out', () => {
  let on: Rehearsed
  let planned: Planned
  let caseId = ''
  const where = () => ({ meetingId: planned.meetingId, caseId })
  const recordCopies = () =>
    Promise.all(
      on.rehearsal.graph
        .sent()
        .filter(({ kind }) => kind === 'file')
        .map(({ path }) => on.rehearsal.graph.read(path)),
    )

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
    caseId = planned.caseIds[0] ?? ''
    await openMeeting(on, planned)
    await call(on, planned, caseId)
    await agreedAction(on, planned, { caseId, agencyId: 'police' })
    await endMeeting(on, planned, caseId)
  })
  after(() => on.stop())

  it('R114 Thurrock 5.2: one person alone cannot send, and whatever changes after the first look asks for another', async () => {
    const { coordinator, secondCoordinator } = on.cast
    const { meetingId } = planned
    const send = { type: 'send-circulation', meetingId, reasons: reasonsFor(await plansOf(on, planned)) } as const
    assert.equal(await refusedAs(secondCoordinator, send), 'first-person-needed')
    await done(coordinator, { type: 'check-circulation', meetingId, reasons: send.reasons })
    assert.equal(await refusedAs(coordinator, send), 'second-person-needed')
    await done(coordinator, { type: 'hold-plan', ...where(), reason: 'One name is being checked' })
    await done(coordinator, { type: 'unhold-plan', ...where() })
    assert.equal(await refusedAs(secondCoordinator, send), 'first-person-needed')
    assert.deepEqual(
      on.rehearsal.graph.sent().filter(({ kind }) => kind !== 'invitation'),
      [],
    )
  })

  it('R114 Thurrock 5.2: two people send without the chair, since the plan is agreed together', async () => {
    await sendPlans(on, planned)
    assert.deepEqual(
      (await plansOf(on, planned)).map(({ status }) => status),
      ['sent'],
    )
  })

  it('R115 Thurrock local: the marking OFFICIAL-SENSITIVE stands on every page of every copy', async () => {
    const copies = await recordCopies()
    assert.equal(copies.length, 1)
    for (const copy of copies) assert.ok(furnitureOf(copy).some((text) => text.includes('OFFICIAL-SENSITIVE')))
    const [rep] = on.cast.representatives.values()
    assert.ok(rep && (await openPlan(rep, where())).text.includes('OFFICIAL-SENSITIVE'))
  })

  it('R116 Thurrock 5: the letter holds a link and no plan, and the link shows nothing without a sign-in', async () => {
    const { rehearsal } = on
    const letters = rehearsal.graph.sent().filter(({ kind }) => kind === 'mail')
    const link = `${rehearsal.url}/plan/${planned.meetingId}`
    assert.ok(letters.length > 0)
    for (const { text } of letters) assert.deepEqual(text.match(/https?:\/\/\S+/g), [link])
    assert.deepEqual(
      rehearsal.graph.requests().filter((line) => /attachments|invite|createLink|permissions/i.test(line)),
      [],
    )
    const page = await (await fetch(link)).text()
    assert.deepEqual(foundIn(page, wordsIn(everyCanary)), [])
    for (const path of ['mine', `cases/${caseId}/document`]) {
      const answer = await fetch(`${rehearsal.url}/api/circulations/${planned.meetingId}/${path}`)
      assert.equal(answer.status, 401)
    }
  })

  it('R116 Thurrock 5: the link opens for the named account only, and each opening is on record', async () => {
    const { cast } = on
    const [rep] = cast.representatives.values()
    assert.ok(rep)
    assert.equal((await openPlan(rep, where())).status, 200)
    for (const who of [cast.observer, cast.outsider, cast.chair])
      assert.equal((await openPlan(who, where())).status, 403)
    const opened = (await plansOf(on, planned))[0]?.recipients.filter(({ openedAt }) => openedAt !== null)
    assert.deepEqual(
      opened?.map(({ personId }) => personId),
      [rep.personId],
    )
  })

  it('R117 Thurrock 5.3, 6, 16: each copy says for whom it is and how far it may be shared', async () => {
    for (const who of on.cast.representatives.values()) {
      const { text } = await openPlan(who, where())
      assert.match(text, sharing)
      assert.ok(text.includes(`Copy for ${who.name}`))
    }
    for (const copy of await recordCopies()) {
      assert.match(textOf(copy), sharing)
      assert.match(furnitureOf(copy).join('\n'), sharing)
    }
  })

  it('R112 Thurrock 5.3: a plan that is withdrawn opens for nobody at once, and brings a second letter when it goes anew', async () => {
    const { coordinator, representatives } = on.cast
    const [rep] = representatives.values()
    assert.ok(rep)
    const letters = () => on.rehearsal.graph.sent().filter(({ kind }) => kind === 'mail').length
    const before = letters()
    await done(coordinator, { type: 'withdraw-plan', ...where(), reason: 'One name was wrong' })
    assert.equal((await openPlan(rep, where())).code, 'plan-withdrawn')
    const [withdrawn] = await plansOf(on, planned)
    assert.deepEqual(withdrawn?.withdrawals[0]?.opened.includes(rep.name), true)
    await done(coordinator, { type: 'unhold-plan', ...where() })
    await sendPlans(on, planned)
    assert.equal(letters(), 2 * before)
    assert.equal((await openPlan(rep, where())).status, 200)
  })

  it('R112 Thurrock 5.3: a corrected version takes the place of the one before, and a page that shows the old one says so', async () => {
    const { coordinator, representatives } = on.cast
    const [rep] = representatives.values()
    assert.ok(rep)
    await done(coordinator, { type: 'correct-plan', ...where(), reason: 'A date was wrong' })
    assert.equal((await openPlan(rep, where())).status, 200)
    await sendPlans(on, planned)
    const path = `/api/circulations/${planned.meetingId}/cases/${caseId}/document`
    const [old, current] = await Promise.all([2, 3].map((version) => rep.get(`${path}/${version}`)))
    assert.equal(current?.status, 200)
    assert.match(await (old?.text() ?? ''), /"code":"plan-superseded".*newer version/)
  })

  it('R118 Thurrock local: nothing that leaves is addressed to anybody but professionals of the directory', () => {
    const { bridge, graph } = on.rehearsal
    const addresses = new Set(rehearsalPeople.flatMap(({ mail, accountId }) => [mail, String(accountId)]))
    const chats = new Set([
      meetingChat.id,
      agendaChannel.id,
      ...rehearsalPeople.map(({ personId }) => personalChatOf(personId)),
    ])
    const to = graph.sent().flatMap((sent) => (sent.kind === 'file' ? [] : sent.to.split(', ')))
    assert.ok(to.length > 0 && bridge.sent().length > 0)
    assert.deepEqual(
      to.filter((each) => !addresses.has(each)),
      [],
    )
    assert.deepEqual(
      bridge.sent().filter(({ conversationId }) => !chats.has(conversationId)),
      [],
    )
  })

  it('R118 Thurrock local: every page says that the perpetrator must not learn of the meeting, and no letter says what it is about', async () => {
    for (const copy of await recordCopies())
      assert.match(furnitureOf(copy).join('\n'), /perpetrator must not learn of this meeting/i)
    const letters = on.rehearsal.graph.sent().filter(({ kind }) => kind !== 'file')
    for (const { subject, text } of letters)
      assert.doesNotMatch(`${subject} ${text}`, /marac|abuse|victim|perpetrator|violence|domestic|risk/i)
  })
})
