import type { ProblemCode } from '../../../src/application/caseroom.ts'
import type { Verb } from '../../cards/card-data.ts'
import { caseToRecordOn, drawAgreed, drawRecorded } from '../../cards/draw-record.ts'
import { wordsIn, type Drawing } from '../../cards/drawing.ts'
import type { Card } from '../../cards/templates.ts'
import type { MeetingView } from '../../../src/contracts/views.ts'
import { problemIn } from '../../http/language.ts'
import type { BotDeps } from '../bot-deps.ts'
import { chosenIn, drawingFor, typedIn, type CardTurn } from './card-turn.ts'
import { drawCard } from './draw-card.ts'
import { dueIn } from '../chat/due-in.ts'
import { findAction, viewFor } from './find-views.ts'
import { giveOrder, type Done } from './give-order.ts'
import { orderOf, type CardOrder, type OrderVerb } from './orders-of-cards.ts'

/** The card in its present state, or, where the order was refused, why: the card then stays as the person left it. */
export type Acted = { code: ProblemCode | null; clause?: string | undefined; card: Card | null }

type Act = (deps: BotDeps, turn: CardTurn) => Promise<Acted>

/** Does what a verb asks for and draws the card as it then is. Each verb is one order, given as the one who pressed. */
export const actOnCard: Act = (deps, turn) => {
  const { verb } = turn.data
  return isOrder(verb) ? giveOne(deps, turn, orderOf[verb](turn)) : several[verb](deps, turn)
}

function isOrder(verb: Verb): verb is OrderVerb {
  return Object.hasOwn(orderOf, verb)
}

const several: Record<Exclude<Verb, OrderVerb>, Act> = {
  show: async (deps, turn) => ({ code: null, card: await drawCard(deps, drawingFor(deps, turn)) }),
  'record-action': recordAction,
  'agree-action': agreeAction,
  'correct-attendance': correctAttendance,
  'grant-change': grantChange,
  'not-known-to-us': notKnownToUs,
}

/** One order, and the card as it then is. */
async function giveOne(deps: BotDeps, turn: CardTurn, command: CardOrder): Promise<Acted> {
  const done = await giveOrder(deps, { who: turn.who, commandId: turn.data.nonce, command })
  return answer(deps, { turn, done, draw: (drawing) => drawCard(deps, drawing) })
}

/** Kept as a draft the moment it is typed (R090), and only on the case that the card was drawn for (H20). */
async function recordAction(deps: BotDeps, turn: CardTurn): Promise<Acted> {
  const { meetingId, caseId } = turn.data.about
  const view = await viewFor(deps, { who: turn.who, meetingId })
  if (!view || !caseId || caseToRecordOn(view)?.caseId !== caseId) return { code: 'case-not-open', card: null }
  const today = typedIn(turn, 'today') === 'true'
  const command = {
    type: 'draft-action',
    meetingId,
    caseId,
    what: typedIn(turn, 'what'),
    agencyId: typedIn(turn, 'agencyId') || null,
    personId: null,
    due: dueIn(turn, today ? view.now : null),
    today,
    riskId: typedIn(turn, 'riskId') || null,
  }
  const done = await giveOrder(deps, { who: turn.who, commandId: turn.data.nonce, command })
  return answerFromView(deps, { turn, done, draw: (drawing, now) => drawRecorded(drawing, now, madeIn(now, done)) })
}

function madeIn(view: MeetingView, { made }: Done) {
  return view.actions.find((action) => action.actionId === made.actionId) ?? null
}

async function agreeAction(deps: BotDeps, turn: CardTurn): Promise<Acted> {
  const command = { type: 'agree-action', actionId: turn.data.about.actionId }
  const done = await giveOrder(deps, { who: turn.who, commandId: turn.data.nonce, command })
  return answerFromView(deps, { turn, done, draw: drawAgreed })
}

