import assert from 'node:assert/strict'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { Actor, Order } from '../../../bot/rehearsal/play/client.ts'
import type { CaseEvent } from '../../../src/domain/cases/case.ts'
import type { MeetingView } from '../../../src/contracts/views.ts'
import type { Area, Cells } from '../../support/before-the-meeting.ts'
import { areaOf, title } from '../../support/office.ts'
import type { AreaName } from '../../support/office.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'
import { answersTo, knows } from './who-may-know.ts'
import type { Knowing } from './who-may-know.ts'

const all = ['hbv', 'party employed', 'organised crime', 'judgement'] as const
type Asked = { cells: Cells; question: 'closed-panel-ground' | 'employed-by'; about: string }
const asked: Record<(typeof all)[number], Asked> = {
  hbv: { cells: { hbv: 'yes' }, question: 'closed-panel-ground', about: 'hbv' },
  'party employed': { cells: { party_employed_by: 'Police' }, question: 'employed-by', about: 'Police' },
  'organised crime': {
    cells: { closed_ground: 'organised crime' },
    question: 'closed-panel-ground',
    about: 'organised-crime',
  },
  judgement: { cells: { closed_ground: 'judgement' }, question: 'closed-panel-ground', about: 'judgement' },
}
const grounds: Record<AreaName, readonly (typeof all)[number][]> = {
  somerset: all,
  cornwall: all,
  thurrock: ['hbv', 'party employed'],
  gwent: ['hbv', 'party employed'],
  nyy: ['hbv', 'party employed'],
}

