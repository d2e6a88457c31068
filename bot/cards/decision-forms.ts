import type { ActionInHand } from '../../src/contracts/action-in-hand.ts'
import { isolated } from '../../src/contracts/isolating.ts'
import { press, wordsIn, type Drawing, type Press } from './drawing.ts'
import type { Form, Text } from './form.ts'
import { PASSAGE, quoted, type Item } from './item.ts'
import { momentIn } from './moment.ts'

/** As many steps of a ladder as a card tells; all of them are in the tab. */
const STEPS_TOLD = 3

/** What is decided on: the reason that was given, what is asked for instead, and the steps that were taken. */
export function decisionFacts({ language }: Drawing, inHand: ActionInHand): NonNullable<Item['facts']> {
  const { decide } = wordsIn(language)
  const { action, mayRule, mayReassess, wishedAgency } = inHand
  const given = mayRule || mayReassess ? [{ name: decide.reason, value: quoted(action.reason) }] : []
  const asked = mayRule ? action.asked : null
  const wished = [
    { name: decide.wished, value: quoted(asked?.what ?? '') },
    { name: decide.wishedDue, value: asked?.due ? momentIn(language, asked.due) : '' },
    { name: decide.wishedAgency, value: wishedAgency?.name ?? '' },
  ]
  return [...given, ...wished, ...ladderFacts(language, inHand)]
}

function ladderFacts(language: Drawing['language'], { ladder }: ActionInHand): NonNullable<Item['facts']> {
  const { decide, roles } = wordsIn(language)
  const steps = (ladder?.steps ?? []).slice(-STEPS_TOLD).map(({ to, at, said }) => ({
    name: to ? `${decide.taken} ${roles[to]}` : decide.waited,
    value: `${momentIn(language, at)}: ${isolated(quoted(said))}`,
  }))
  const next = ladder?.next?.may && ladder.next.to !== 'ask' ? roles[ladder.next.to] : ''
  return [...steps, { name: decide.next, value: next }]
}

/** The chair's ruling on a refusal or a wish for change (R094). */
export function rulings(drawing: Drawing, { action, mayRule }: ActionInHand): readonly Press[] {
  if (!mayRule) return []
  const { decide } = wordsIn(drawing.language)
  const { about } = drawing
  const grant = action.status === 'change-asked' ? [press(drawing, { title: decide.grant, verb: 'grant-change' })] : []
  return [
    press(drawing, { title: decide.stands, verb: 'rule-on-action', about: { ...about, ruling: 'stands' } }),
    ...grant,
    press(drawing, { title: decide.withdraw, verb: 'rule-on-action', about: { ...about, ruling: 'withdrawn' } }),
  ]
}

/** A step up the ladder or the reason for waiting (R125), and the new look at a risk (R124): each with its words. */
export function decisionForms(drawing: Drawing, inHand: ActionInHand): readonly Form[] {
  return [...ladderForms(drawing, inHand), ...reassessForms(drawing, inHand)]
}

function ladderForms(drawing: Drawing, { ladder }: ActionInHand): readonly Form[] {
  if (!ladder?.next?.may) return []
  const { decide, roles } = wordsIn(drawing.language)
  const choices = Object.entries(roles).map(([value, title]) => ({ title, value }))
  const to = { id: 'escalateTo', label: decide.to, required: true, choices }
  return [
    {
      ...press(drawing, { title: decide.further, verb: 'escalate-action' }),
      choices: ladder.next.to === 'ask' ? [to] : [],
      texts: [words('said', { label: decide.said, missing: decide.saidMissing })],
    },
    {
      ...press(drawing, { title: decide.wait, verb: 'hold-escalation' }),
      texts: [words('waitBecause', { label: decide.waitBecause, missing: decide.waitMissing })],
    },
  ]
}

function reassessForms(drawing: Drawing, { mayReassess }: ActionInHand): readonly Form[] {
  if (!mayReassess) return []
  const { decide } = wordsIn(drawing.language)
  const choices = Object.entries(decide.outcomes).map(([value, title]) => ({ title, value }))
  return [
    {
      ...press(drawing, { title: decide.look, verb: 'reassess-risk' }),
      choices: [{ id: 'riskOutcome', label: decide.outcome, style: 'expanded', required: true, choices }],
      texts: [words('riskText', { label: decide.inWords, missing: decide.inWordsMissing })],
    },
  ]
}

function words(id: string, { label, missing }: Pick<Text, 'label' | 'missing'>): Text {
  return { id, label, missing, required: true, longest: PASSAGE }
}
