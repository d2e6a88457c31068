import type { ActionInHand } from '../../src/contracts/action-in-hand.ts'
import type { PlanLink } from '../../src/contracts/circulation-view.ts'
import type { PreparingView } from '../../src/contracts/preparing-view.ts'
import type { Command, CommandOf, CommandType, Envelope } from '../../src/contracts/commands.ts'
import type { ActionView, MeetingView } from '../../src/contracts/views.ts'
import type { PersonId } from '../../src/domain/ids.ts'
import type { RefusalCode } from '../../src/domain/refusal.ts'
import { outsider, rehearsalPeople } from '../../bot/rehearsal/people.ts'
import type { BotDeps } from '../../bot/teams/bot-deps.ts'
import { aCase, anAction, aView, inHand, meetingId } from './bot-view.ts'

export type BotCaseroom = BotDeps['caseroom']

/** A meeting in memory, as much of it as the bot can touch, for as many people as the rehearsal has. */
export type FakeMeeting = BotCaseroom & {
  /** Every order that was carried out, in order, with who gave it. */
  done: { who: string; command: Command }[]
  agreed: Set<string>
  present: Set<string>
  actions: Map<string, ActionView>
  /** What somebody may do about an action beside answering it. */
  hand: Map<string, Partial<ActionInHand>>
  toPrepare: PreparingView
  plans: readonly PlanLink[]
  /** What the meeting is, beside what the bot can change. */
  meeting: { status: MeetingView['status']; read: boolean; caseId: string | null; stubs: MeetingView['stubs'] }
  /** The next order is refused with this. */
  refuseNext(code: RefusalCode): void
}

const running: readonly string[] = ['chair', 'coordinator']

/** Where nobody has agreed yet, nobody sees a case; whoever is in no directory sees nothing at all. */
export function fakeMeeting(): FakeMeeting {
  const receipts = new Map<string, { by: string; made: Record<string, string> }>()
  const refusals: RefusalCode[] = []
  const fake: FakeMeeting = {
    done: [],
    agreed: new Set(running),
    present: new Set(['chair', 'coordinator', 'police-rep']),
    actions: new Map([['action-1', anAction()]]),
    hand: new Map(),
    toPrepare: { updateDue: null, updateClause: '', cases: [] },
    plans: [],
    meeting: { status: 'open', read: true, caseId: 'case-1', stubs: [] },
    refuseNext: (code) => void refusals.push(code),
    whoIs: async ({ accountId, tenantId }) => {
      const found = rehearsalPeople.find((person) => person.accountId === accountId && person.tenantId === tenantId)
      return found?.personId ?? null
    },
    me: async (who) => {
      const meetings = [{ meetingId, startsAt: '2031-03-05T09:30:00Z', status: fake.meeting.status, area: 'thurrock' }]
      return { personId: who, name: '', agency: '', rehearsal: true, meetings, mayPlan: who === 'coordinator' }
    },
    meetingView: async (who, wanted) =>
      wanted === meetingId ? viewOf(fake, who) : { refusal: { code: 'no-such-meeting' } },
    actionFor: async (who, actionId) => {
      const action = viewOf(fake, who).actions.find((each) => each.actionId === actionId)
      return action ? { ...inHand({ action }), ...fake.hand.get(who) } : null
    },
    preparing: async () => fake.toPrepare,
    plansFor: async () => fake.plans,
    handle: async (who, envelope: Envelope) => {
      const receipt = receipts.get(envelope.commandId)
      if (receipt && receipt.by !== who) return { refusal: { code: 'command-id-used' } }
      if (receipt) return { accepted: true, made: receipt.made, repeated: true }
      const code = refusals.shift() ?? refusalOf(fake, who, envelope.command)
      if (code) return { refusal: { code } }
      const made = carryOut(fake, who, envelope.command)
      fake.done.push({ who, command: envelope.command })
      receipts.set(envelope.commandId, { by: who, made })
      return { accepted: true, made }
    },
  }
  return fake
}

