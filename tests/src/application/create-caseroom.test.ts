import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { ActionEvent } from '../../../src/domain/actions/action.ts'
import type { ActionId, MeetingId } from '../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../support/application-bench.ts'
import type { Bench } from '../../support/application-bench.ts'
import { aSeededAction, aSeededCase } from '../../support/application-seed.ts'
import { agreed as actionAgreed } from '../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../support/domain-cases.ts'
import { aDirectory, agencies, who, withPerson } from '../../support/domain-people.ts'
import { agreed, entered, meetingId, on, opened, read } from '../../support/domain-rooms.ts'

const later = {
  startsAt: '2026-06-17T08:30:00Z',
  bookedMinutes: 180,
  chair: who.chair,
  standIns: [],
  coordinators: [who.coordinator],
}
const nowhere = 'm-none' as MeetingId

describe('who an account is', () => {
  afterEach(closeBenches)
  const account = { accountId: who.police, tenantId: 't' }

  it('is the person of the directory who has it, in the tenant that they are of', async () => {
    const { caseroom } = await aBench()
    assert.equal(await caseroom.whoIs(account), who.police)
    assert.equal(await caseroom.whoIs({ ...account, tenantId: 'another' }), null)
    assert.equal(await caseroom.whoIs({ ...account, accountId: 'another' }), null)
  })

  it('is nobody any longer once they have left', async () => {
    const { caseroom } = await aBench({
      directory: withPerson(aDirectory(), who.police, { active: false, approved: false }),
    })
    assert.equal(await caseroom.whoIs(account), null)
    assert.deepEqual(await caseroom.me(who.police), { refusal: { code: 'not-in-directory' } })
    assert.deepEqual(await caseroom.meetingView(who.police, meetingId), { refusal: { code: 'not-in-directory' } })
  })
})

describe('what somebody is told of themselves', () => {
  afterEach(closeBenches)

  it('is their name and agency, and every meeting, the newest first', async () => {
    const bench = await aBench()
    const { meetingId: next } = await bench.done(who.coordinator, { type: 'plan-meeting', ...later })
    const me = await bench.caseroom.me(who.police)
    assert.deepEqual(me, {
      personId: who.police,
      name: `Invented ${who.police}`,
      agency: 'Invented Police',
      rehearsal: false,
      meetings: [
        { meetingId: next, startsAt: later.startsAt, status: 'planned', area: 'thurrock' },
        { meetingId, startsAt: '2026-06-10T08:30:00Z', status: 'planned', area: 'thurrock' },
      ],
      mayPlan: false,
    })
  })

  it('is that they may plan a meeting exactly where planning one would be accepted', async () => {
    const directory = withPerson(aDirectory(), who.otherCoordinator, { approved: false })
    const bench = await aBench({ directory })
    for (const personId of Object.values(who)) {
      const me = await bench.caseroom.me(personId)
      const accepted = (await bench.codeOf(personId, { type: 'plan-meeting', ...later })) === 'accepted'
      assert.deepEqual([personId, 'mayPlan' in me && me.mayPlan], [personId, accepted])
    }
  })
})

describe('one action by itself', () => {
  afterEach(closeBenches)

  it('is for everyone just what the view of its meeting shows of it, or nothing', async () => {
    const here = [who.chair, who.coordinator, who.police]
    const meeting = [entered(...here), opened, read, agreed(...here)]
    const withdrawn: ActionEvent = { type: 'action-withdrawn', at: on('09:20'), by: who.chair, caseId: caseOne }
    const actions = [
      aSeededAction('a-draft'),
      aSeededAction('a-agreed', { number: 2, terms: { personId: who.police }, since: [actionAgreed] }),
      aSeededAction('a-withdrawn', { number: 3, since: [withdrawn] }),
    ]
    const directory = withPerson(aDirectory(), who.housing, { active: false })
    const bench = await aBench({ meeting, actions, directory })
    const seen: string[] = []
    for (const personId of Object.values(who)) {
      const view = await bench.caseroom.meetingView(personId, meetingId)
      for (const id of ['a-draft', 'a-agreed', 'a-withdrawn', 'a-none']) {
        const inView = 'actions' in view ? view.actions.find(({ actionId }) => actionId === id) : undefined
        const inHand = await bench.caseroom.actionFor(personId, id as ActionId)
        assert.deepEqual(inHand?.action ?? null, inView ?? null)
        if (inView) seen.push(id)
      }
    }
    assert.deepEqual([seen.includes('a-draft'), seen.includes('a-agreed'), seen.length < 30], [true, true, true])
  })
})

