import type { ActionInHand } from '../../src/contracts/action-in-hand.ts'
import { press, wordsIn, type Drawing } from './drawing.ts'
import type { Choice, Form, Text } from './form.ts'
import { LINE, PASSAGE } from './item.ts'

/** How its owner asks for a change, which goes back to the chair, or says that they cannot (R094). */
export function answerForms(drawing: Drawing, { action, agencies }: ActionInHand): readonly Form[] {
  if (!action.mine || action.status !== 'agreed') return []
  const words = wordsIn(drawing.language).action
  const because = { label: words.reason, missing: words.reasonMissing, required: true, longest: LINE }
  const wish = { id: 'what', label: words.changeWhat, missing: words.changeWhatMissing, required: false, longest: LINE }
  const others: readonly Choice[] = agencies.map(({ agencyId, name }) => ({ title: name, value: agencyId }))
  const owner = { id: 'agencyId', label: words.changeOwner, placeholder: words.sameOwner, choices: others }
  return [
    {
      ...press(drawing, { title: words.change, verb: 'ask-action-change' }),
      choices: others.length > 0 ? [owner] : [],
      texts: [wish, { id: 'reason', ...because }],
      dates: [{ id: 'due', label: words.changeDue, missing: words.changeDueMissing }],
    },
    {
      ...press(drawing, { title: words.cannot, verb: 'refuse-action' }),
      texts: [{ id: 'refusedBecause', ...because }],
    },
  ]
}

/** How its owner says how far it is, or that it is over, in three ways that are kept apart (R123). */
export function progressForms(drawing: Drawing, inHand: ActionInHand): readonly Form[] {
  const { mine, status } = inHand.action
  if (!mine || status !== 'accepted') return []
  const words = wordsIn(drawing.language).progress
  const text = {
    id: 'updateText',
    label: words.updateText,
    missing: words.updateMissing,
    required: true,
    longest: LINE,
  }
  return [
    { ...press(drawing, { title: words.update, verb: 'update-action' }), texts: [text] },
    finishing(drawing, inHand, { outcome: 'done', title: words.done, label: words.doneText }),
    finishing(drawing, inHand, { outcome: 'not-possible', title: words.notPossible, label: words.notPossibleText }),
    finishing(drawing, inHand, { outcome: 'not-done', title: words.notDone, label: words.notDoneText }),
  ]
}

type Finishing = { outcome: 'done' | 'not-possible' | 'not-done'; title: string; label: string }

/** In words where the area asks for them, with its clause beside the box (R122). */
function finishing(drawing: Drawing, { closeText, closeClause }: ActionInHand, of: Finishing): Form {
  const { outcome, title, label } = of
  const { language, about } = drawing
  const required = closeText === 'always' || (closeText === 'whenNotDone' && outcome !== 'done')
  const text: Text = {
    id: `text-${outcome}`,
    label: required ? `${label} (${wordsIn(language).statement.clause} ${closeClause})` : label,
    missing: wordsIn(language).progress.outcomeMissing,
    required,
    longest: PASSAGE,
  }
  return { ...press(drawing, { title, verb: 'finish-action', about: { ...about, outcome } }), texts: [text] }
}
