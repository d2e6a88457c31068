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
 * Numbers from 1 in the order of hearing. Once the meeting is open a number is a case's name in the room, so it stays,
 * and a case that comes new takes the next; closed panels always carry the highest.
 */
export function numbered(
  meeting: Meeting,
  to: { inOrder: readonly Unnumbered[]; closed: ReadonlySet<CaseId> },
): readonly AgendaItem[] {
  const kept = new Map<CaseId, number>()
  for (const { caseId, number } of meeting.status === 'planned' ? [] : meeting.agenda) {
    if (!to.closed.has(caseId) || meeting.hearings.get(caseId)?.status !== 'waiting') kept.set(caseId, number)
  }
  let next = Math.max(0, ...kept.values())
  return to.inOrder.map(({ caseId, slotSeconds }) => ({ caseId, number: kept.get(caseId) ?? ++next, slotSeconds }))
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
