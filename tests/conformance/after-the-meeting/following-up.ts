import assert from 'node:assert/strict'
import { actionSeenBy, followUp, refusal } from '../../support/after-the-meeting.ts'
import { done } from '../../support/rehearsed.ts'
import { asks, profileIn } from './protocol.ts'
import type { Protocol, RunOf } from './protocol.ts'

/** Who looks at the risk again, in each area; where the protocol does not say, chair and coordinator are asked. */
const reviewers = {
  somerset: 'chair',
  cornwall: 'chair',
  thurrock: 'operationsManager',
  gwent: 'chair',
  nyy: 'housing',
} as const

/** What becomes of the actions of a meeting that has ended. */
export function followingUp(protocol: Protocol, run: RunOf): void {
  const { area } = protocol
  const profile = profileIn(protocol)
  const finish = (actionId: string, outcome: 'done' | 'not-possible' | 'not-done', text: string) =>
    ({ type: 'finish-action', actionId, outcome, text }) as const
  const reviewer = () => (area === 'nyy' ? run().rep('housing') : run().on.cast[reviewers[area] as 'chair'])

  asks(protocol, 'R094', 'a refused action needs a reason, and the chair challenges it', async () => {
    const { rep, actions, on } = run()
    const actionId = actions['adult-social-care']
    const empty = await rep('adult-social-care').order({ type: 'refuse-action', actionId, reason: ' ' })
    assert.ok('code' in empty)
    await done(rep('adult-social-care'), { type: 'refuse-action', actionId, reason: 'No worker is free' })
    await done(on.cast.chair, { type: 'rule-on-action', actionId, ruling: 'stands' })
    assert.equal((await actionSeenBy(run(), on.cast.chair, actionId))?.status, 'agreed')
  })

  asks(protocol, 'R122', 'an action is not ended without the words that the area asks for', async () => {
    const { rep, actions } = run()
    const { clause } = profile.closeAction
    const wanted = { code: 'update-text-required', clause }
    assert.deepEqual(await refusal(rep('health'), finish(actions.health, 'not-done', ' ')), wanted)
    if (area === 'cornwall') assert.deepEqual(await refusal(rep('police'), finish(actions.police, 'done', '')), wanted)
    const { rules } = await followUp(run(), rep('police'))
    assert.deepEqual(
      [rules.closeText.value, rules.closeText.clause],
      [area === 'cornwall' ? 'always' : 'whenNotDone', clause],
    )
  })

  asks(protocol, 'R123', '*could not be done* is kept apart from *was not done*', async () => {
    const { rep, actions, on } = run()
    await done(rep('police'), finish(actions.police, 'done', 'Marker placed'))
    await done(rep('housing'), finish(actions.housing, 'not-possible', 'The landlord will not'))
    await done(rep('health'), finish(actions.health, 'not-done', 'Nobody was free'))
    const seen = await Promise.all(
      (['police', 'housing', 'health'] as const).map((owner) => actionSeenBy(run(), on.cast.chair, actions[owner])),
    )
    assert.deepEqual(
      seen.map((action) => action?.status),
      ['done', 'not-possible', 'not-done'],
    )
  })

  asks(protocol, 'R126', 'those who heard the case see how each other’s actions stand', async () => {
    const { rep, actions } = run()
    await done(rep('probation'), { type: 'accept-action', actionId: actions.probation })
    const seen = await actionSeenBy(run(), rep('idva'), actions.police)
    assert.deepEqual([seen?.status, seen?.reason], ['done', 'Marker placed'])
    assert.equal(await actionSeenBy(run(), rep('mental-health'), actions.police), undefined)
  })

  asks(
    protocol,
    'R124',
    'an action that could not be done waits for a new look at the risk by the one whom the protocol names',
    async () => {
      const { actions, rep, on } = run()
      const { clause } = profile.notPossible
      const waiting = async () => (await followUp(run(), on.cast.coordinator)).reassessments
      assert.deepEqual(
        (await waiting()).map(({ actionId, done: looked }) => [actionId, looked]),
        [[actions.housing, null]],
      )
      const look = { type: 'reassess-risk', actionId: actions.housing, outcome: 'met-another-way' } as const
      assert.deepEqual(await refusal(rep('police'), { ...look, text: 'x' }), { code: 'role-not-allowed', clause })
      assert.deepEqual(await refusal(reviewer(), { ...look, text: '' }), { code: 'reason-missing', clause })
      await done(reviewer(), { ...look, text: 'She stays with family, and the locks follow' })
      const [after] = await waiting()
      assert.deepEqual([after?.done?.outcome, after?.done?.clause], ['met-another-way', clause])
    },
  )

  asks(protocol, 'R130', 'whether the victim was told is on record: done, unsafe or unable', async () => {
    const { on, caseId, meetingId, rep } = run()
    const record = (outcome: 'done' | 'unsafe' | 'unable') => ({ type: 'record-victim-told', caseId, outcome }) as const
    assert.equal((await refusal(rep('police'), record('done'))).code, 'not-your-action')
    for (const outcome of ['unsafe', 'done'] as const) {
      await done(rep('idva'), record(outcome))
      const { telling } = await on.cast.coordinator.view(meetingId)
      assert.equal(telling.find((each) => each.caseId === caseId)?.done, outcome)
    }
  })

  asks(protocol, 'R106', 'a disagreement is recorded and goes the way of the protocol, step by step', async () => {
    const { on, caseId, meetingId, rep } = run()
    const { value, clause } = profile.disagreement
    const made = await done(rep('idva'), {
      type: 'record-disagreement',
      meetingId,
      caseId,
      text: 'The risk is not met',
    })
    const { disagreementId = '' } = made
    const of = { meetingId, caseId, disagreementId, text: 'Spoken with' }
    const next = async () => (await followUp(run(), on.cast.coordinator)).disagreements[0]?.next
    assert.equal(await next(), value === 'unanswered' ? 'ask' : value[0])
    const skips = await refusal(on.cast.coordinator, {
      type: 'take-disagreement',
      ...of,
      to: value === 'unanswered' ? null : 'board',
    })
    assert.deepEqual(skips, { code: 'step-missing', clause })
    await done(on.cast.coordinator, { type: 'take-disagreement', ...of, to: value === 'unanswered' ? 'chair' : null })
    await done(on.cast.coordinator, { type: 'settle-disagreement', ...of })
    assert.equal(await next(), null)
  })

  asks(
    protocol,
    'R128',
    'a case is complete by the administrator alone, with every action done or signed by the chair',
    async () => {
      const { on, caseId, meetingId } = run()
      const { clause } = profile.closeCase
      const complete = { type: 'complete-case', meetingId, caseId } as const
      const { coordinator, chair } = on.cast
      assert.deepEqual(await refusal(chair, complete), { code: 'role-not-allowed', clause })
      assert.deepEqual(await refusal(coordinator, complete), { code: 'actions-not-complete', clause })
      await done(chair, { type: 'sign-exceptions', meetingId, caseId, reason: 'Followed in the next plan' })
      await done(coordinator, complete)
      const seen = (await followUp(run(), coordinator)).cases.find((each) => each.caseId === caseId)
      assert.ok(seen?.complete && seen.exceptions.length > 0 && seen.exceptions.every(({ signed }) => signed))
    },
  )

  if (area === 'cornwall')
    asks(protocol, 'R102', 'at closure the chair has signed each exception, by name', async () => {
      const { store } = run().on.rehearsal
      const events = (await store.events.load(`case-${run().caseId}`, 0)).map(({ event }) => event)
      const signed = events.find((event) => event.type === 'exceptions-signed')
      assert.equal(signed?.by, run().on.cast.chair.personId)
    })

  asks(protocol, 'R138', 'a new incident inside two weeks is told to those who attended the case', async () => {
    const { on, caseId, rep } = run()
    const share = { type: 'share-incident', caseId, text: 'A further call on Monday night' } as const
    assert.equal((await refusal(rep('police'), share)).code, 'role-not-allowed')
    await done(on.cast.coordinator, share)
    const [told] = (await followUp(run(), rep('health'))).incidents
    assert.equal(told?.text, share.text)
    assert.deepEqual((await followUp(run(), rep('mental-health'))).incidents, [])
  })
}