/** One order for each person who was put in or taken out; whoever came in meanwhile is left as they are. */
async function correctAttendance(deps: BotDeps, turn: CardTurn): Promise<Acted> {
  const { meetingId, caseId, present = [], attended = [] } = turn.data.about
  const here = changes({ shown: present, chosen: chosenIn(turn, 'here') })
  const heard = caseId ? changes({ shown: attended, chosen: chosenIn(turn, 'heard') }) : []
  const commands = [
    ...here.map(([personId, isIn]) => ({ type: 'note-presence', meetingId, personId, present: isIn })),
    ...heard.map(([personId, isIn]) => ({ type: 'correct-attendance', meetingId, caseId, personId, attended: isIn })),
  ]
  return giveAll(deps, turn, commands)
}

/** Searched, and not known to us: one order for each case that was ticked (R030). */
async function notKnownToUs(deps: BotDeps, turn: CardTurn): Promise<Acted> {
  const { meetingId } = turn.data.about
  const ticked = chosenIn(turn, 'unknownTo')
  const said = wordsIn(turn.language).prepare.nothingMissing
  if (ticked.length === 0) return { code: null, card: await drawCard(deps, { ...drawingFor(deps, turn), said }) }
  const update = { type: 'send-update', meetingId, knowledge: 'nothing-known', text: '' }
  return giveAll(
    deps,
    turn,
    ticked.map((caseId) => ({ ...update, caseId })),
  )
}

/** Orders that belong to one press, each with an id of its own that a second press comes to again. */
async function giveAll(deps: BotDeps, turn: CardTurn, commands: readonly object[]): Promise<Acted> {
  const each: Done[] = []
  for (const command of commands) {
    const commandId = deps.seal.idFrom(JSON.stringify([turn.data.nonce, command]))
    each.push(await giveOrder(deps, { who: turn.who, commandId, command }))
  }
  const refused = each.find(({ code }) => code !== null && code !== 'card-replayed')
  const repeated = each.length > 0 && each.every(({ code }) => code === 'card-replayed')
  const done: Done = refused ?? { code: repeated ? 'card-replayed' : null, made: {} }
  return answer(deps, { turn, done, draw: (drawing) => drawCard(deps, drawing) })
}

/** The chair grants a change by changing the action to what was asked for, as it is asked at this moment (R094). */
async function grantChange(deps: BotDeps, turn: CardTurn): Promise<Acted> {
  const { actionId } = turn.data.about
  const inHand = await findAction(deps, { who: turn.who, actionId })
  const asked = inHand?.mayRule ? inHand.action.asked : null
  if (!inHand || !asked) return { code: 'action-not-agreed', card: null }
  const { action, wishedAgency } = inHand
  const agencyId = wishedAgency?.agencyId ?? action.agencyId
  return giveOne(deps, turn, {
    type: 'change-action',
    actionId,
    what: asked.what || action.what,
    agencyId,
    personId: agencyId === action.agencyId ? action.personId : null,
    due: asked.due ?? action.due,
    today: action.today && !asked.due,
    riskId: action.riskId,
  })
}

function changes(of: { shown: readonly string[]; chosen: readonly string[] }): [string, boolean][] {
  const came = of.chosen.filter((each) => !of.shown.includes(each))
  const went = of.shown.filter((each) => !of.chosen.includes(each))
  return [
    ...came.map((each): [string, boolean] => [each, true]),
    ...went.map((each): [string, boolean] => [each, false]),
  ]
}

type Answering<Draw> = { turn: CardTurn; done: Done; draw: Draw }

async function answer(deps: BotDeps, what: Answering<(drawing: Drawing) => Promise<Card>>): Promise<Acted> {
  const { turn } = what
  const { code, clause } = what.done
  if (code !== null && code !== 'card-replayed') return { code, clause, card: null }
  const said = code ? problemIn(turn.language, { code }).sentence : ''
  return { code, card: await what.draw({ ...drawingFor(deps, turn), said }) }
}

function answerFromView(
  deps: BotDeps,
  what: Answering<(drawing: Drawing, view: MeetingView) => Promise<Card>>,
): Promise<Acted> {
  const { turn } = what
  const draw = async (drawing: Drawing) => {
    const view = await viewFor(deps, { who: turn.who, meetingId: turn.data.about.meetingId })
    return view ? what.draw(drawing, view) : drawCard(deps, drawing)
  }
  return answer(deps, { turn, done: what.done, draw })
}
