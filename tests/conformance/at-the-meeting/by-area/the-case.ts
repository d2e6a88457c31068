import assert from 'node:assert/strict'
import type { Actor } from '../../../../bot/rehearsal/play/client.ts'
import { comes, updateOfHealth } from './area-meeting.ts'
import type { Shared } from './area-meeting.ts'
import { claims } from './claims.ts'
import type { Claiming } from './claims.ts'

/** What is said of the first case, from the call to the summary; it stays open. */
export function provesTheCase(area: Claiming, shared: Shared): void {
  const claim = claims(area)
  const of = () => shared.on.zelphine
  const is = (...areas: string[]) => areas.includes(area.area)

  it('the first case is called', () =>
    shared.on.do(shared.on.chair, { type: 'call-case', ...of() }).then(() => undefined))

  claim(
    'R109',
    'called as an emergency it is marked so, under its clause, and is heard with who is on the telephone',
    async () => {
      const { on } = shared
      assert.notEqual((await on.seen(on.police)).emergency?.clause ?? '', '')
      const caller = { unknownId: 'caller-1', kind: 'phone' } as const
      await on.do(on.coordinator, { type: 'note-unknown', meetingId: on.meetingId, ...caller, present: true })
      const known = { unknownId: 'caller-1', personId: on.rep('probation').personId }
      await on.do(on.chair, { type: 'identify-caller', meetingId: on.meetingId, ...known })
      const { room } = await on.chair.view(on.meetingId)
      assert.equal(room?.present.find(({ personId }) => personId === known.personId)?.source, 'phone')
      await comes(on, on.rep('probation'), false)
    },
  )

  claim(
    'R110',
    'a slot is paused and resumed, and made longer with a reason that is seen in the last case',
    async () => {
      const { on } = shared
      await on.do(on.chair, { type: 'pause-slot', ...of() })
      assert.notEqual((await on.seen()).slot?.pausedAt, null)
      await on.do(on.chair, { type: 'resume-slot', ...of() })
      const last = async () => Date.parse((await on.chair.view(on.meetingId)).agenda.at(-1)?.forecast?.to ?? '')
      const before = await last()
      assert.equal(
        await on.refused(on.chair, { type: 'extend-slot', ...of(), seconds: 300, reason: ' ' }),
        'command-malformed',
      )
      await on.do(on.chair, { type: 'extend-slot', ...of(), seconds: 300, reason: 'The interpreter joined late' })
      assert.ok((await last()) - before >= 299_000)
    },
  )

  claim('R066', 'it goes through the area’s stages in its order, and back to any of them', async () => {
    const { on } = shared
    const { stages } = await on.seen()
    assert.deepEqual(
      stages.map(({ stage }) => stage),
      ['reason', 'agencies', 'voice', 'risks', 'actions', 'recap'],
    )
    for (const stage of ['reason', 'voice', 'agencies'] as const)
      await on.do(on.chair, { type: 'enter-stage', ...of(), stage })
    assert.equal((await on.seen()).stage, 'agencies')
  })

  claim(
    'R065',
    is('nyy') ? 'about a minute is shown to the chair and to who speaks' : 'who speaks is shown, and no time',
    async () => {
      const { on } = shared
      const give = { type: 'give-turn', ...of(), agencyId: 'idva' } as const
      assert.equal(await on.refused(on.housing, give), 'role-not-allowed')
      await on.do(on.chair, give)
      const turnFor = async (who: Actor) => (await on.seen(who)).turn
      assert.deepEqual(
        [(await turnFor(on.chair))?.agencyId, (await turnFor(on.chair))?.seconds],
        ['idva', is('nyy') ? 60 : null],
      )
      assert.deepEqual([(await turnFor(on.idva))?.agencyId, await turnFor(on.housing)], ['idva', null])
      await on.do(on.idva, { type: 'note-answer', ...of(), agencyId: 'idva', answer: 'known-nothing-new' })
      assert.equal(await turnFor(on.chair), null)
    },
  )

  claim('R071', 'what an agency says is marked as fact or as professional opinion', async () => {
    const { on } = shared
    const note = { type: 'note-on-case', ...of(), kind: 'said', agencyId: 'housing' } as const
    await on.do(on.housing, { ...note, basis: 'fact', text: 'Two complaints in March' })
    await on.do(on.housing, { ...note, basis: 'opinion', text: 'He seems to hold the tenancy over her' })
    const other = { ...note, agencyId: 'police', basis: 'fact', text: 'Something' } as const
    assert.equal(await on.refused(on.housing, other), 'not-your-agency')
    const { notes } = await on.seen(on.police)
    assert.deepEqual(
      notes.map(({ agency, basis }) => [agency, basis]),
      [
        ['Testmouth Housing', 'fact'],
        ['Testmouth Housing', 'opinion'],
      ],
    )
    const { factOrOpinion } = (await on.police.view(on.meetingId)).rules
    assert.equal(factOrOpinion.value, is('gwent') ? true : null)
  })

  claim('R069', 'the chair has the update of an absent agency to read out, and is warned until it is', async () => {
    const { on } = shared
    const textFor = async (who: Actor) =>
      (await on.seen(who)).answers.find(({ agencyId }) => agencyId === 'health')?.update?.text
    assert.deepEqual([await textFor(on.chair), await textFor(on.housing)], [updateOfHealth, ''])
    assert.ok((await on.seen()).gaps.includes('update-not-read'))
    await on.do(on.chair, { type: 'read-out-update', ...of(), agencyId: 'health' })
    assert.equal(await textFor(on.housing), updateOfHealth)
    assert.ok(!(await on.seen()).gaps.includes('update-not-read'))
    const { absentUpdate } = (await on.chair.view(on.meetingId)).rules
    assert.equal(absentUpdate.value?.silence, 'notSupplied')
  })

  claim('R068', 'each agency is invited, and ends with an answer: silence is recorded as silence', async () => {
    const { on } = shared
    await on.do(on.police, { type: 'note-answer', ...of(), agencyId: 'police', answer: 'searched-not-known' })
    await on.do(on.coordinator, { type: 'rest-have-nothing-to-add', ...of() })
    const answers = new Map((await on.seen()).answers.map(({ agencyId, answer }) => [agencyId, answer]))
    assert.deepEqual(
      ['police', 'housing', 'adult-social-care'].map((agencyId) => answers.get(agencyId)),
      ['searched-not-known', 'invited-did-not-speak', 'absent'],
    )
  })

  claim('R104', 'that something is held back is recorded, without what it is', async () => {
    const { on } = shared
    const note = { type: 'note-on-case', ...of(), kind: 'withheld', agencyId: 'police', basis: null } as const
    await on.do(on.police, { ...note, text: 'An arrest is planned for Thursday' })
    const kept = (await on.seen(on.housing)).notes.find(({ kind }) => kind === 'withheld')
    assert.deepEqual([kept?.agency, kept?.text], ['Testshire Police', ''])
    assert.ok(!JSON.stringify(await on.seen(on.police)).includes('Thursday'))
  })

  claim('R095', 'a core agency that holds something and has no action says why', async () => {
    const { on } = shared
    const note = { type: 'note-on-case', ...of(), kind: 'no-action', agencyId: 'housing', basis: null } as const
    assert.equal(await on.refused(on.housing, { ...note, text: ' ' }), 'wording-empty')
    await on.do(on.housing, { ...note, text: 'The tenancy is hers and is safe' })
    const { notes } = await on.seen(on.police)
    assert.ok(notes.some(({ kind, agency }) => kind === 'no-action' && agency === 'Testmouth Housing'))
  })

  claim(
    'R088',
    'a concern that a professional is being used is kept, for those who run the meeting alone',
    async () => {
      const { on } = shared
      const text = 'He has complained of three workers in a month'
      const note = { type: 'note-on-case', ...of(), kind: 'manipulation', agencyId: null, basis: null, text } as const
      assert.equal(await on.refused(on.housing, note), 'role-not-allowed')
      await on.do(on.chair, note)
      const sees = async (who: Actor) => JSON.stringify(await on.seen(who)).includes(text)
      assert.deepEqual([await sees(on.coordinator), await sees(on.police)], [true, false])
    },
  )

  claim(
    'R101',
    'the chair’s notes are part of the record and pass to the administrator, and to nobody else',
    async () => {
      const { on } = shared
      const text = 'Three children, oldest first'
      await on.do(on.chair, { type: 'note-on-case', ...of(), kind: 'chair', agencyId: null, basis: null, text })
      const sees = async (who: Actor) => (await on.seen(who)).notes.some((note) => note.text === text)
      assert.deepEqual([await sees(on.coordinator), await sees(on.idva)], [true, false])
      assert.equal((await on.chair.view(on.meetingId)).rules.chairNotes.value, true)
    },
  )

  claim('R076', 'the voice is asked for until the IDVA or the chair has brought it', async () => {
    const { on } = shared
    const voice = { type: 'record-voice', ...of(), wishes: 'To stay in her home', fears: '', barriers: '' } as const
    assert.ok((await on.seen()).gaps.includes('voice'))
    assert.equal(await on.refused(on.housing, voice), 'role-not-allowed')
    await on.do(on.idva, voice)
    assert.equal((await on.seen(on.police)).voice?.wishes, 'To stay in her home')
    assert.ok(!(await on.seen()).gaps.includes('voice'))
  })

  claim('R077', 'where the voice is missing the reason is recorded, and an empty one is none', async () => {
    const { on } = shared
    const missing = { type: 'record-voice-missing', ...of() } as const
    assert.equal(await on.refused(on.idva, { ...missing, because: ' ' }), 'command-malformed')
    await on.do(on.idva, { ...missing, because: 'She could not be reached safely' })
    const { voice } = await on.seen(on.police)
    assert.deepEqual([voice?.heard, voice?.missingBecause], [false, 'She could not be reached safely'])
  })
}
