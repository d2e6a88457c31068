import { memberOf } from './cast.ts'
import { currentOf, goTo } from './case-scene.ts'
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
  await seeTime(scene)
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
  await seeReferrer(scene)
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

/** The case's time with the clause that gives it, and from when it closes softly where the area gives a range. */
async function seeTime(scene: CaseScene): Promise<void> {
  const { coordinator } = scene.cast
  const slot = (await currentOf(coordinator, scene))?.slot
  const softly = slot?.softEdgeSeconds ? `, softly from ${(slot.seconds - slot.softEdgeSeconds) / 60}` : ''
  const got = slot ? `${slot.seconds / 60} minutes${softly}, clause ${slot.clause}` : 'no time'
  scene.sheet.holds({ who: coordinator.name, what: 'sees the time of the case' }, Boolean(slot?.clause), got)
}

/**
 * Where the area asks the chair to defer a case whose referrer is absent, it asks, and the chair may call it (R067).
 */
async function seeReferrer({ cast, sheet, of }: CaseScene): Promise<void> {
  const { room } = await cast.chair.view(of.meetingId)
  const absent = room?.caseId === of.caseId ? room.referrerAbsent : null
  if (!absent?.asksToDefer) return
  const what = `is asked to defer it: nobody is here for ${absent.agency}`
  sheet.holds({ who: cast.chair.name, what }, absent.clause !== '', `clause ${absent.clause}`)
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

async function hearAgencies(scene: CaseScene): Promise<void> {
  const { cast, sheet, of } = scene
  const idva = memberOf(cast, 'idva')
  const { coordinator } = cast
  await goTo(scene, { stage: 'agencies', what: 'goes to the agencies' })
  await sheet.gives(idva, {
    what: 'answers that nothing is new',
    command: { type: 'note-answer', ...of, agencyId: idva.agencyId, answer: 'known-nothing-new' },
  })
  await sheet.gives(coordinator, {
    what: 'records that the rest have nothing to add',
    command: { type: 'rest-have-nothing-to-add', ...of },
  })
  await goTo(scene, { stage: 'voice', what: `asks for the ${scene.profile.terms.victim}’s voice` })
  const said = { wishes: 'To stay near her sister', fears: 'That he comes back at night', barriers: 'Shift work' }
  await sheet.gives(idva, {
    what: `speaks for the ${scene.profile.terms.victim}`,
    command: { type: 'record-voice', ...of, ...said },
  })
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
