import assert from 'node:assert/strict'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { rehearsalCaseList } from '../../../bot/rehearsal/cases/case-list.ts'
import type { Command } from '../../../src/contracts/commands.ts'
import { inOrderOfList, plannedWith } from '../../support/leak-agenda.ts'
import { positionIn } from '../../support/log-position.ts'
import { everyWhereabouts, foundIn, meetingDate, wordsIn } from '../../support/leak-search.ts'
import { plansOf, reasonsFor } from '../../support/leak-sending.ts'
import { fieldsBefore, fieldsDuring, fieldsOfAction, fieldsOfPlan } from '../../support/leak-texts.ts'
import type { TextField, Typing } from '../../support/leak-texts.ts'
import { agreedAction, call, done, openMeeting, plannedMeeting, refusedAs, rehearsed } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

/** The same whereabouts as somebody would type them in a hurry. */
const inAHurry: Record<string, readonly string[]> = {
  'TH-R01': ['Mark FLAT 2 Hollowmere Hse', 'She is at 40 sparrowgate now', 'Ring 07700900101', 'tel +447700-900-101'],
  'TH-R03': ['Text 07700 900 303 first'],
  'TH-R05': ['Write to QUENNIS.SAFE@mailbox.example'],
  'TH-R06': ['Call (01632) 960606'],
}

