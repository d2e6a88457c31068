import assert from 'node:assert/strict'
import { columns } from '../../src/application/case-list/reader.ts'
import type { Column } from '../../src/application/case-list/reader.ts'
import { isProblem } from '../../bot/rehearsal/play/client.ts'
import type { Actor, Order } from '../../bot/rehearsal/play/client.ts'
import type { CaseListPreview, PreviewRow } from '../../src/contracts/case-list.ts'
import type { ReferralView } from '../../src/contracts/intake-view.ts'
import { done, rehearsed } from './rehearsed.ts'
import type { Rehearsed } from './rehearsed.ts'

export type Cells = Partial<Record<Column, string>>

/** A row of one area's list about which nothing can be asked, of invented people who live nowhere. */
const plainRow: Cells = {
  received: '2027-02-01',
  referring_agency: 'Testmouth Housing',
  grounds: 'visible high risk',
  dash_score: '16',
  victim_first_name: 'Ismerie',
  victim_born: '1990-02-03',
  victim_address: '7 Quillander Row',
  victim_postcode: 'ZZ91 4QX',
  perpetrator_first_name: 'Oswane',
  perpetrator_last_name: 'Trevanter',
  perpetrator_born: '1988-12-30',
  relationship: 'partner',
  victim_aware: 'yes',
  consent: 'yes',
}

/**
 * A list as a coordinator brings it; each row has a surname and a reference of its own unless a test says otherwise.
 */
function listOf(...rows: readonly Cells[]): string {
  const names = Object.keys(columns) as readonly Column[]
  const lines = rows.map((cells, index) => {
    const row: Cells = {
      reference: `T-${index + 1}`,
      victim_last_name: `Quell${'abcdefghij'[index]}brook`,
      ...plainRow,
      ...cells,
    }
    return names.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(',')
  })
  return [names.join(','), ...lines].join('\n')
}

/** One area's rehearsal before a meeting, over HTTP alone. */
export type Area = Rehearsed & {
  coordinator: Actor
  /** What the coordinator is shown of these rows; nothing is kept. */
  look(...rows: readonly Cells[]): Promise<CaseListPreview>
  plan(startsAt: string): Promise<string>
  /** Keeps these rows for a meeting; answers their cases in order. */
  keep(meetingId: string, rows: readonly Cells[], next?: readonly number[]): Promise<readonly string[]>
  referral(meetingId: string, caseId: string, who?: Actor): Promise<ReferralView>
  /** Puts cases on the agenda with fifteen minutes each. */
  list(meetingId: string, caseIds: readonly string[]): Promise<void>
  /** Hears one case from the opening to the end of its meeting, with only the chair and the coordinator there. */
  hear(meetingId: string, caseId: string): Promise<void>
  /** Opens a meeting with these people there, who have agreed and know nobody on its agenda. */
  open(meetingId: string, people: readonly Actor[]): Promise<void>
  /** The rehearsal's clock goes to this moment. */
  at(moment: string): Promise<void>
}

/** Starts the rehearsal of one area with its clock on the Monday of an ordinary week. */
export async function startArea(area: string, monday = '2027-02-01T09:00:00Z'): Promise<Area> {
  const on = await rehearsed({ area })
  await on.rehearsal.clock.set(monday)
  const { coordinator, chair, standIn, secondCoordinator } = on.cast
  const order = (command: Order) => done(coordinator, command)
  const plan = async (startsAt: string) => {
    const people = { chair: chair.personId, standIns: [standIn.personId] }
    const coordinators = [coordinator.personId, secondCoordinator.personId]
    const made = await order({ type: 'plan-meeting', startsAt, bookedMinutes: 180, ...people, coordinators })
    return made['meetingId'] ?? ''
  }
  return {
    ...on,
    coordinator,
    look: async (...rows) => {
      const shown = await coordinator.preview(listOf(...rows))
      assert.ok(!isProblem(shown), 'the list could not be read')
      return shown
    },
    plan,
    keep: async (meetingId, rows, next = []) => {
      const csv = listOf(...rows)
      const numbers = rows.map((_, index) => index + 2)
      const made = await order({ type: 'accept-case-list', meetingId, csv, rows: numbers, next, agencies: {} })
      return numbers.map((row) => made[`row-${row}`] ?? '')
    },
    referral: async (meetingId, caseId, who = coordinator) => {
      const { referrals } = await who.view(meetingId)
      const found = referrals.find((each) => each.caseId === caseId)
      assert.ok(found, 'the case is not on its way to this meeting')
      return found
    },
    list: async (meetingId, caseIds) => {
      const items = caseIds.map((caseId) => ({ caseId, minutes: 15 }))
      await order({ type: 'set-agenda', meetingId, items })
    },
    hear: (meetingId, caseId) => hear({ coordinator, chair }, { meetingId, caseId }),
    open: (meetingId, people) => open({ coordinator, chair }, meetingId, people),
    at: async (moment) => {
      await on.rehearsal.clock.set(moment)
    },
  }
}

type Run = { coordinator: Actor; chair: Actor }

async function open({ coordinator, chair }: Run, meetingId: string, people: readonly Actor[]): Promise<void> {
  await done(chair, { type: 'open-meeting', meetingId })
  for (const { personId } of people)
    await done(coordinator, { type: 'note-presence', meetingId, personId, present: true })
  await done(chair, { type: 'read-statement', meetingId })
  const { version } = (await chair.view(meetingId)).statement
  for (const who of people) {
    await done(who, { type: 'agree-to-statement', meetingId, version, signature: who.name })
    const shown = (await who.view(meetingId)).stubs.map((stub) => stub.caseId)
    await done(who, { type: 'answer-connections', meetingId, shown, possibly: [] })
  }
}

async function hear(run: Run, of: { meetingId: string; caseId: string }): Promise<void> {
  const { coordinator, chair } = run
  const { meetingId, caseId } = of
  await done(coordinator, { type: 'set-agenda', meetingId, items: [{ caseId, minutes: 15 }] })
  await open(run, meetingId, [chair, coordinator])
  await done(chair, { type: 'call-case', ...of })
  await done(chair, { type: 'finish-case', ...of })
  await done(chair, { type: 'end-meeting', meetingId })
}

/** The codes of what was found about a row, with those that go back to the referrer. */
export function codesOf(row: PreviewRow | undefined): readonly string[] {
  return (row?.findings ?? []).flatMap((each) => {
    if (each.kind === 'check') return [each.code]
    return each.kind === 'back-to-referrer' ? [each.why] : []
  })
}

/** One finding of a row with its clause and what it is about, where it has one of this code. */
export function findingOf(
  row: PreviewRow | undefined,
  code: string,
): { clause: string; about: readonly string[] } | null {
  for (const each of row?.findings ?? []) {
    if (each.kind === 'check' && each.code === code) return { clause: each.clause, about: each.about }
    if (each.kind === 'back-to-referrer' && each.why === code) return { clause: each.clause, about: each.about }
  }
  return null
}
