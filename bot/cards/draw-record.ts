import type { CaseView } from '../../src/contracts/case-view.ts'
import { isolated } from '../../src/contracts/isolating.ts'
import type { ActionView, MeetingView } from '../../src/contracts/views.ts'
import { drawStub, frame, press, wordsIn, type Drawing } from './drawing.ts'
import { plain } from './form.ts'
import { fill, type Card } from './templates.ts'

/** As many risks as are offered on a card; the tab has them all. */
const MOST_RISKS = 25

/** The open case, where this person may record actions on it: the chair, and the coordinator on the chair's word. */
export function caseToRecordOn(view: MeetingView): CaseView | null {
  return view.me.controls && view.current !== 'not-yours' ? view.current : null
}

/**
 * The form by which an action is recorded as it is spoken; it is bound to the case that was open when it was drawn
 * (H20).
 */
export function drawRecord(drawing: Drawing, view: MeetingView): Promise<Card> {
  const words = wordsIn(drawing.language).record
  const open = caseToRecordOn(view)
  if (!open) return drawStub(drawing, { heading: words.noCase })
  const about = { meetingId: view.meetingId, caseId: open.caseId }
  return fill('record', {
    ...frame(drawing, { typing: true }),
    heading: `${words.heading} · ${wordsIn(drawing.language).action.case} ${open.number ?? '–'} · ${isolated(open.victim)}`,
    hint: words.hint,
    labels: words,
    chooseMissing: wordsIn(drawing.language).chooseMissing,
    agencies: view.agencies.map(({ name, agencyId }) => ({ title: plain(name), value: agencyId })),
    risks: risksOf(open),
    save: press(drawing, { title: words.save, verb: 'record-action', about }),
  })
}

/**
 * After saving: its number and the SMART hints, and none of its words. Hints suggest; only agency and date are needed.
 */
export function drawRecorded(drawing: Drawing, view: MeetingView, action: ActionView | null): Promise<Card> {
  const words = wordsIn(drawing.language).record
  const hints = action?.hints ?? []
  const ready = action?.status === 'draft' && !hints.includes('no-agency') && !hints.includes('no-date')
  const about = { meetingId: view.meetingId, actionId: action?.actionId }
  const agree = ready ? [press(drawing, { title: words.agree, verb: 'agree-action', about })] : []
  return drawStub(another(drawing, view), {
    heading: `${words.saved} ${action?.actionNumber ?? '–'}`,
    lines: hints.map((hint) => words.hints[hint]),
    buttons: [...agree, recordAnother(drawing, view)],
  })
}

/** After the meeting agreed to it: that its owner is being asked, and the way to the next one. */
export function drawAgreed(drawing: Drawing, view: MeetingView): Promise<Card> {
  const words = wordsIn(drawing.language).record
  return drawStub(another(drawing, view), { heading: words.agreed, buttons: [recordAnother(drawing, view)] })
}

function recordAnother(drawing: Drawing, view: MeetingView) {
  return press(another(drawing, view), { title: wordsIn(drawing.language).record.another, verb: 'show' })
}

/** The same card, no longer about one case or action. */
function another(drawing: Drawing, view: MeetingView): Drawing {
  return { ...drawing, card: 'record', about: { meetingId: view.meetingId } }
}

function risksOf(open: CaseView): { title: string; value: string }[] {
  const risks = open.risks.filter((risk) => risk.kind !== 'protective')
  return risks.slice(0, MOST_RISKS).map((risk) => ({ title: plain(risk.text), value: risk.riskId }))
}
