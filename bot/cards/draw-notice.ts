import type { Notice } from '../../src/application/ports.ts'
import type { PlanLink } from '../../src/contracts/circulation-view.ts'
import { isolated } from '../../src/contracts/isolating.ts'
import type { MeetingView } from '../../src/contracts/views.ts'
import { drawEnded, drawNothing, drawStub, press, wordsIn, type Drawing } from './drawing.ts'
import { momentIn } from './moment.ts'
import type { Card } from './templates.ts'

/**
 * When the next meeting is, or what is open and comes next in it, with the marking and the warning that go with every
 * list (R011), and the way to prepare for it.
 */
export function drawAgenda(drawing: Drawing, view: MeetingView): Promise<Card> {
  const words = wordsIn(drawing.language)
  const { agenda } = words
  if (view.status === 'ended') return drawEnded(drawing)
  const warning = view.caseList?.warning || view.listWarning
  const about = { meetingId: view.meetingId }
  const prepare = press(drawing, { title: words.prepare.button, verb: 'show', card: 'prepare', about })
  const checklist = press(drawing, { title: words.checklist.button, verb: 'show', card: 'checklist', about })
  return drawStub(drawing, {
    heading: view.status === 'open' ? agenda.open : `${agenda.heading}: ${momentIn(drawing.language, view.startsAt)}`,
    lines: [
      ...placesIn(drawing, view),
      `${agenda.marking}: ${view.marking}`,
      ...(warning ? [`${agenda.warning}: ${warning}`] : []),
      agenda.alone,
      view.stubs.length > 0 ? agenda.answer : agenda.read,
    ],
    buttons: [prepare, ...(view.me.controls ? [checklist] : [])],
  })
}

/** Where an open meeting is, as far as this person may know; nothing where it is at what is not theirs. */
function placesIn({ language }: Drawing, { status, agenda }: MeetingView): string[] {
  if (status !== 'open') return []
  const { action, agenda: words } = wordsIn(language)
  return (['open', 'waiting'] as const).flatMap((place) => {
    const found = agenda.find((each) => each.status === place)
    const name = place === 'open' ? words.now : words.next
    return found ? [`${name}: ${action.case} ${found.number ?? '–'} · ${isolated(found.victim)}`] : []
  })
}

/** What a neutral notice was about: one constant sentence, for the person it was meant for. */
export function drawNotice(drawing: Drawing): Promise<Card> {
  const { notice } = drawing.about
  return notice ? drawStub(drawing, { heading: sentenceOf(drawing, notice) }) : drawNothing(drawing)
}

/** The constant sentence of a notice. */
export function sentenceOf({ language }: Drawing, notice: Notice): string {
  return wordsIn(language).notice[notice]
}

/** For somebody let in for one case: that it is next, that it is open, or that it is over. Nothing of what it is. */
export function drawNext(drawing: Drawing, view: MeetingView): Promise<Card> {
  const words = wordsIn(drawing.language).next
  const isOpen = view.agenda.some(({ status }) => status === 'open')
  const isWaiting = view.status === 'open' && view.agenda.some(({ status }) => status === 'waiting')
  return drawStub(drawing, { heading: isOpen ? words.now : isWaiting ? words.soon : words.over })
}

/** The plans that somebody was sent, by number; what they say is behind the link, for their account alone. */
export function drawPlans(drawing: Drawing, plans: readonly PlanLink[]): Promise<Card> {
  const { action, plans: words } = wordsIn(drawing.language)
  const lines = plans.map(({ number, status, openedAt }) => {
    const state = status === 'withdrawn' ? words.withdrawn : openedAt ? words.opened : words.unopened
    return `${number === null ? words.own : `${action.case} ${number}`}: ${state}`
  })
  return drawStub(drawing, { heading: words.heading, lines: [...lines, words.openThem] })
}

/**
 * What the chair looks at before the first case: the lobby, recordings, note-takers, what pops up (H04, H09 to H12).
 */
export function drawChecklist(drawing: Drawing, view: MeetingView): Promise<Card> {
  if (view.status === 'ended') return drawEnded(drawing)
  const words = wordsIn(drawing.language).checklist
  if (!view.me.controls) return drawStub(drawing, { heading: words.none })
  const { audio } = view.statement
  const recorded = audio ? [`${words.recorded} ${audio.holder}.`] : []
  return drawStub(drawing, { heading: words.heading, lines: [...words.lines.map((line) => `☐ ${line}`), ...recorded] })
}
