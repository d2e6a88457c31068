import { randomUUID } from 'node:crypto'
import type { Store } from '../../src/adapters/store/open-store.ts'
import type { Caseroom } from '../../src/application/caseroom.ts'
import type { Command } from '../../src/contracts/commands.ts'
import { answered } from '../../src/domain/area-profile.ts'
import type { AreaProfile } from '../../src/domain/area-profile.ts'
import { closedPanelDecider } from '../../src/domain/cases/who-decides.ts'
import type { MeetingId, PersonId } from '../../src/domain/ids.ts'
import { meetingTime } from '../../src/domain/meeting-day.ts'
import type { Holidays } from '../../src/domain/time.ts'
import { londonDate, londonMoment, plusSeconds } from '../../src/domain/time.ts'
import { firstMeetingDay } from '../../src/application/case-list/meeting-day.ts'
import { nothingMore } from '../../src/application/write/nothing-more.ts'
import { directoryStream } from '../../src/application/write/streams.ts'
import type { RehearsalClock } from './clock.ts'
import { rehearsalCaseList } from './cases/case-list.ts'
import { rehearsalDirectory } from './people.ts'

const SEEDED = 'rehearsal-meeting'
/** The clock is set this long before the meeting, with the connections still to be declared. */
const MINUTES_BEFORE = 20

/** Without a profile nobody has been trained in anything. */
const silent = { value: 'unanswered', clause: 'silent' } as const

/** Puts everyone into the directory, once for a store; the same command id makes a second start harmless. */
export async function seedDirectory(
  store: Store,
  { at, profile }: { at: string; profile?: AreaProfile },
): Promise<void> {
  const { steps } = answered<{ steps: readonly string[] }>(profile?.training ?? silent, { steps: [] })
  await store.events.append({
    ...nothingMore,
    commandId: 'rehearsal-directory',
    by: 'operations-manager' as PersonId,
    streams: [{ stream: directoryStream, expectedVersion: 0, events: rehearsalDirectory(at, steps) }],
  })
}

/**
 * Plans the meeting, brings the case list of eight, and builds the agenda, so that a newcomer begins at the opening.
 */
export async function seedMeeting(on: {
  store: Store
  caseroom: Caseroom
  clock: RehearsalClock
  profile: AreaProfile
  holidays: Holidays
}): Promise<MeetingId> {
  const known = await on.store.settings.get(SEEDED)
  if (known) return known as MeetingId
  const today = londonDate(on.clock.now())
  const day = firstMeetingDay({ newest: today, today, profile: on.profile, holidays: on.holidays, last: null })
  const startsAt = londonMoment(day, meetingTime(on.profile.meetingDay) ?? '09:30')
  await on.clock.set(plusSeconds(startsAt, -MINUTES_BEFORE * 60))
  const coordinator = 'coordinator' as PersonId
  const order = async (who: PersonId, command: Command) => {
    const answer = await on.caseroom.handle(who, { commandId: randomUUID(), command })
    if ('refusal' in answer)
      throw new Error(`The rehearsal could not be set up: ${command.type} was refused as ${answer.refusal.code}`)
    return answer.made
  }
  const people = { chair: 'chair', standIns: ['stand-in'], coordinators: ['coordinator', 'second-coordinator'] }
  const { meetingId = '' } = await order(coordinator, { type: 'plan-meeting', startsAt, bookedMinutes: 240, ...people })
  await bringCases(on.caseroom, { order, meetingId, meetingDate: londonDate(startsAt), profile: on.profile })
  await on.store.settings.put(SEEDED, meetingId)
  return meetingId as MeetingId
}

type Order = (who: PersonId, command: Command) => Promise<Record<string, string>>

/**
 * The row with an agency that nobody knows stays behind: it is the question that a coordinator answers in the preview.
 */
async function bringCases(
  caseroom: Caseroom,
  on: { order: Order; meetingId: string; meetingDate: string; profile: AreaProfile },
): Promise<void> {
  const { order, meetingId, profile } = on
  const coordinator = 'coordinator' as PersonId
  const csv = rehearsalCaseList(on.meetingDate)
  const preview = await caseroom.previewCaseList(coordinator, { csv })
  if ('refusal' in preview) throw new Error(`The rehearsal's case list was refused as ${preview.refusal.code}`)
  const agencies = Object.fromEntries(preview.agencyQuestions.map((name) => [name, 'school']))
  await order(coordinator, {
    type: 'accept-case-list',
    meetingId,
    csv,
    rows: preview.rows.map((row) => row.row),
    agencies,
  })
  const decides = closedPanelDecider(profile) as string as PersonId
  const undecided = await deskCases(caseroom, { who: decides, meetingId })
  for (const { caseId } of undecided.filter((each) => each.heldForDecision)) {
    await order(decides, { type: 'decide-closed-panel', caseId, closed: false, allowed: [] })
  }
  const listed = await deskCases(caseroom, { who: coordinator, meetingId })
  const items = listed.map(({ caseId }) => ({ caseId }))
  await order(coordinator, { type: 'set-agenda', meetingId, items })
  await order(coordinator, { type: 'post-agenda', meetingId })
}

async function deskCases(caseroom: Caseroom, of: { who: PersonId; meetingId: string }) {
  const view = await caseroom.meetingView(of.who, of.meetingId as MeetingId)
  return 'refusal' in view ? [] : (view.desk?.unlisted ?? [])
}
