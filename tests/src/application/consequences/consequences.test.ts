import assert from 'node:assert/strict'
import { consequencesOf } from '../../../../src/application/consequences/consequences.ts'
import type { AnyEvent } from '../../../../src/application/ports.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededAction } from '../../../support/application-seed.ts'
import { agreed, terms } from '../../../support/domain-actions.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { thurrock, who } from '../../../support/domain-people.ts'
import { meetingId, on } from '../../../support/domain-rooms.ts'

type Type = AnyEvent['type']
/** The events of which the tests beside this one say what leaves because of them. */
type Loud =
  | 'agenda-posted'
  | 'statement-read'
  | 'connections-answered'
  | 'list-sent'
  | 'death-recorded'
  | 'death-corrected'
  | 'move-recorded'
  | 'move-corrected'
  | 'action-restored'
  | 'action-agreed'
  | 'action-changed'
  | 'action-ruled'
  | 'action-accepted'
  | 'action-withdrawn'
  | 'action-finished'
  | 'action-change-asked'
  | 'action-refused'
  | 'action-handed-over'
  | 'action-unaccepted-raised'
  | 'meeting-planned'
  | 'circulation-drafted'
  | 'circulation-checked'
  | 'plan-sent'
  | 'clock-warned'
  | 'delivery-came-back'
  | 'action-escalated'
  | 'action-update-asked'
  | 'action-reminded'
  | 'meeting-booked'
  | 'unreached-seen-to'
  | 'meeting-opened'
  | 'person-entered'
  | 'outstanding-finished'
  | 'case-called'
  | 'action-status-imported'
  | 'incident-shared'

/** Every other event there is: one that is new fails to compile here until somebody has said what follows from it. */
const silent: Record<Exclude<Type, Loud>, string> = {
  'agency-listed': 'directory',
  'agreement-signed': 'directory',
  'person-listed': 'directory',
  'person-approved': 'directory',
  'person-withdrawn': 'directory',
  'core-list-confirmed': 'directory',
  'agency-withdrawn': 'directory',
  'training-recorded': 'directory',
  'commitment-noted': 'directory',
  'manager-named': 'directory',
  'recipients-confirmed': 'directory',
  'phrases-kept': 'directory',
  'case-referred': `case-${caseOne}`,
  'case-closed-panel-proposed': `case-${caseOne}`,
  'case-closed-panel-decided': `case-${caseOne}`,
  'connection-decided': `case-${caseOne}`,
  'update-sent': `case-${caseOne}`,
  'risk-recorded': `case-${caseOne}`,
  'private-notes-kept': `case-${caseOne}`,
  'risk-accepted': `case-${caseOne}`,
  'voice-recorded': `case-${caseOne}`,
  'prompt-answered': `case-${caseOne}`,
  'lead-named': `case-${caseOne}`,
  'case-noted': `case-${caseOne}`,
  'disclosure-decided': `case-${caseOne}`,
  'victim-told-agreed': `case-${caseOne}`,
  'victim-told-done': `case-${caseOne}`,
  'death-confirmed': `case-${caseOne}`,
  'move-confirmed': `case-${caseOne}`,
  'hearing-decided': `case-${caseOne}`,
  'legal-hold-set': `case-${caseOne}`,
  'legal-hold-lifted': `case-${caseOne}`,
  'case-deferred': `case-${caseOne}`,
  'hearing-noted': `case-${caseOne}`,
  'referral-checked': `case-${caseOne}`,
  'return-answered': `case-${caseOne}`,
  'repeat-found': `case-${caseOne}`,
  'repeat-decided': `case-${caseOne}`,
  'listed-from': `case-${caseOne}`,
  'emergency-called': `case-${caseOne}`,
  'case-relisted': `case-${caseOne}`,
  'risk-reduced-answered': `case-${caseOne}`,
  'sharing-noted': `case-${caseOne}`,
  told: `case-${caseOne}`,
  'agency-flagged': `case-${caseOne}`,
  'transfer-sent': `case-${caseOne}`,
  'transfer-received': `case-${caseOne}`,
  'transfer-confirmed': `case-${caseOne}`,
  'agenda-set': `meeting-${meetingId}`,
  'person-admitted': `meeting-${meetingId}`,
  'place-handed': `meeting-${meetingId}`,
  'place-handed-back': `meeting-${meetingId}`,
  'statement-agreed': `meeting-${meetingId}`,
  'person-left': `meeting-${meetingId}`,
  'unknown-entered': `meeting-${meetingId}`,
  'unknown-left': `meeting-${meetingId}`,
  'caller-identified': `meeting-${meetingId}`,
  'roster-checked': `meeting-${meetingId}`,
  'outstanding-reviewed': `meeting-${meetingId}`,
  'chair-taken': `meeting-${meetingId}`,
  'case-moved': `meeting-${meetingId}`,
  'stage-entered': `meeting-${meetingId}`,
  'agency-answered': `meeting-${meetingId}`,
  'turn-given': `meeting-${meetingId}`,
  'statement-taken-back': `meeting-${meetingId}`,
  'update-read-out': `meeting-${meetingId}`,
  'update-deferred': `meeting-${meetingId}`,
  'slot-paused': `meeting-${meetingId}`,
  'slot-resumed': `meeting-${meetingId}`,
  'slot-extended': `meeting-${meetingId}`,
  'attendance-corrected': `meeting-${meetingId}`,
  'case-heard': `meeting-${meetingId}`,
  'case-taken-off': `meeting-${meetingId}`,
  'meeting-ended': `meeting-${meetingId}`,
  'action-drafted': 'action-a-1',
  'action-done-already': 'action-a-1',
  'action-updated': 'action-a-1',
  'action-reassessed': 'action-a-1',
  'action-escalation-held': 'action-a-1',
  'exceptions-signed': `case-${caseOne}`,
  'case-completed': `case-${caseOne}`,
  'disagreement-recorded': `case-${caseOne}`,
  'disagreement-taken': `case-${caseOne}`,
  'disagreement-settled': `case-${caseOne}`,
  'export-made': 'register',
  'paper-made': 'register',
  'statuses-taken': 'register',
  'breach-recorded': 'register',
  'request-recorded': 'register',
  'plan-held': `circulation-${meetingId}`,
  'plan-unheld': `circulation-${meetingId}`,
  'recipient-removed': `circulation-${meetingId}`,
  'recipient-added': `circulation-${meetingId}`,
  'plan-filed': `circulation-${meetingId}`,
  'recipient-mailed': `circulation-${meetingId}`,
  'plan-opened': `circulation-${meetingId}`,
  'plan-withdrawn': `circulation-${meetingId}`,
  'plan-correction-begun': `circulation-${meetingId}`,
  'flags-answered': `circulation-${meetingId}`,
  'copy-shared': `circulation-${meetingId}`,
  'delivery-tried-again': `circulation-${meetingId}`,
}