/** Which cases wait for a person, who decides, and what everybody else is shown once a case is closed. */
export function provesClosedPanels(
  { area, panel, listed }: { area: AreaName; panel: string; listed: string },
  on: () => Knowing,
): void {
  const name = title[area]
  const thurrock = area === 'thurrock'
  const rep = (heading: string) => memberOf(on().cast, heading)
  const dueTo = async (who: Actor) => (await who.get('/api/due')).text()
  const agenda = (...caseIds: readonly string[]): Order => ({
    type: 'set-agenda',
    meetingId: on().meetingId,
    items: caseIds.map((caseId) => ({ caseId, minutes: 15 })),
  })

  const offered = grounds[area]
  it(`R054 ${name} ${panel}: the local grounds are offered with their clause: ${offered.join(', ')}`, async () => {
    const rule = (await areaOf(on().coordinator)).rules.find((each) => each.rule === 'holdUntilDecided')
    for (const [index, ground] of offered.entries()) {
      const { cells, question, about } = asked[ground]
      const [row] = (await on().look({ ...cells, reference: `G-${index}`, victim_last_name: 'Otherbrook' })).rows
      const [found] = row?.findings.filter(({ kind }) => kind === 'question') ?? []
      assert.deepEqual(found, { kind: 'question', question, about, clause: rule?.clause })
    }
  })

  const holds = thurrock ? 'so-called honour and a party’s employer hold' : 'a party’s employer holds'
  it(`R054 ${name} ${panel}: ${holds} a case off the list until a person decides, and the ground is kept with who decided`, async () => {
    const { first, second, employed, honour } = on().cases
    const held = thurrock ? [employed, honour] : [employed]
    for (const caseId of held) {
      assert.equal(await refusedAs(on().coordinator, agenda(first, caseId)), 'case-closed-panel-undecided')
      assert.ok(await knows(on(), on().cast.secondCoordinator, first))
      for (const who of [on().cast.secondCoordinator, rep('police')])
        assert.equal(await knows(on(), who, caseId), false)
      const order = { type: 'decide-closed-panel', caseId, closed: false, allowed: [] } as const
      assert.notEqual(await refusedAs(on().cast.secondCoordinator, order), 'accepted')
      assert.equal(await refusedAs(on().coordinator, order), 'role-not-allowed')
    }
    const allowed = [on().cast.chair.personId, rep('idva').personId]
    await done(on().decider, { type: 'decide-closed-panel', caseId: employed, closed: true, allowed })
    const by = on().decider.personId
    assert.deepEqual(await panelRecord(on(), employed), [
      ['ground', 'party-employed'],
      ['decided', by, true],
    ])
    if (thurrock) await done(on().decider, { type: 'decide-closed-panel', caseId: honour, closed: false, allowed: [] })
    const decided = [
      ['ground', 'hbv'],
      ['decided', by, false],
    ]
    assert.deepEqual(await panelRecord(on(), honour), thurrock ? decided : [])
    await done(on().coordinator, agenda(first, second, honour))
  })

  it(`R053 ${name} ${listed}: a closed case is heard last, and is in no list, count, time or total of anybody else`, async () => {
    const { first, second, employed, honour } = on().cases
    const { chair, secondCoordinator, standIn } = on().cast
    const outside = [secondCoordinator, standIn, rep('housing'), rep('police')]
    const before_ = await Promise.all(outside.map(shownTo))
    await done(on().coordinator, agenda(employed, first, second, honour))
    assert.deepEqual(await Promise.all(outside.map(shownTo)), before_)
    for (const who of outside) {
      assert.equal((await on().seen(who)).agenda.length, 3)
      const due = await dueTo(who)
      assert.ok(!(await knows(on(), who, employed)) && !due.includes(employed), who.name)
    }
    const lastOn = async () => (await on().seen(on().coordinator)).agenda.at(-1)?.caseId
    assert.equal(await lastOn(), employed)
    const ahead = { type: 'move-case', meetingId: on().meetingId, caseId: employed, toIndex: 0 } as const
    await done(chair, { ...ahead, reason: 'Its agencies leave early' })
    const [whole, part] = [await on().seen(on().coordinator), await on().seen(secondCoordinator)]
    assert.deepEqual([whole.agenda.length, await lastOn()], [4, employed])
    assert.ok(Number(whole.desk?.capacity.neededMinutes) > Number(part.desk?.capacity.neededMinutes))
    assert.ok((whole.projectedFinish ?? '') > (part.projectedFinish ?? ''))
    assert.equal(part.projectedFinish, endOfAgenda(part))
    const [all, less] = [await dueTo(on().coordinator), await dueTo(secondCoordinator)]
    assert.equal(all.includes(employed), less.includes(first), 'its clock runs as those of the others do')
    for (const who of [chair, rep('idva')]) assert.ok(await knows(on(), who, employed), who.name)
  })

  it(`R053 ${name} ${listed}: the coordinator of a closed case is on its list, unless they are connected to it`, async () => {
    const { employed, honour } = on().cases
    await done(on().coordinator, answersTo(on(), [honour], [honour]))
    const allowed = [on().coordinator, on().cast.chair, rep('idva')].map(({ personId }) => personId)
    await done(on().decider, { type: 'decide-closed-panel', caseId: honour, closed: true, allowed })
    const seen = async (who: Actor) => [await knows(on(), who, employed), await knows(on(), who, honour)]
    assert.deepEqual(await seen(on().coordinator), [true, false])
    assert.deepEqual(
      [await seen(on().cast.chair), await seen(on().cast.secondCoordinator)],
      [
        [true, true],
        [false, false],
      ],
    )
  })

  /** What somebody is shown of numbers, times and totals. */
  async function shownTo(who: Actor) {
    const { agenda: seen, projectedFinish, desk, stubs, referrals } = await on().seen(who)
    const unlisted = desk?.unlisted.length
    const numbers = seen.map(({ caseId, number, forecast }) => [caseId, number, forecast])
    return { numbers, projectedFinish, capacity: desk?.capacity, unlisted, stubs, referrals }
  }
}

/** Why a case was proposed for a closed panel, and who decided what about it, as the record keeps it. */
async function panelRecord({ rehearsal }: Area, caseId: string): Promise<readonly (readonly unknown[])[]> {
  const stored = await rehearsal.store.events.load(`case-${caseId}`, 0)
  return stored.flatMap(({ event }) => told(event as CaseEvent))
}

function told(event: CaseEvent): readonly (readonly unknown[])[] {
  if (event.type === 'case-closed-panel-proposed') return [['ground', event.personal.ground]]
  return event.type === 'case-closed-panel-decided' ? [['decided', event.by, event.personal.closed]] : []
}

/** The moment at which the last case that somebody sees on the agenda is through. */
function endOfAgenda(view: MeetingView): string | undefined {
  return view.agenda.at(-1)?.forecast?.to
}
