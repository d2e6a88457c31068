import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Rehearsal } from '../start-rehearsal.ts'
import { outsider, rehearsalPeople } from '../people.ts'
import { playAfter } from './after.ts'
import type { Collected } from './after.ts'
import { playBefore } from './before.ts'
import type { Plot } from './before.ts'
import type { Cast, Member } from './cast.ts'
import { actorAt } from './client.ts'
import type { Actor } from './client.ts'
import { pressCards } from './card-presser.ts'
import { playHearing } from './hearing.ts'
import type { HearingScene } from './case-scene.ts'
import { playOpening } from './opening.ts'
import type { Roles } from './opening.ts'
import { createRunSheet } from './run-sheet.ts'
import type { RunSheet, Step } from './run-sheet.ts'

/** What a run leaves: its steps, every plan that somebody opened, and the meeting it was. */
export type Played = { sheet: RunSheet; files: readonly Collected[]; meetingId: string; cast: Cast }

/** Plays a whole meeting as every person in it, through HTTP and cards alone, on a rehearsal that runs. */
export async function playMeeting(
  rehearsal: Rehearsal,
  plot: Plot,
  onStep: (step: Step) => void = () => {},
): Promise<Played> {
  const cast = castOf(rehearsal)
  const sheet = createRunSheet(onStep)
  const planned = await playBefore(cast, sheet, plot)
  await rehearsal.bridge.installAll({ coordinatorId: cast.coordinator.personId })
  await rehearsal.clock.set(plot.startsAt)
  const roles = rolesIn(cast, planned.caseIds)
  const cards = pressCards(rehearsal)
  const scene: HearingScene = {
    cast,
    profile: plot.profile,
    sheet,
    planned,
    roles,
    cards,
    moveClock: (seconds) => rehearsal.clock.move(seconds),
  }
  await playOpening(scene)
  for (const caseId of planned.caseIds) await playHearing(scene, caseId)
  const files = await playAfter({ ...scene, workIsDone: rehearsal.settled })
  await closeOfWindow(rehearsal, { sheet, cast, meetingId: planned.meetingId })
  return { sheet, files, meetingId: planned.meetingId, cast }
}

/** Moves the clock to the end of the circulation window: nothing may be late, and nobody may be warned. */
async function closeOfWindow(
  rehearsal: Rehearsal,
  { sheet, cast, meetingId }: { sheet: RunSheet; cast: Cast; meetingId: string },
): Promise<void> {
  const view = await cast.coordinator.view(meetingId)
  const due = view.circulation?.plans
    .map((plan) => plan.dueAt)
    .filter((at) => at !== null)
    .toSorted()
    .at(-1)
  if (due) await rehearsal.clock.set(due)
  await rehearsal.settled()
  const after = await cast.coordinator.view(meetingId)
  const clocks = after.circulation?.plans.map((plan) => plan.clock) ?? []
  sheet.holds(
    { who: 'the clock', what: 'reaches the end of the window with every plan out' },
    clocks.length > 0 && clocks.every((clock) => clock === 'sent'),
    clocks.join(', '),
  )
}

/** Who has which part by the directory of the rehearsal. */
export function castOf(rehearsal: Pick<Rehearsal, 'url' | 'signIn'>): Cast {
  const surface = { baseUrl: rehearsal.url, token: rehearsal.signIn }
  const actors = new Map(
    [...rehearsalPeople, outsider].map((person) => [String(person.personId), actorAt(surface, person)]),
  )
  const actor = (personId: string): Actor => {
    const found = actors.get(personId)
    if (!found) throw new Error('The rehearsal has nobody of that name')
    return found
  }
  const members = (role: 'representative' | 'deputy') => {
    const people = rehearsalPeople.filter((person) => person.role === role && person.personId !== 'unsigned-rep')
    return new Map(
      people.map(({ personId, agencyId }): [string, Member] => [
        agencyId,
        { ...actor(personId), agencyId, heading: agencyId },
      ]),
    )
  }
  return {
    everyone: [...actors.values()],
    chair: actor('chair'),
    standIn: actor('stand-in'),
    coordinator: actor('coordinator'),
    secondCoordinator: actor('second-coordinator'),
    operationsManager: actor('operations-manager'),
    practitioner: actor('practitioner'),
    observer: actor('observer'),
    outsider: actor('outsider'),
    representatives: members('representative'),
    deputies: members('deputy'),
    unsigned: actor('unsigned-rep'),
  }
}

/** The third case is the one to which somebody has a connection, where there are three. */
function rolesIn(cast: Cast, caseIds: readonly string[]): Roles {
  const [, , third = caseIds[0] ?? null] = caseIds
  const member = (agencyId: string) => cast.representatives.get(agencyId) ?? cast.chair
  return { silent: member('probation'), onPhone: member('health'), connected: member('housing'), connectedCase: third }
}

/** Writes what a run left into a folder: plans, every message that left, and the run sheet. */
export async function writeRun(
  folder: string,
  { rehearsal, played }: { rehearsal: Rehearsal; played: Played },
): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [index, file] of played.files.entries())
    await writeFile(join(folder, `${String(index + 1).padStart(3, '0')}-${file.fileName}`), file.bytes)
  const messages = [
    ...rehearsal.bridge.sent().map((post) => ({ through: 'bot', ...post })),
    ...rehearsal.graph.sent().map((sent) => ({ through: 'graph', ...sent })),
  ]
  await writeFile(join(folder, 'messages.jsonl'), messages.map((message) => `${JSON.stringify(message)}\n`).join(''))
  await writeFile(join(folder, 'run-sheet.txt'), played.sheet.steps.map(asLine).join(''))
}

function asLine({ part, who, what, expected, got, ok }: Step): string {
  return `${ok ? 'ok  ' : 'NOT '} ${part} | ${who} ${what} | expected ${expected} | ${got}\n`
}