describe('what follows from what became true', () => {
  let bench: Bench
  before(async () => {
    bench = await aBench({ actions: [aSeededAction('a-1', { since: [agreed] })] })
  })
  after(closeBenches)
  const following = (streams: Parameters<typeof consequencesOf>[0]) =>
    consequencesOf(streams, { world: bench.world, profile: thurrock, at: on('09:30') })

  it('is nothing for every event that no test beside this one is about', async () => {
    const loud: string[] = []
    for (const [type, stream] of Object.entries(silent)) {
      const event = { type, at: on('09:30'), caseId: caseOne, personal: { answer: 'possibly' } } as unknown as AnyEvent
      const { outbox, timers } = await following([{ stream, version: 1, events: [event] }])
      if (outbox.length + timers.length > 0) loud.push(type)
    }
    assert.deepEqual(loud, [])
  })

  it('is gathered from all the streams of one order, each event under its own version', async () => {
    const posted: AnyEvent = { type: 'agenda-posted', at: on('09:30'), by: who.coordinator }
    const changed: AnyEvent = {
      type: 'action-changed',
      at: on('09:30'),
      by: who.chair,
      enteredBy: who.chair,
      caseId: caseOne,
      ...terms,
      riskId: null,
      personal: { what: 'Another wording' },
    }
    const { outbox } = await following([
      { stream: `meeting-${meetingId}`, version: 4, events: [posted, posted] },
      { stream: 'action-a-1', version: 2, events: [changed] },
    ])
    assert.deepEqual(
      outbox.map(({ key }) => key).filter((key) => /^(post-agenda|offer):/.test(key)),
      [`post-agenda:${meetingId}:5`, `post-agenda:${meetingId}:6`, `offer:a-1:3:${who.police}`],
    )
  })
})
