import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { shownClause } from '../../../src/domain/clause-of-refusal.ts'
import {
  actionSeenBy,
  followUp,
  governance,
  previewed,
  references,
  refusal,
  taken,
} from '../../support/after-the-meeting.ts'
import { cardsOf } from '../../support/leak-cards.ts'
import { done, refusedAs } from '../../support/rehearsed.ts'
import { asks, profileIn } from './protocol.ts'
import type { Protocol, RunOf } from './protocol.ts'

/** The day after the actions' own date. */
const dayAfter = '2027-02-14T09:00:00Z'
const askedAfter = /asked after|gofynnir am dasg/i

/** Actions followed up here, or in the area's own system, and the ladder of those that are late. */
export function keptElsewhere(protocol: Protocol, run: RunOf): void {
  const { area } = protocol
  const profile = profileIn(protocol)
  const coordinator = () => run().on.cast.coordinator
  const ladders = async () => (await followUp(run(), coordinator())).ladders
  const statuses = async () => {
    const number = await references(run())
    return [
      'number,status,date,text',
      `${number.probation},open,2027-02-14,`,
      `${number['adult-social-care']},Completed,13/02/2027,Seen and recorded`,
      '2027-02-10/99.9,done,2027-02-13,No such action',
      `${number.police},open,2027-02-14,`,
      `${number.health},done,2027-02-13,Done after all`,
    ].join('\n')
  }
  const take = async (answers: Record<string, 'take' | 'leave'>) =>
    ({ type: 'take-statuses', csv: await statuses(), answers }) as const

  asks(
    protocol,
    'R121',
    'an update is asked for in the area’s own time, and never where its own system is the master',
    async () => {
      const { on, rep } = run()
      const at = area === 'nyy' ? '2027-02-17T23:00:00Z' : dayAfter
      await on.rehearsal.clock.set(at)
      await on.rehearsal.settled()
      const asked = async (agencyId: string) =>
        askedAfter.test(await cardsOf(on.rehearsal.bridge, rep(agencyId).personId))
      if (area === 'nyy') while (!(await asked('adult-social-care'))) await pause(50)
      else assert.equal(await asked('adult-social-care'), false)
      assert.equal(await asked('police'), false)
      if (area !== 'nyy') assert.deepEqual(await ladders(), [])
    },
  )

  asks(protocol, 'R119', 'each action can be taken out by its number, and who took it out is on record', async () => {
    const { on, meetingId, rep } = run()
    await on.rehearsal.clock.set(dayAfter)
    const path = `/api/meetings/${meetingId}/exports/actions/csv`
    assert.equal((await taken(rep('police'), path)).status, 403)
    const file = await taken(coordinator(), path)
    const text = new TextDecoder().decode(file.bytes)
    assert.deepEqual([file.status, file.name], [200, 'actions.csv'])
    const number = await references(run())
    assert.ok(Object.values(number).every((each) => text.includes(`"${each}"`)))
    assert.ok(text.includes(profile.actionsMaster.clause) && text.includes('OFFICIAL-SENSITIVE'))
    const noted = (await governance(coordinator())).exports.at(-1)
    assert.deepEqual([noted?.what, noted?.by], ['actions', coordinator().name])
  })

  asks(
    protocol,
    'R119',
    'statuses come back by number: previewed, every question answered, and then all or none',
    async () => {
      const { clause, value } = profile.actionsMaster
      if (value === 'here') {
        const here = { code: 'followed-here', clause }
        return assert.deepEqual(await refusal(coordinator(), await take({})), here)
      }
      const rows = (await previewed(run(), coordinator(), await statuses())).rows
      assert.deepEqual(
        rows.map(({ finding, mayTake }) => [finding, mayTake]),
        [
          ['ready', false],
          ['ready', false],
          ['number-unknown', false],
          ['contradicts', false],
          ['contradicts', true],
        ],
      )
      const rep = run().rep('police')
      assert.equal((await previewed(run(), rep, await statuses())).code, 'role-not-allowed')
      assert.equal(await refusedAs(coordinator(), await take({ 4: 'leave' })), 'status-question-open')
      assert.equal(
        (await actionSeenBy(run(), coordinator(), run().actions['adult-social-care']))?.status !== 'done',
        true,
      )
      await done(coordinator(), await take({ 4: 'leave', 5: 'leave', 6: 'take' }))
      const { actions } = run()
      const seen = await Promise.all(
        (['adult-social-care', 'health', 'police'] as const).map((owner) =>
          actionSeenBy(run(), coordinator(), actions[owner]),
        ),
      )
      assert.deepEqual(
        seen.map((action) => [action?.status, action?.reason]),
        [
          ['done', 'Seen and recorded'],
          ['done', 'Done after all'],
          ['done', 'Marker placed'],
        ],
      )
      assert.equal(
        await refusedAs(coordinator(), { type: 'take-statuses', csv: 'a,b\n1,2', answers: {} }),
        'statuses-unreadable',
      )
    },
  )

  asks(
    protocol,
    'R125',
    'an overdue action goes up the ladder by a person’s decision at each rung, and never by itself',
    async () => {
      const { on, actions, rep } = run()
      const { value } = profile.escalation
      const clause = shownClause(profile.escalation.clause)
      const actionId = actions.probation
      const step = (said: string) => {
        const to = value === 'unanswered' ? 'chair' : null
        return { type: 'escalate-action', actionId, to, said } as const
      }
      const mine = async () => (await ladders()).find((each) => each.actionId === actionId)
      assert.deepEqual((await mine())?.steps, [])
      assert.deepEqual(await refusal(rep('probation'), step('x')), { code: 'role-not-allowed', clause })
      assert.deepEqual(await refusal(coordinator(), step(' ')), { code: 'reason-missing', clause })
      if (value === 'unanswered') {
        assert.equal((await mine())?.next?.to, 'ask')
        assert.deepEqual(await refusal(coordinator(), { ...step('x'), to: null }), { code: 'step-missing', clause })
      }
      await done(coordinator(), { type: 'hold-escalation', actionId, reason: 'Back on Monday' })
      await done(coordinator(), step('Asked how it stands'))
      if (value !== 'unanswered') {
        const skips = { ...step('x'), to: value.at(-1)?.to ?? null }
        assert.deepEqual(await refusal(coordinator(), skips), { code: 'step-missing', clause })
        await done(coordinator(), step('No answer for three days'))
        await done(on.cast.chair, step('Rang the manager'))
      }
      const said = (await mine())?.steps.map(({ to, clause: by }) => [to, by])
      const rungs = value === 'unanswered' ? ['chair'] : value.slice(0, 3).map(({ to }) => to)
      assert.deepEqual(
        said,
        [null, ...rungs].map((to) => [to, profile.escalation.clause]),
      )
      assert.deepEqual((await followUp(run(), rep('probation'))).ladders, [])
    },
  )
}
