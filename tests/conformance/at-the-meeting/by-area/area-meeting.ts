import type { Actor, Order } from '../../../../bot/rehearsal/play/client.ts'
import type { CaseView } from '../../../../src/contracts/case-view.ts'
import { done, openMeeting, plannedMeeting, refusedAs, rehearsed, startsAt } from '../../../support/rehearsed.ts'
import { caseOf, openCase, present, sceneOf } from '../scene.ts'
import type { Scene } from '../scene.ts'
import type { Rehearsed } from '../../../support/rehearsed.ts'

type Of = { meetingId: string; caseId: string }

/** One area's meeting of the eight invented cases, open, with half of the agencies in the room. */
export type AreaMeeting = Scene & {
  /** With children; without; the one who coaches; the one that a closed panel hears. */
  zelphine: Of
  ondrelle: Of
  quennis: Of
  closed: Of
  chair: Actor
  coordinator: Actor
  police: Actor
  idva: Actor
  children: Actor
  housing: Actor
  /** The open case as somebody sees it. */
  seen(who?: Actor): Promise<CaseView>
  do(who: Actor, order: Order): Promise<Record<string, string>>
  refused(who: Actor, order: Order): Promise<string>
}

/** What is filled in before the tests of an area run. */
export type Shared = { on: AreaMeeting }

export const updateOfHealth = 'Two missed appointments at the Wobbleton clinic'

/** Plans, prepares and opens the meeting of one area. */
export async function areaMeeting(area: string): Promise<AreaMeeting> {
  const on = await rehearsed({ area })
  try {
    return await openedIn(on)
  } catch (error) {
    await on.stop()
    throw error
  }
}

async function openedIn(on: Rehearsed): Promise<AreaMeeting> {
  const scene = sceneOf(on, await plannedMeeting(on))
  const { chair, coordinator } = on.cast
  const [police, idva, children, housing] = ['police', 'idva', 'childrens-social-care', 'housing'].map(scene.rep)
  if (!police || !idva || !children || !housing) throw new Error('The rehearsal has no such agencies.')
  const people = [chair, coordinator, police, idva, children, housing]
  const last = scene.planned.caseIds.at(-1) ?? ''
  const closed = { meetingId: scene.meetingId, caseId: last }
  const allowed = [chair, police, idva, scene.rep('adult-social-care')].map(({ personId }) => personId)
  const decider = on.rehearsal.profiles.byArea(on.area).closedPanel.value
  const managed = decider !== 'unanswered' && decider.decider === 'operations-manager'
  const decides = managed ? on.cast.operationsManager : chair
  await done(decides, { type: 'decide-closed-panel', caseId: last, closed: true, allowed })
  const [zelphineId = ''] = scene.planned.caseIds
  const zelphine = { meetingId: scene.meetingId, caseId: zelphineId }
  await on.rehearsal.clock.set('2027-02-09T15:00:00Z')
  const update = { type: 'send-update', ...zelphine, knowledge: 'supplied', text: updateOfHealth } as const
  await done(scene.rep('health'), update)
  await done(coordinator, { type: 'call-emergency', ...zelphine, reason: 'It cannot wait', checks: {} })
  await on.rehearsal.clock.set(startsAt)
  await openMeeting(scene, scene.planned, people)
  return {
    ...scene,
    zelphine,
    closed,
    chair,
    coordinator,
    police,
    idva,
    children,
    housing,
    ondrelle: await caseOf(scene, 'Ondrelle'),
    quennis: await caseOf(scene, 'Quennis'),
    seen: (who = chair) => openCase(who, scene.meetingId),
    do: done,
    refused: refusedAs,
  }
}

/** Hears one case with what happens meanwhile. */
export async function heard(on: AreaMeeting, of: Of, during: () => Promise<void>): Promise<void> {
  await done(on.chair, { type: 'call-case', ...of })
  await during()
  await done(on.chair, { type: 'finish-case', ...of })
}

/** Notes that somebody came into the room or left it. */
export async function comes(on: AreaMeeting, who: Actor, isIn = true): Promise<void> {
  await present(on, who, isIn)
}
