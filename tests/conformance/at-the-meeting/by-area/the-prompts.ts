import assert from 'node:assert/strict'
import type { Order } from '../../../../bot/rehearsal/play/client.ts'
import { wordingNudges } from '../../../../src/contracts/wording-nudges.ts'
import type { Shared } from './area-meeting.ts'
import { claims } from './claims.ts'
import type { Claiming } from './claims.ts'

type Prompt = Extract<Order, { type: 'answer-prompt' }>['prompt']

/** The chair's sheet of prompts on the open case, and what comes of an answer. */
export function provesThePrompts(area: Claiming, shared: Shared): void {
  const claim = claims(area)
  const of = () => shared.on.zelphine
  const prompt = async (name: Prompt) =>
    (await shared.on.seen(shared.on.police)).prompts.find((each) => each.prompt === name)

  const draft = (what: string, source: Prompt | 'crime' | 'transfer') => {
    const due = '2027-02-12T17:00:00Z'
    const terms = { what, agencyId: null, personId: null, due, today: false, riskId: null }
    return { type: 'draft-action', ...of(), ...terms, source } as const
  }

  const asked: readonly [string, Prompt, string][] = [
    ['R078', 'child-safeguarding', 'a child safeguarding referral'],
    ['R079', 'adult-safeguarding', 'an adult safeguarding referral'],
    ['R080', 'child-contact', 'child contact'],
    ['R081', 'perpetrator', 'the perpetrator, and MAPPA'],
    ['R087', 'equality', 'equality, an interpreter and specialist services'],
    ['R161', 'staff-safety', 'the safety of staff'],
    ['R164', 'community', 'risk to the wider community'],
  ]
  for (const [row, name, words] of asked)
    claim(row, `it is asked about ${words}: made, to be made, or none raised and why`, async () => {
      const { on } = shared
      const order = { type: 'answer-prompt', ...of(), prompt: name } as const
      assert.deepEqual([(await prompt(name))?.answer, (await on.seen()).gaps.includes('prompt')], [null, true])
      assert.notEqual((await on.seen()).promptsClause, '')
      assert.equal(await on.refused(on.housing, { ...order, answer: 'none', note: '' }), 'role-not-allowed')
      await on.do(on.chair, { ...order, answer: 'none', note: 'Looked at in May' })
      assert.deepEqual([(await prompt(name))?.answer, (await prompt(name))?.note], ['none', 'Looked at in May'])
    })

  claim('R085', 'suicide is asked about where it was named as a risk, and nowhere else', async () => {
    const { on } = shared
    assert.equal(await prompt('suicide'), undefined)
    const risk = { type: 'record-risk', ...of(), kind: 'risk', subject: 'victim' } as const
    await on.do(on.chair, { ...risk, text: 'She has spoken of suicide' })
    assert.equal((await prompt('suicide'))?.answer, null)
    await on.do(on.chair, { type: 'answer-prompt', ...of(), prompt: 'suicide', answer: 'made', note: '' })
  })

  claim('R163', 'a referral that its agency accepts in the room is made, and needs no second form', async () => {
    const { on } = shared
    const order = { type: 'answer-prompt', ...of(), prompt: 'child-safeguarding' } as const
    await on.do(on.chair, { ...order, answer: 'to-be-made', note: '' })
    assert.ok((await on.seen()).gaps.includes('prompt-without-action'))
    const { actionId = '' } = await on.do(on.chair, draft('Take the referral and report by noon', 'child-safeguarding'))
    assert.ok(!(await on.seen()).gaps.includes('prompt-without-action'))
    await on.do(on.chair, { type: 'agree-action', actionId })
    await on.do(on.children, { type: 'accept-action', actionId })
    assert.equal((await prompt('child-safeguarding'))?.answer, 'made')
    const { actions } = await on.seen(on.police)
    const made = actions.find((each) => each.actionId === actionId)
    assert.ok(area.clauses['R163'] && made?.referralMade.includes(area.clauses['R163']))
  })

  claim(
    'R083',
    'a decision to disclose is recorded with the IDVA’s referral and who tells, for the few who may know',
    async () => {
      const { on } = shared
      const order = { type: 'decide-disclosure', ...of(), decision: 'disclose', idva: 'made' } as const
      assert.equal(await on.refused(on.police, { ...order, teller: '', reason: '' }), 'role-not-allowed')
      await on.do(on.chair, { ...order, teller: 'The police with the IDVA', reason: 'A record of violence' })
      for (const who of [on.chair, on.police, on.idva])
        assert.equal((await on.seen(who)).disclosure?.decision, 'disclose', who.name)
      assert.equal((await on.seen(on.housing)).disclosure, null)
      assert.ok(!JSON.stringify(await on.seen(on.housing)).includes('A record of violence'))
    },
  )

  claim('R084', 'a right to know that comes up becomes an action of the police in one press', async () => {
    const { on } = shared
    await on.do(on.chair, { type: 'answer-prompt', ...of(), prompt: 'dvds', answer: 'to-be-made', note: '' })
    assert.ok((await on.seen()).gaps.includes('prompt-without-action'))
    const { actionId } = await on.do(on.chair, draft('Tell her of his past with the IDVA by Friday', 'dvds'))
    assert.deepEqual([(await prompt('dvds'))?.actionId, (await prompt('dvds'))?.agencyId], [actionId, 'police'])
  })

  claim('R098', 'a transfer found in the meeting becomes an action of whoever referred the case', async () => {
    const { on } = shared
    const { actionId } = await on.do(on.chair, draft('Send the case to Farshore by Friday', 'transfer'))
    const action = (await on.seen()).actions.find((each) => each.actionId === actionId)
    assert.deepEqual([action?.agencyId, action?.source], ['police', 'transfer'])
  })

  claim('R099', 'a crime that is disclosed becomes an action of the police in one press', async () => {
    const { on } = shared
    const { actionId } = await on.do(on.chair, draft('Record the assault of 3 January by noon', 'crime'))
    const action = (await on.seen()).actions.find((each) => each.actionId === actionId)
    assert.deepEqual([action?.agencyId, action?.source], ['police', 'crime'])
  })

  claim('R086', 'instead of *mental health issues* the area’s own words are suggested as one types', async () => {
    const { wording } = (await shared.on.chair.view(shared.on.meetingId)).rules
    const [found] = wordingNudges('He has Mental  Health\nissues, and drinks.', wording)
    assert.deepEqual([found?.avoid, found?.clause], ['mental health issues', '18.13'])
    assert.match(found?.instead ?? '', /full description of the condition/)
    assert.deepEqual(wordingNudges('Diagnosed with depression in May.', wording), [])
  })

  claim('R089', 'words that blame are met with a suggestion, marked as ours', async () => {
    const { wording } = (await shared.on.chair.view(shared.on.meetingId)).rules
    assert.equal(wordingNudges('She keeps going back to him', wording)[0]?.clause, 'local')
  })
}
