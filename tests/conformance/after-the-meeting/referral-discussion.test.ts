import assert from 'node:assert/strict'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import type { ActionView } from '../../../src/contracts/views.ts'
import { cardsOf } from '../../support/leak-cards.ts'
import { foundIn } from '../../support/leak-search.ts'
import { call, done, openMeeting, plannedMeeting, rehearsed } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

type Source = 'child-safeguarding' | 'adult-safeguarding' | 'crime'

const risks = [
  { kind: 'risk', subject: 'children', text: 'He waits outside the Wobbleton nursery' },
  { kind: 'vulnerability', subject: 'victim', text: 'She does not sleep' },
  { kind: 'protective', subject: 'victim', text: 'Her aunt calls every evening' },
] as const
const discussed = risks.map(({ text }) => text)
const notes = { 'child-safeguarding': 'The youngest saw it', 'adult-safeguarding': 'She depends on his care' } as const
const what = 'Take the referral and report by noon'

const asking = [
  { area: 'somerset', clause: 'Somerset 14.3' },
  { area: 'cornwall', clause: 'Cornwall 15.12' },
  { area: 'thurrock', clause: 'Thurrock 1' },
  { area: 'nyy', clause: 'NYY 3' },
]

for (const { area, clause } of asking)
  describe(`a safeguarding referral that the meeting makes, in ${area}`, () => {
    let on: Rehearsed
    let of = { meetingId: '', caseId: '' }
    const rep = (agencyId: string): Actor => memberOf(on.cast, agencyId)
    const seen = async (who: Actor, source: Source): Promise<ActionView | undefined> =>
      (await who.view(of.meetingId)).actions.find((action) => action.source === source)

    before(async () => {
      on = await rehearsed({ area })
      const planned = await plannedMeeting(on)
      const { chair, coordinator } = on.cast
      of = { meetingId: planned.meetingId, caseId: planned.caseIds[0] ?? '' }
      const adult = rep('adult-social-care')
      await openMeeting(on, planned, [chair, coordinator, rep('childrens-social-care'), rep('police'), adult])
      const left = { meetingId: of.meetingId, personId: adult.personId, present: false }
      await done(coordinator, { type: 'note-presence', ...left })
      await call(on, planned, of.caseId)
      for (const risk of risks) await done(chair, { type: 'record-risk', ...of, ...risk })
      for (const prompt of ['child-safeguarding', 'adult-safeguarding'] as const)
        await done(chair, { type: 'answer-prompt', ...of, prompt, answer: 'to-be-made', note: notes[prompt] })
      const terms = { agencyId: null, personId: null, due: '2027-02-12T17:00:00Z', today: false, riskId: null }
      for (const source of ['child-safeguarding', 'adult-safeguarding', 'crime'] as const) {
        const { actionId = '' } = await done(chair, { type: 'draft-action', ...of, what, ...terms, source })
        await done(chair, { type: 'agree-action', actionId })
      }
      await on.rehearsal.settled()
    })
    after(() => on.stop())

    it(`R135 ${clause}: it carries the discussion to its agency: the note, and the risks, vulnerabilities and protective factors`, async () => {
      const action = await seen(rep('childrens-social-care'), 'child-safeguarding')
      assert.deepEqual([action?.agencyId, action?.mine], ['childrens-social-care', true])
      assert.deepEqual(action?.discussion, [notes['child-safeguarding'], ...discussed])
      const adult = await seen(on.cast.coordinator, 'adult-safeguarding')
      assert.deepEqual(adult?.discussion, [notes['adult-safeguarding'], ...discussed])
    })

    it(`R135 ${clause}: an owner who did not hear the case has the action without what was said`, async () => {
      const action = await seen(rep('adult-social-care'), 'adult-safeguarding')
      assert.deepEqual([action?.what, action?.mine, action?.discussion], [what, true, []])
    })

    it(`R135 ${clause}: an action that is no safeguarding referral carries none of it`, async () => {
      assert.deepEqual((await seen(rep('police'), 'crime'))?.discussion, [])
    })

    it(`R135 ${clause}: it stands with the action and in nothing that is sent, nor on the card`, async () => {
      const sent = on.rehearsal.bridge.sent()
      const cards = await cardsOf(on.rehearsal.bridge, rep('childrens-social-care').personId)
      assert.ok(sent.length > 0 && cards.includes(what))
      const words = [...discussed, ...Object.values(notes)]
      assert.deepEqual(foundIn(JSON.stringify(sent) + cards, words), [])
    })
  })
