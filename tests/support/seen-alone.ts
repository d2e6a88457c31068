import assert from 'node:assert/strict'
import type { Rehearsal } from '../../bot/rehearsal/start-rehearsal.ts'
import { meetingView } from '../../src/application/views/meeting-view.ts'
import { createScenes, type Scene } from '../../src/application/views/scene.ts'
import { createWorld } from '../../src/application/write/world.ts'
import type { MeetingId, PersonId } from '../../src/domain/ids.ts'

/** Those of the people given who are shown something else than they would be if they alone were looking. */
export function shownOtherwiseThanAlone(scene: Scene, people: Iterable<PersonId>): readonly PersonId[] {
  const together = [...people].map((personId) => [personId, JSON.stringify(meetingView(scene, personId))] as const)
  return together
    .filter(([personId, view]) => view !== JSON.stringify(meetingView(structuredClone(scene), personId)))
    .map(([personId]) => personId)
}

/** What is true of a meeting of the rehearsal now. */
export async function sceneIn({ store, clock, profiles }: Rehearsal, meetingId: string): Promise<Scene> {
  const world = createWorld(store.events)
  const deps = { work: store.work, world, clock, profiles, digest: (text: string) => text, rehearsal: true }
  const scene = await createScenes(deps).of(meetingId as MeetingId)
  assert.ok(scene)
  return scene
}
