import { isolated } from '../../src/contracts/isolating.ts'
import type { PreparedCase, PreparingView } from '../../src/contracts/preparing-view.ts'
import type { MeetingView, Stub } from '../../src/contracts/views.ts'
import { drawEnded, press, wordsIn, type Drawing } from './drawing.ts'
import type { Choice, Form } from './form.ts'
import { drawItem, PASSAGE, type Item } from './item.ts'
import { momentIn } from './moment.ts'
import type { Card } from './templates.ts'

/** As many stubs as one press answers; the others come after it. */
const STUBS_AT_ONCE = 20
/** As many cases as a card lists; the tab has them all. */
const MOST_LISTED = 25

/**
 * What somebody does before a meeting, on one card: first say of whom they might know (R012, capability 2), then, for
 * an agency, send an update for each case or say that it is not known to them (R029, R030), with the days that run.
 */
export function drawPrepare(drawing: Drawing, view: MeetingView, preparing: PreparingView): Promise<Card> {
  const words = wordsIn(drawing.language).prepare
  if (view.status === 'ended') return drawEnded(drawing)
  const about = { meetingId: view.meetingId }
  const here = { ...drawing, about: { ...drawing.about, ...about } }
  const shown = { heading: words.heading, facts: factsOf(drawing, view, preparing) }
  return drawItem(here, {
    ...shown,
    ...(view.stubs.length > 0 ? stubs(here, view.stubs) : cases(here, preparing.cases)),
  })
}

function factsOf({ language }: Drawing, view: MeetingView, { updateDue, updateClause }: PreparingView): Item['facts'] {
  const { prepare, agenda, statement } = wordsIn(language)
  const update = updateDue ? `${momentIn(language, updateDue)} (${statement.clause} ${updateClause})` : ''
  return [
    { name: prepare.starts, value: momentIn(language, view.startsAt) },
    { name: agenda.marking, value: view.marking },
    { name: prepare.updateDue, value: update },
  ]
}

function stubs(drawing: Drawing, all: readonly Stub[]): Partial<Item> {
  const words = wordsIn(drawing.language).prepare
  const now = all.slice(0, STUBS_AT_ONCE)
  const about = { ...drawing.about, shown: now.map(({ caseId }) => caseId) }
  const choices = now.map((stub) => ({ title: stubTitle(drawing, stub), value: stub.caseId }))
  return {
    state: all.length > now.length ? words.later : '',
    choices: [{ id: 'possibly', label: words.stubs, multi: true, style: 'expanded', choices }],
    buttons: [{ ...press(drawing, { title: words.declare, verb: 'answer-connections', about }), style: 'positive' }],
    typing: true,
  }
}

/** Initials and year of birth; where the victim of a case lives never stands on a card, not even by half (rule 4). */
function stubTitle({ language }: Drawing, { people }: Stub): string {
  const { born } = wordsIn(language).prepare
  const said = people.map(({ initials, year, area }, index) =>
    [isolated(initials), year && `${born} ${year}`, index > 0 ? area : ''].filter((each) => each !== '').join(', '),
  )
  return said.join(' / ')
}

function cases(drawing: Drawing, all: readonly PreparedCase[]): Partial<Item> {
  const words = wordsIn(drawing.language).prepare
  if (all.length === 0) return { state: words.tab }
  const listed = all.slice(0, MOST_LISTED)
  const unsent = listed.filter(({ sent }) => sent === null).map((each) => choiceOf(drawing, each))
  const nothing = { id: 'unknownTo', label: words.nothing, multi: true, style: 'expanded' as const }
  return {
    lines: [
      ...listed.map((each) => `${titleOf(drawing, each)}: ${standing(drawing, each)}`),
      ...(all.length > listed.length ? [wordsIn(drawing.language).action.more] : []),
    ],
    state: unsent.length > 0 ? words.tab : words.done,
    choices: unsent.length > 0 ? [{ ...nothing, missing: words.nothingMissing, choices: unsent }] : [],
    buttons: unsent.length > 0 ? [press(drawing, { title: words.nothingSend, verb: 'not-known-to-us' })] : [],
    forms: [updateForm(drawing, listed)],
    typing: true,
  }
}

function updateForm(drawing: Drawing, listed: readonly PreparedCase[]): Form {
  const words = wordsIn(drawing.language).prepare
  const choices = listed.map((each) => choiceOf(drawing, each))
  return {
    ...press(drawing, { title: words.write, verb: 'send-update' }),
    choices: [{ id: 'caseId', label: words.which, required: true, choices }],
    texts: [{ id: 'updateOn', label: words.text, missing: words.textMissing, required: true, longest: PASSAGE }],
  }
}

function choiceOf(drawing: Drawing, each: PreparedCase): Choice {
  return { title: titleOf(drawing, each), value: each.caseId }
}

function titleOf({ language }: Drawing, { number, victim, perpetrator }: PreparedCase): string {
  const names = [victim, perpetrator]
    .filter((name) => name !== '')
    .map(isolated)
    .join(' / ')
  return [`${wordsIn(language).action.case} ${number ?? '–'}`, names].filter((each) => each !== '').join(' · ')
}

function standing({ language }: Drawing, { sent, researchDue }: PreparedCase): string {
  const words = wordsIn(language).prepare
  const research = researchDue ? `${words.research} ${momentIn(language, researchDue)}` : ''
  return [sent ? words.sent[sent] : words.notSent, research].filter((each) => each !== '').join(' · ')
}
