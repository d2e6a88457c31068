import assert from 'node:assert/strict'
import { rehearsalPeople } from '../../../bot/rehearsal/people.ts'
import { reasonsFor, plansOf } from '../../support/leak-sending.ts'
import { openPlan } from '../../support/leak-documents.ts'
import { lettersTo } from '../../support/leak-search.ts'
import { refusal } from '../../support/after-the-meeting.ts'
import { done } from '../../support/rehearsed.ts'
import { asks, profileIn } from './protocol.ts'
import type { Protocol, RunOf } from './protocol.ts'

const hour = 60 * 60 * 1000
const windows = { somerset: 24, cornwall: 24, thurrock: 48, gwent: null, nyy: 7 * 24 }

/** When, to whom and by whose approval the plans of an area go, and what stands on each. */
export function sendingOut(protocol: Protocol, run: RunOf): void {
  const { area } = protocol
  const plans = () => plansOf(run().on, run().planned)
  const planOf = async (caseId: string) => (await plans()).find((plan) => plan.caseId === caseId)
  const desk = async () => {
    const { on, meetingId } = run()
    return (await on.cast.coordinator.view(meetingId)).circulation
  }
  const sendAll = async () => {
    const { on, meetingId } = run()
    const { coordinator, chair } = on.cast
    const reasons = reasonsFor(await plans())
    await done(coordinator, { type: 'check-circulation', meetingId, reasons })
    await done(chair, { type: 'send-circulation', meetingId, reasons })
    await on.rehearsal.settled()
  }
  const rule = async () => (await desk())?.rule
  const listed = async (caseId: string) =>
    new Map((await planOf(caseId))?.recipients.map(({ personId, reasons }) => [personId, reasons]))

  asks(protocol, 'R111', 'each plan has the time that the protocol gives, and none where it gives none', async () => {
    const { on, meetingId, otherCase, caseId } = run()
    const { endedAt } = await on.cast.chair.view(meetingId)
    const [first, second] = [(await planOf(caseId))?.dueAt ?? null, (await planOf(otherCase))?.dueAt ?? null]
    const hours = windows[area]
    if (hours === null) return assert.deepEqual([first, second], [null, null])
    assert.ok(first && second && endedAt)
    if (area === 'nyy') return assert.ok(Date.parse(second) - Date.parse(first) >= 600_000, 'each from its own hearing')
    assert.deepEqual([first, second], [first, first])
    assert.equal(Date.parse(first) - Date.parse(endedAt), hours * hour)
  })

  asks(
    protocol,
    'R112',
    'the plan of a case is for those whom the protocol names, or for those whom a person names',
    async () => {
      const { on, caseId, meetingId, rep } = run()
      const { coordinator, secondCoordinator } = on.cast
      const first = await listed(caseId)
      if (area === 'nyy') {
        assert.ok(first.get('health-rep')?.includes('attended') && first.has('chair'))
        assert.ok(!(await listed(run().otherCase)).has('health-rep'))
        return
      }
      if (area === 'gwent') return assert.ok(first.get('mental-health-rep')?.includes('approved-list'))
      assert.equal(first.size, 0)
      assert.equal((await rule())?.asksForRecipients, true)
      const { clause } = profileIn(protocol).circulation
      await done(coordinator, { type: 'check-circulation', meetingId })
      const empty = await refusal(secondCoordinator, { type: 'send-circulation', meetingId, reasons: {} })
      assert.deepEqual(empty, { code: 'recipients-not-named', clause })
      const naming = (personIds: string[]) => ({ type: 'name-recipients', meetingId, caseId, personIds }) as const
      const absent = await refusal(coordinator, naming(['mental-health-rep']))
      assert.deepEqual(absent, { code: 'not-at-hearing', clause })
      const there = (await planOf(caseId))?.mayBeNamed.map(({ personId }) => personId) ?? []
      assert.ok(there.includes('health-rep') && !there.includes('mental-health-rep'))
      await done(coordinator, naming(there))
      assert.deepEqual((await listed(caseId)).get(rep('health').personId), ['named-by-hand'])
      await done(coordinator, { ...naming(['police-rep']), caseId: run().otherCase })
    },
  )

  asks(protocol, 'R113', 'whoever referred a case gets that case and no trace of another', async () => {
    const { caseId, otherCase } = run()
    const [first, second] = [await listed(caseId), await listed(otherCase)]
    assert.ok(first.get('police-rep')?.includes('referrer'))
    assert.ok(!second.get('police-rep')?.includes('referrer'))
    assert.ok(second.get('health-rep')?.includes('referrer'))
  })

  asks(protocol, 'R114', 'nothing goes before the chair has approved, who counts as one of the two', async () => {
    const { on, meetingId } = run()
    const { coordinator, secondCoordinator } = on.cast
    const reasons = reasonsFor(await plans())
    await done(coordinator, { type: 'check-circulation', meetingId, reasons })
    const refused = await refusal(secondCoordinator, { type: 'send-circulation', meetingId, reasons })
    assert.deepEqual(refused, { code: 'chair-approval-needed', clause: profileIn(protocol).circulation.clause })
  })

  const signsAtClosure = area === 'cornwall'
  if (!signsAtClosure)
    asks(protocol, 'R102', 'the desk says who signs off, by the clause', async () => {
      assert.equal((await rule())?.approve, area === 'gwent' ? 'chair' : 'collective')
    })

  asks(protocol, 'R115', 'the marking stands on every copy', async () => {
    const { meetingId, caseId } = run()
    await sendAll()
    const { text, status } = await openPlan(run().rep('health'), { meetingId, caseId })
    assert.equal(status, 200)
    assert.ok(text.includes(String(profileIn(protocol).marking.value)))
  })

  asks(protocol, 'R159', 'each copy says that the meeting owns no risk and replaces no agency', async () => {
    const { meetingId, caseId, rep } = run()
    if (area === 'thurrock') await sendAll()
    const { text } = await openPlan(rep('police'), { meetingId, caseId })
    assert.ok(text.replaceAll(/\s+/g, ' ').includes(String(profileIn(protocol).independence.value)))
  })

  for (const row of ['R105', 'R117'] as const) {
    asks(protocol, row, 'each copy says in the area’s words how far it may be shared', async () => {
      const { text } = await openPlan(run().rep('health'), { meetingId: run().meetingId, caseId: run().caseId })
      const words = String(profileIn(protocol).onwardSharing.value)
      assert.ok(text.replaceAll(/\s+/g, ' ').includes(words.replaceAll(/\s+/g, ' ')))
    })
  }

  asks(
    protocol,
    'R116',
    'a letter holds a link and nothing else, and the link shows nothing without a sign-in',
    async () => {
      const { on, meetingId, caseId } = run()
      const letters = on.rehearsal.graph.sent().filter(({ kind }) => kind === 'mail')
      const link = `${on.rehearsal.url}/plan/${meetingId}`
      assert.ok(letters.length > 0)
      for (const { text } of letters) assert.deepEqual(text.match(/https?:\/\/\S+/g), [link])
      const document = await fetch(`${on.rehearsal.url}/api/circulations/${meetingId}/cases/${caseId}/document`)
      assert.equal(document.status, 401)
    },
  )

  asks(protocol, 'R118', 'nothing that leaves is addressed to anybody but professionals of the directory', () => {
    const { on } = run()
    const to = on.rehearsal.graph.sent().flatMap((sent) => (sent.kind === 'file' ? [] : sent.to.split(', ')))
    const known = new Set(rehearsalPeople.flatMap(({ mail, accountId }) => [mail, accountId]))
    assert.ok(lettersTo(on).length > 0)
    assert.deepEqual(
      to.filter((each) => !known.has(each)),
      [],
    )
    return Promise.resolve()
  })
}
