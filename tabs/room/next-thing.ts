import type { CaseView } from '../../src/contracts/case-view.ts'
import type { ActionView, AgendaEntry, MeetingView } from '../../src/contracts/views.ts'

/** The one thing that whoever runs the meeting does next; everything else stays possible beside it. */
export type NextThing =
  | { kind: 'open-meeting' }
  | { kind: 'read-statement' }
  | { kind: 'agree' }
  | { kind: 'declare' }
  | { kind: 'review-outstanding'; action: ActionView; left: number }
  | { kind: 'finish-outstanding' }
  | { kind: 'held'; entry: AgendaEntry }
  | { kind: 'call-case'; entry: AgendaEntry }
  | { kind: 'elsewhere' }
  | { kind: 'enter-stage'; current: CaseView; stage: NonNullable<CaseView['stage']> }
  | { kind: 'finish-case'; current: CaseView }
  | { kind: 'end-meeting' }
  | { kind: 'ended' }

/**
 * Reads the next thing off the view: opening, statement, connections, outstanding actions, cases in order, end.
 * Agreeing and declaring come first after the end too: the second sender sees no plan before both.
 */
export function nextThing(view: MeetingView): NextThing {
  if (view.status === 'ended') return afterTheEnd(view)
  if (view.status === 'planned') return view.stubs.length > 0 ? { kind: 'declare' } : { kind: 'open-meeting' }
  if (view.statement.readAt === null) return { kind: 'read-statement' }
  if (view.statement.mine !== 'agreed') return { kind: 'agree' }
  if (view.stubs.length > 0) return { kind: 'declare' }
  if (view.current === 'not-yours') return { kind: 'elsewhere' }
  return view.current ? nextInCase(view.current) : nextBetweenCases(view)
}

/** What one press would do: another key is another order. */
export function keyOf(next: NextThing): string {
  if (next.kind === 'review-outstanding') return `${next.kind} ${next.action.actionId}`
  if (next.kind === 'call-case' || next.kind === 'held') return `${next.kind} ${next.entry.caseId}`
  if (next.kind === 'enter-stage') return `${next.kind} ${next.current.caseId} ${next.stage}`
  return next.kind === 'finish-case' ? `${next.kind} ${next.current.caseId}` : next.kind
}

/** Whoever was not there agrees and answers afterwards: until then no plan is theirs to check or send. */
function afterTheEnd({ statement, stubs }: MeetingView): NextThing {
  if (statement.mine === 'waiting') return { kind: 'agree' }
  return stubs.length > 0 ? { kind: 'declare' } : { kind: 'ended' }
}

/** A case that was just called stands at its first stage already; nobody has to press for that. */
function nextInCase(current: CaseView): NextThing {
  const at = Math.max(
    0,
    current.stages.findIndex(({ stage }) => stage === current.stage),
  )
  const following = current.stages[at + 1]
  return following ? { kind: 'enter-stage', current, stage: following.stage } : { kind: 'finish-case', current }
}

function nextBetweenCases(view: MeetingView): NextThing {
  if (view.outstanding.finishedAt === null) return nextOutstanding(view)
  const entry = view.agenda.find(({ status }) => status === 'waiting')
  if (!entry) return { kind: 'end-meeting' }
  const held = view.room?.held === true && view.room.caseId === entry.caseId
  return held ? { kind: 'held', entry } : { kind: 'call-case', entry }
}

function nextOutstanding(view: MeetingView): NextThing {
  const left = view.outstanding.actions.filter(({ reviewed }) => !reviewed)
  const [action] = left
  return action ? { kind: 'review-outstanding', action, left: left.length } : { kind: 'finish-outstanding' }
}
