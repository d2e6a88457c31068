import type { CaseId } from '../ids.ts'
import type { AgendaItem, Meeting } from './meeting.ts'

type Unnumbered = Omit<AgendaItem, 'number'>

/**
 * The whole agenda for a new wish: cases called keep the front, unseen ones their place, and closed panels come last,
 * so that no gap shows (R053).
 */
export function arranged(
  meeting: Meeting,
  to: { wished: readonly Unnumbered[]; hidden: ReadonlySet<CaseId>; closed: ReadonlySet<CaseId> },
): readonly Unnumbered[] {
  const called: Unnumbered[] = []
  const unseen: { item: Unnumbered; index: number }[] = []
  for (const [index, item] of meeting.agenda.entries()) {
    const status = meeting.hearings.get(item.caseId)?.status
    if (status === 'open' || status === 'heard') called.push(item)
    else if (status === 'waiting' && to.hidden.has(item.caseId)) unseen.push({ item, index })
  }
  const inOrder = [...called, ...to.wished]
  for (const { item, index } of unseen) inOrder.splice(index, 0, item)
  return closedLast(inOrder, to.closed)
}

/**
 * Numbers like cloakroom tickets: drawn, not counted, so that one which somebody does not see is no gap (R053). They
 * rise down the agenda for the cases that are new to it, closed panels' apart, so that those never push up the others'.
 * Once given, a number is its case's name in the room and stays.
 */
export function numbered(
  meeting: Meeting,
  to: { inOrder: readonly Unnumbered[]; closed: ReadonlySet<CaseId>; tickets: readonly number[] },
): readonly AgendaItem[] {
  const fresh = to.inOrder.filter(({ caseId }) => !meeting.numbers.has(caseId)).map(({ caseId }) => caseId)
  const open = fresh.filter((caseId) => !to.closed.has(caseId))
  const rising = to.tickets.slice(0, open.length).toSorted((one, other) => one - other)
  const tickets = [...rising, ...to.tickets.slice(open.length)].values()
  const drawn = new Map(
    [...open, ...fresh.filter((caseId) => to.closed.has(caseId))].map((id) => [id, tickets.next().value]),
  )
  return to.inOrder.map(({ caseId, slotSeconds }) => {
    const number = meeting.numbers.get(caseId) ?? drawn.get(caseId)
    if (number === undefined) throw new Error('There must be a ticket for each case that is new to the agenda.')
    return { caseId, number, slotSeconds }
  })
}

/** Where in the whole agenda a case lands, when whoever moves it counts only the cases that they may know of. */
export function moveTo(
  agenda: readonly AgendaItem[],
  to: { caseId: CaseId; toIndex: number; hidden: ReadonlySet<CaseId>; closed: ReadonlySet<CaseId> },
): number {
  const others = agenda.filter((item) => item.caseId !== to.caseId)
  const moving = agenda.filter((item) => item.caseId === to.caseId)
  const before = others.filter((item) => !to.hidden.has(item.caseId)).at(to.toIndex)
  const place = before ? others.indexOf(before) : others.length
  return closedLast(others.toSpliced(place, 0, ...moving), to.closed).findIndex((item) => item.caseId === to.caseId)
}

function closedLast<Item extends Unnumbered>(items: readonly Item[], closed: ReadonlySet<CaseId>): readonly Item[] {
  return [...items.filter((item) => !closed.has(item.caseId)), ...items.filter((item) => closed.has(item.caseId))]
}