/** Somebody of the rehearsal, as Teams knows them. */
export function personOf(personId: string) {
  const found = [...rehearsalPeople, outsider].find((person) => person.personId === personId)
  if (!found) throw new Error(`Nobody is called ${personId}.`)
  return found
}

function viewOf(fake: FakeMeeting, who: PersonId): MeetingView {
  const { status, read, caseId, stubs } = fake.meeting
  const controls = running.includes(who)
  const sees = fake.agreed.has(who)
  const person = personOf(who)
  const current = caseId ? aCase({ caseId }) : null
  const refs = [...fake.present].map((personId) => ({ personId, name: personOf(personId).name, agency: '' }))
  return aView({
    status,
    stubs,
    me: {
      personId: who,
      agencyId: person.agencyId,
      role: controls ? 'chair' : 'representative',
      controls,
      desk: who === 'coordinator',
    },
    statement: {
      mine: sees ? 'agreed' : read ? 'waiting' : 'not-read',
      waiting: controls ? refs.filter(({ personId }) => !fake.agreed.has(personId)) : [],
    },
    agenda: sees ? aView().agenda : [],
    current: sees ? current : null,
    actions: sees
      ? [...fake.actions.values()].map((action) => ({ ...action, mine: action.agencyId === person.agencyId }))
      : [],
    room: controls
      ? {
          caseId,
          present: refs.map((ref) => ({ ...ref, source: 'teams' as const, agreed: true })),
          shouldBeHere: [],
          askToLeave: [],
          unknown: [],
          held: false,
          referrerAbsent: null,
          rosterCheckedBy: [],
          attendance: [],
        }
      : null,
  })
}

function refusalOf(fake: FakeMeeting, who: string, command: Command): RefusalCode | null {
  const action = 'actionId' in command ? fake.actions.get(command.actionId) : undefined
  if ('actionId' in command && !action) return 'no-such-action'
  if (action?.status === 'done') return 'action-finished'
  if (command.type === 'accept-action' && action?.agencyId !== personOf(who).agencyId) return 'not-your-action'
  if (command.type === 'accept-action' && action?.status !== 'agreed') return 'action-not-agreed'
  return null
}

type CarryOut<Type extends CommandType> = (
  fake: FakeMeeting,
  command: CommandOf<Type>,
  who: string,
) => Record<string, string> | void

function carryOut(fake: FakeMeeting, who: string, command: Command): Record<string, string> {
  const work = carriedOut[command.type as keyof typeof carriedOut] as CarryOut<CommandType> | undefined
  return work?.(fake, command, who) ?? {}
}

const carriedOut: { [Type in CommandType]?: CarryOut<Type> } = {
  'agree-to-statement': (fake, _command, who) => void fake.agreed.add(who),
  'accept-action': (fake, { actionId }) => change(fake, actionId, { status: 'accepted', acceptedHow: 'pressed' }),
  'ask-action-change': (fake, { actionId, reason }) => change(fake, actionId, { status: 'change-asked', reason }),
  'refuse-action': (fake, { actionId, reason }) => change(fake, actionId, { status: 'refused', reason }),
  'agree-action': (fake, { actionId }) => change(fake, actionId, { status: 'agreed' }),
  'draft-action': (fake, { what, agencyId, due, riskId, today }) => {
    const actionId = `action-${fake.actions.size + 1}`
    const hints = [...(agencyId ? [] : ['no-agency' as const]), ...(due ? [] : ['no-date' as const])]
    const actionNumber = 6 + fake.actions.size + 1
    fake.actions.set(
      actionId,
      anAction({ actionId, actionNumber, what, agencyId, due, riskId, today, hints, status: 'draft' }),
    )
    return { actionId }
  },
  'note-presence': (fake, { personId, present }) =>
    void (present ? fake.present.add(personId) : fake.present.delete(personId)),
}

function change(fake: FakeMeeting, actionId: string, to: Partial<ActionView>): void {
  const action = fake.actions.get(actionId)
  if (action) fake.actions.set(actionId, { ...action, ...to })
}