describe('A victim’s whereabouts, typed again (H41)', function () {
  this.timeout(60_000)
  let on: Rehearsed
  let planned: Planned
  const actions = new Map<string, string>()
  const references = ['TH-R01', 'TH-R02', 'TH-R03', 'TH-R04', 'TH-R05', 'TH-R06', 'TH-R07', 'TH-R08']
  const valuesOf = (index: number) => [
    ...everyWhereabouts.filter(({ reference }) => reference === references[index]).map(({ value }) => value),
    ...(inAHurry[references[index] ?? ''] ?? []),
  ]
  const typing = (index: number, words: string, riskId = ''): Typing => {
    const caseId = planned.caseIds[index] ?? ''
    return { cast: on.cast, meetingId: planned.meetingId, caseId, actionId: actions.get(caseId) ?? '', riskId, words }
  }

  /**
   * Types each value of one case into each field; answers the fields that took it, or refused it for another reason.
   */
  async function tookIt(
    index: number,
    fields: (typed: Typing) => readonly TextField[],
    riskId = '',
  ): Promise<string[]> {
    const wrong: string[] = []
    const before = positionIn(on.folder)
    for (const words of valuesOf(index))
      for (const { name, who, order } of fields(typing(index, words, riskId))) {
        const code = await refusedAs(who, order)
        if (code !== 'safe-address-in-text') wrong.push(`${references[index]}, ${name}, ${words}: ${code}`)
      }
    if (positionIn(on.folder) !== before) wrong.push(`${references[index]}: something was saved`)
    return [...new Set(wrong)]
  }

  before(async () => {
    on = await rehearsed({ addressTries: Number.POSITIVE_INFINITY })
    planned = await inOrderOfList(on, await plannedMeeting(on))
    await openMeeting(on, planned)
  })
  after(() => on.stop())

  it('is not saved in any field of a case that waits', async () => {
    for (const [index] of references.entries()) assert.deepEqual(await tookIt(index, fieldsBefore), [])
  })

  it('is not saved in any field of a case that is heard, nor of its actions', async () => {
    const { chair, coordinator } = on.cast
    const { meetingId } = planned
    const probation = memberOf(on.cast, 'probation')
    const wrong: string[] = []
    for (const [index, caseId] of planned.caseIds.entries()) {
      const update = { knowledge: 'supplied', text: 'Was seen on Monday' } as const
      await done(probation, { type: 'send-update', meetingId, caseId, ...update })
      await call(on, planned, caseId)
      const said = { kind: 'risk', subject: 'victim', text: 'He follows her home' } as const
      const { riskId = '' } = await done(coordinator, { type: 'record-risk', meetingId, caseId, ...said })
      actions.set(caseId, await agreedAction(on, planned, { caseId, agencyId: 'police' }))
      wrong.push(...(await tookIt(index, fieldsDuring, riskId)), ...(await tookIt(index, fieldsOfAction)))
      await done(chair, { type: 'finish-case', meetingId, caseId })
    }
    assert.deepEqual(wrong, [])
  })

  it('is not saved in any field at the circulation desk, before sending or after', async () => {
    const { chair, coordinator, secondCoordinator } = on.cast
    const { meetingId } = planned
    await done(chair, { type: 'end-meeting', meetingId })
    for (const [index] of references.entries()) assert.deepEqual(await tookIt(index, fieldsOfPlan), [])
    for (const caseId of planned.caseIds) {
      const late = { personId: 'police-deputy', reason: 'Carries the action out' }
      await done(coordinator, { type: 'add-recipient', meetingId, caseId, ...late })
    }
    const reasons = reasonsFor(await plansOf(on, planned))
    const words =
      (type: 'check-circulation' | 'send-circulation', who: 'coordinator' | 'secondCoordinator') =>
      ({ cast, caseId, words }: Typing): readonly TextField[] => {
        const order = { type, meetingId, reasons: { ...reasons, [`${caseId}/police-deputy`]: words } }
        return [{ name: 'why sent', who: cast[who], order: order as Command }]
      }
    const checking = words('check-circulation', 'coordinator')
    for (const [index] of references.entries()) assert.deepEqual(await tookIt(index, checking), [])
    await done(coordinator, { type: 'check-circulation', meetingId, reasons })
    const sending = words('send-circulation', 'secondCoordinator')
    for (const [index] of references.entries()) assert.deepEqual(await tookIt(index, sending), [])
    await done(secondCoordinator, { type: 'send-circulation', meetingId, reasons })
    const withdrawing = ({ cast, caseId, words }: Typing): readonly TextField[] => [
      {
        name: 'why withdrawn',
        who: cast.coordinator,
        order: { type: 'withdraw-plan', meetingId, caseId, reason: words },
      },
    ]
    await on.rehearsal.settled()
    for (const [index] of references.entries()) assert.deepEqual(await tookIt(index, withdrawing), [])
  })

  it('is then in nobody’s view', async () => {
    for (const who of on.cast.everyone.filter(({ personId }) => personId !== 'outsider'))
      assert.deepEqual(foundIn(JSON.stringify(await who.view(planned.meetingId)), wordsIn(everyWhereabouts)), [])
  })

  it('is never a reason to refuse what everybody says of a case', async () => {
    const { coordinator } = on.cast
    const actionId = actions.get(planned.caseIds[0] ?? '') ?? ''
    await done(coordinator, { type: 'update-action', actionId, text: 'The police called on Monday before noon.' })
  })
})

describe('A case list whose words say where the victim is (H41)', () => {
  let on: Rehearsed

  before(async () => {
    on = await rehearsed()
  })
  after(() => on.stop())

  it('is read by those who hear the case as *address held*, and the case keeps its place', async () => {
    const csv = rehearsalCaseList(meetingDate).replace('Held by the throat', 'Held at 40 Sparrowgate')
    assert.ok(csv.includes('Held at 40 Sparrowgate'))
    const planned = await plannedWith(on, csv)
    assert.equal(planned.caseIds.length, 8)
    await openMeeting(on, planned)
    const shown: string[] = []
    for (const caseId of planned.caseIds) {
      await call(on, planned, caseId)
      for (const who of [memberOf(on.cast, 'housing'), on.cast.chair])
        shown.push(JSON.stringify(await who.view(planned.meetingId)))
      await done(on.cast.chair, { type: 'finish-case', meetingId: planned.meetingId, caseId })
    }
    assert.deepEqual(foundIn(shown.join('\n'), wordsIn(everyWhereabouts)), [])
    assert.match(shown.join('\n'), /"summary":"address held"/)
  })
})
