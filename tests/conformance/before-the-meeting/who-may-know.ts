import type { Actor, Order } from '../../../bot/rehearsal/play/client.ts'
import type { MeetingView } from '../../../src/contracts/views.ts'
import { startArea } from '../../support/before-the-meeting.ts'
import type { Area } from '../../support/before-the-meeting.ts'
import type { AreaName } from '../../support/office.ts'

/** The cases of the list: two that nobody need decide on, one with a party’s employer, one of so-called honour. */
const rows = [
  {},
  { victim_first_name: 'Zelphine' },
  { victim_first_name: 'Vashelle', party_employed_by: 'Police' },
  { victim_first_name: 'Ondrelle', hbv: 'yes' },
] as const
type Cases = { first: string; second: string; employed: string; honour: string }

/** One area's meeting whose cases are kept and on no agenda yet; `decider` is who the profile names for both rules. */
export type Knowing = Area & { meetingId: string; cases: Cases; decider: Actor; seen(who: Actor): Promise<MeetingView> }

/** Keeps the four cases for a meeting of this area. */
export async function knowing(area: AreaName): Promise<Knowing> {
  const on = await startArea(area)
  const meetingId = await on.plan('2027-02-10T09:30:00Z')
  const [first = '', second = '', employed = '', honour = ''] = await on.keep(meetingId, rows)
  const decider = area === 'thurrock' ? on.cast.operationsManager : on.cast.chair
  const seen = (who: Actor) => who.view(meetingId)
  return { ...on, meetingId, cases: { first, second, employed, honour }, decider, seen }
}

/** Whether anything of a case is in what somebody sees of the meeting. */
export async function knows(on: Knowing, who: Actor, caseId: string): Promise<boolean> {
  return JSON.stringify(await on.seen(who)).includes(caseId)
}

/** One answer to these stubs: those that are possibly known, and none of the others. */
export function answersTo({ meetingId }: Knowing, shown: readonly string[], possibly: readonly string[] = []): Order {
  return { type: 'answer-connections', meetingId, shown, possibly }
}
