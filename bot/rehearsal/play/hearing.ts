import type { CaseView } from '../../../src/contracts/case-view.ts'
import type { Command } from '../../../src/contracts/commands.ts'
import type { Planned } from './before.ts'
import { memberOf } from './cast.ts'
import type { Cast } from './cast.ts'
import type { Actor } from './client.ts'
import type { CardPresser, Roles } from './opening.ts'
import type { RunSheet } from './run-sheet.ts'

export type HearingScene = {
  cast: Cast
  sheet: RunSheet
  planned: Planned
  roles: Roles
  cards: CardPresser
  moveClock(seconds: number): Promise<string>
}

/** Hears one case from the call to its end: stages, answers, voice, risks, prompts, actions, who tells the victim. */
export async function playHearing(scene: HearingScene, caseId: string): Promise<void> {
  const { sheet, cast, planned } = scene
  const { meetingId } = planned
  sheet.part('Cases')
  const chairing = await callCase(scene, caseId)
  const order = (who: Actor, what: string, command: Command) =>
    who.order(command).then((answer) => sheet.accepted({ who: who.name, what }, answer))
  const heard = await currentOf(cast.coordinator, meetingId)
  if (!heard) return sheet.holds({ who: cast.coordinator.name, what: 'sees the open case' }, false)
  await order(chairing, 'goes to the agencies', { type: 'enter-stage', meetingId, caseId, stage: 'agencies' })
  const idva = memberOf(cast, 'idva')
  await order(idva, 'answers that nothing is new', {
    type: 'note-answer',
    meetingId,
    caseId,
    agencyId: idva.agencyId,
    answer: 'known-nothing-new',
  })
  await order(cast.coordinator, 'records that the rest have nothing to add', {
    type: 'rest-have-nothing-to-add',
    meetingId,
    caseId,
  })
  await order(chairing, 'asks for the victim’s voice', { type: 'enter-stage', meetingId, caseId, stage: 'voice' })
  await order(idva, 'speaks for the victim', {
    type: 'record-voice',
    meetingId,
    caseId,
    wishes: 'Wants to stay near her sister',
    fears: 'That he comes back at night',
    barriers: 'Shift work',
  })
  await scene.moveClock(240)
  await playRisksAndActions(scene, caseId, chairing)
  await finishCase(scene, caseId, chairing)
  if (caseId === scene.roles.connectedCase) await backIntoTheRoom(scene)
}

/** Calls a case; where somebody who must not hear it is in the room it is held until they have left. */
async function callCase({ cast, sheet, planned, roles }: HearingScene, caseId: string): Promise<Actor> {
  const { meetingId } = planned
  const chairing = cast.chair
  if (caseId !== roles.connectedCase) {
    sheet.accepted(
      { who: chairing.name, what: 'calls the case' },
      await chairing.order({ type: 'call-case', meetingId, caseId }),
    )
    return chairing
  }
  sheet.refused(
    { who: chairing.name, what: 'calls a case that is held' },
    'case-held',
    await chairing.order({ type: 'call-case', meetingId, caseId }),
  )
  const { connected } = roles
  sheet.accepted(
    { who: cast.coordinator.name, what: 'notes that somebody has left' },
    await cast.coordinator.order({ type: 'note-presence', meetingId, personId: connected.personId, present: false }),
  )
  sheet.accepted(
    { who: chairing.name, what: 'calls the case again' },
    await chairing.order({ type: 'call-case', meetingId, caseId }),
  )
  const seen = JSON.stringify(await connected.view(meetingId))
  sheet.holds({ who: connected.name, what: 'is shown nothing of that case' }, !seen.includes(caseId))
  return chairing
}

/** Whoever left for one item comes back like anybody who was away for a moment (H42). */
async function backIntoTheRoom({ cast, sheet, planned, roles }: HearingScene): Promise<void> {
  const order = {
    type: 'note-presence',
    meetingId: planned.meetingId,
    personId: roles.connected.personId,
    present: true,
  } as const
  sheet.accepted(
    { who: cast.coordinator.name, what: 'notes that somebody is back' },
    await cast.coordinator.order(order),
  )
}

async function playRisksAndActions(
  { cast, sheet, planned, cards, moveClock }: HearingScene,
  caseId: string,
  chairing: Actor,
): Promise<void> {
  const { meetingId } = planned
  const order = (who: Actor, what: string, command: Command) =>
    who.order(command).then((answer) => sheet.accepted({ who: who.name, what }, answer))
  const risk = await order(cast.coordinator, 'records a risk', {
    type: 'record-risk',
    meetingId,
    caseId,
    kind: 'risk',
    subject: 'victim',
    text: 'He has her door code',
  })
  const second = await order(cast.coordinator, 'records a second risk', {
    type: 'record-risk',
    meetingId,
    caseId,
    kind: 'vulnerability',
    subject: 'victim',
    text: 'Alone on night shifts',
  })
  await order(chairing, 'goes to the actions', { type: 'enter-stage', meetingId, caseId, stage: 'actions' })
  const police = memberOf(cast, 'police')
  const due = await moveClock(60)
  const terms = {
    agencyId: police.agencyId,
    personId: police.personId,
    due: daysAfter(due, 3),
    today: false,
    riskId: risk.riskId ?? null,
  }
  const made = await order(cast.coordinator, 'types an action', {
    type: 'draft-action',
    meetingId,
    caseId,
    what: 'Change the door code by noon and confirm to the IDVA',
    ...terms,
  })
  const actionId = made.actionId ?? ''
  await order(cast.coordinator, 'records that the action is agreed', { type: 'agree-action', actionId })
  sheet.holds(
    { who: police.name, what: 'accepts the action by its card' },
    await cards.accept(police.personId, actionId),
  )
  await order(cast.coordinator, 'records why a risk has no action', {
    type: 'accept-risk',
    meetingId,
    caseId,
    riskId: second.riskId ?? '',
    because: 'Employer moves her to day shifts this week',
  })
}

async function finishCase({ cast, sheet, planned }: HearingScene, caseId: string, chairing: Actor): Promise<void> {
  const { meetingId } = planned
  const order = (who: Actor, what: string, command: Command) =>
    who.order(command).then((answer) => sheet.accepted({ who: who.name, what }, answer))
  const heard = await currentOf(cast.coordinator, meetingId)
  for (const { prompt } of (heard?.prompts ?? []).filter((each) => each.answer === null)) {
    await order(cast.coordinator, `records the answer about ${prompt}`, {
      type: 'answer-prompt',
      meetingId,
      caseId,
      prompt: prompt as 'perpetrator',
      answer: 'none',
      note: '',
    })
  }
  const idva = memberOf(cast, 'idva')
  await order(cast.coordinator, 'records who tells the victim', {
    type: 'agree-victim-told',
    meetingId,
    caseId,
    outcome: 'person',
    personId: idva.personId,
    how: 'By telephone on her break',
  })
  const recap = await currentOf(cast.coordinator, meetingId)
  sheet.holds(
    { who: cast.coordinator.name, what: 'sees at the recap that nothing is unanswered' },
    onlyExpected(recap),
    recap?.gaps.join(', ') || 'nothing',
  )
  await order(chairing, 'ends the case', { type: 'finish-case', meetingId, caseId })
}

/** A referral may have left consent open; the recap asks again and holds nothing up. */
function onlyExpected(recap: CaseView | null): boolean {
  return recap !== null && recap.gaps.every((gap) => gap === 'consent')
}

async function currentOf(who: Actor, meetingId: string): Promise<CaseView | null> {
  const { current } = await who.view(meetingId)
  return current === 'not-yours' ? null : current
}

function daysAfter(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString()
}