describe('a meeting that is not there', () => {
  afterEach(closeBenches)

  it('is refused as such, whatever is asked of it', async () => {
    const { caseroom } = await aBench()
    assert.deepEqual(await caseroom.meetingView(who.chair, nowhere), { refusal: { code: 'no-such-meeting' } })
    assert.deepEqual(await caseroom.plansFor(who.chair, nowhere), { refusal: { code: 'no-such-meeting' } })
  })
})

describe('the case list, before anything is kept', () => {
  afterEach(closeBenches)

  it('is for those who may plan, and is refused where it is no case list', async () => {
    const { caseroom } = await aBench()
    assert.deepEqual(await caseroom.previewCaseList(who.chair, { csv: 'reference\nT-1' }), {
      refusal: { code: 'role-not-allowed' },
    })
    const answer = await caseroom.previewCaseList(who.coordinator, { csv: '\u0000' })
    assert.equal('refusal' in answer && answer.refusal.code, 'case-list-unreadable')
  })
})

describe('which meetings a change may touch', () => {
  let bench: Bench
  let moved: MeetingId[][]
  let stop: () => void
  beforeEach(async () => {
    const here = [who.chair, who.coordinator, who.police]
    const meeting = [entered(...here), opened, read, agreed(...here)]
    const cases = [aSeededCase(caseOne), aSeededCase(caseTwo)]
    bench = await aBench({ meeting, cases, actions: [aSeededAction('a-1', { terms: { agencyId: agencies.police } })] })
    moved = []
    stop = bench.caseroom.onMeetingsMoved((meetingIds) => void moved.push([...meetingIds]))
  })
  afterEach(async () => {
    sinon.restore()
    stop()
    await closeBenches()
  })
  /** The telling comes after the commit; a second change whose telling has come proves that the first one’s has. */
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setImmediate(resolve))
  }

  it('is the meeting itself, its cases’, its actions’ and its circulation’s', async () => {
    await bench.done(who.chair, { type: 'call-case', meetingId, caseId: caseOne })
    await until(() => moved.length === 1)
    const risk = { kind: 'risk', subject: 'victim', text: 'He has her keys' } as const
    await bench.done(who.chair, { type: 'record-risk', meetingId, caseId: caseOne, ...risk })
    await until(() => moved.length === 2)
    await bench.done(who.chair, { type: 'agree-action', actionId: 'a-1' })
    await until(() => moved.length === 3)
    assert.deepEqual(moved, [[meetingId], [meetingId], [meetingId]])
  })

  it('names a meeting once, however many of its streams have moved', async () => {
    await bench.done(who.chair, { type: 'call-case', meetingId, caseId: caseOne })
    await bench.done(who.chair, { type: 'finish-case', meetingId, caseId: caseOne })
    await until(() => moved.length === 2)
    assert.deepEqual(moved.at(-1), [meetingId])
  })

  it('is every meeting where the directory has changed', async () => {
    await bench.done(who.coordinator, { type: 'confirm-core-list', agencyIds: [agencies.police] })
    await until(() => moved.length === 1)
    assert.deepEqual(moved, [[meetingId]])
  })

  it('is told with the next change where it could not be read which they were', async () => {
    const find = sinon.stub(bench.store.events, 'meetingsOf').rejects(new Error('the database is away'))
    await bench.done(who.chair, { type: 'agree-action', actionId: 'a-1' })
    await until(() => find.called)
    find.restore()
    assert.equal(moved.length, 0)
    await bench.done(who.coordinator, { type: 'plan-meeting', ...later })
    await until(() => moved.length === 1)
    const told = new Set(moved.flat())
    assert.deepEqual([told.has(meetingId), told.size], [true, 2])
  })

  it('is told no longer to whoever has stopped listening', async () => {
    const others: (readonly MeetingId[])[] = []
    bench.caseroom.onMeetingsMoved((meetingIds) => void others.push(meetingIds))
    stop()
    await bench.done(who.chair, { type: 'call-case', meetingId, caseId: caseOne })
    await until(() => others.length === 1)
    assert.deepEqual(moved, [])
  })
})
