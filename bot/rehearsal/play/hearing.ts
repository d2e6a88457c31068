import { memberOf } from './cast.ts'
import { currentOf } from './case-scene.ts'
import type { CaseScene, HearingScene } from './case-scene.ts'
import { playActions } from './plan-a-case.ts'

/** Hears one case from the call to its end: stages, answers, voice, risks, prompts, actions, who tells the victim. */
export async function playHearing(hearing: HearingScene, caseId: string): Promise<void> {
  const scene = { ...hearing, caseId, of: { meetingId: hearing.planned.meetingId, caseId } }
  const { sheet, cast } = scene
  sheet.part('Cases')
  await callCase(scene)
  if (!(await currentOf(cast.coordinator, scene))) {
    return sheet.holds({ who: cast.coordinator.name, what: 'sees the open case' }, false)
  }
  await hearAgencies(scene)
  await scene.moveClock(240)
  await playActions(scene)
  await finishCase(scene)
  if (caseId === scene.roles.connectedCase) await noteRoom(scene, true)
}

/** Calls a case; where somebody who must not hear it is in the room it is held until they have left. */
async function callCase(scene: CaseScene): Promise<void> {
  const { cast, sheet, roles, of } = scene
  const command = { type: 'call-case', ...of } as const
  if (scene.caseId !== roles.connectedCase) {
    await sheet.gives(cast.chair, { what: 'calls the case', command })
    return
  }
  await sheet.isRefused(cast.chair, { what: 'calls a case that is held', command, code: 'case-held' })
  await noteRoom(scene, false)
  await sheet.gives(cast.chair, { what: 'calls the case again', command })
  const seen = JSON.stringify(await roles.connected.view(of.meetingId))
  sheet.holds({ who: roles.connected.name, what: 'is shown nothing of that case' }, !seen.includes(scene.caseId))
}

/** Whoever leaves for one item comes back like anybody who was away for a moment (H42). */
async function noteRoom({ cast, sheet, roles, of }: CaseScene, present: boolean): Promise<void> {
  const command = {
    type: 'note-presence',
    meetingId: of.meetingId,
    personId: roles.connected.personId,
    present,
  } as const
  const what = present ? 'notes that somebody is back' : 'notes that somebody has left'
  await sheet.gives(cast.coordinator, { what, command })
}

async function hearAgencies({ cast, sheet, of }: CaseScene): Promise<void> {
  const idva = memberOf(cast, 'idva')
  const { chair, coordinator } = cast
  await sheet.gives(chair, { what: 'goes to the agencies', command: { type: 'enter-stage', ...of, stage: 'agencies' } })
  await sheet.gives(idva, {
    what: 'answers that nothing is new',
    command: { type: 'note-answer', ...of, agencyId: idva.agencyId, answer: 'known-nothing-new' },
  })
  await sheet.gives(coordinator, {
    what: 'records that the rest have nothing to add',
    command: { type: 'rest-have-nothing-to-add', ...of },
  })
  await sheet.gives(chair, {
    what: 'asks for the victim’s voice',
    command: { type: 'enter-stage', ...of, stage: 'voice' },
  })
  const said = { wishes: 'To stay near her sister', fears: 'That he comes back at night', barriers: 'Shift work' }
  await sheet.gives(idva, { what: 'speaks for the victim', command: { type: 'record-voice', ...of, ...said } })
}

async function finishCase(scene: CaseScene): Promise<void> {
  const { cast, sheet, of } = scene
  const { coordinator, chair } = cast
  const recap = await currentOf(coordinator, scene)
  const open = recap !== null && recap.gaps.every((gap) => gap === 'consent')
  const what = 'sees at the recap that nothing else is unanswered'
  sheet.holds({ who: coordinator.name, what }, open, recap?.gaps.join(', ') || 'nothing')
  await sheet.gives(chair, { what: 'ends the case', command: { type: 'finish-case', ...of } })
}
