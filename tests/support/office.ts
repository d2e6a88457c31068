import assert from 'node:assert/strict'
import type { Actor } from '../../bot/rehearsal/play/client.ts'
import type { AreaView } from '../../src/contracts/area-view.ts'
import type { DirectoryView, GapKind } from '../../src/contracts/directory-view.ts'
import type { ClockKind, DueItem, DueView } from '../../src/contracts/due-view.ts'

/** The five areas with the clause under which each of them asks for a thing. */
export const everyArea = ['somerset', 'cornwall', 'thurrock', 'gwent', 'nyy'] as const
export type AreaName = (typeof everyArea)[number]
export const title: Record<AreaName, string> = {
  somerset: 'Somerset',
  cornwall: 'Cornwall',
  thurrock: 'Thurrock',
  gwent: 'Gwent',
  nyy: 'NYY',
}

async function read<View>(who: Actor, path: string): Promise<View> {
  const answer = await who.get(path)
  assert.equal(answer.status, 200, `${who.name} was refused ${path}`)
  return (await answer.json()) as View
}

/** The directory as somebody sees it. */
export function directoryOf(who: Actor): Promise<DirectoryView> {
  return read(who, '/api/directory')
}

/** What the protocol says, as somebody sees it. */
export function areaOf(who: Actor): Promise<AreaView> {
  return read(who, '/api/area')
}

/** The clocks of one kind that somebody sees. */
export async function dueOf(who: Actor, kind: ClockKind): Promise<readonly DueItem[]> {
  const { items } = await read<DueView>(who, '/api/due')
  return items.filter((item) => item.kind === kind)
}

/** Whom a gap of one kind is about, each with the clause that asks. */
export async function gapsOf(who: Actor, kind: GapKind): Promise<readonly { name: string; clause: string }[]> {
  const { gaps } = await directoryOf(who)
  return gaps
    .filter((gap) => gap.kind === kind)
    .map(({ person, agency, clause }) => ({ name: person === '' ? agency : person, clause }))
}
