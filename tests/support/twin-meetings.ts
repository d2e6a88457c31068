import { personalChatOf } from '../../bot/rehearsal/bridge/places.ts'
import { rehearsalCaseList } from '../../bot/rehearsal/cases/case-list.ts'
import type { Planned } from '../../bot/rehearsal/play/before.ts'
import { memberOf } from '../../bot/rehearsal/play/cast.ts'
import type { Actor } from '../../bot/rehearsal/play/client.ts'
import { plannedWith } from './leak-agenda.ts'
import { cardsOf, everyCardAnswer } from './leak-cards.ts'
import { plansListedFor } from './leak-documents.ts'
import { meetingDate } from './leak-search.ts'
import { sendPlans } from './leak-sending.ts'
import { agreedAction, done, openMeeting, rehearsed, room } from './rehearsed.ts'
import type { Rehearsed } from './rehearsed.ts'

/**
 * Why a case is hidden from the people watched: each has declared a connection, or a closed panel does not name them.
 */
export type Hiding = 'connection' | 'closed panel'
/** Everything that the people watched were shown, moment by moment, without what differs between any two meetings. */
export type Shown = ReadonlyMap<string, string>

const hiddenReference = 'TH-R05'
const open = ['TH-R01', 'TH-R02', 'TH-R03']

/** Plays a meeting of three open cases, with a hidden one beside them or, otherwise alike, with none. */
export async function shownIn(hiding: Hiding, given: { hidden: boolean }): Promise<Shown> {
  const on = await rehearsed()
  try {
    return await play(on, hiding, given)
  } finally {
    await on.stop()
  }
}

async function play(on: Rehearsed, hiding: Hiding, given: { hidden: boolean }): Promise<Shown> {
  const { cast } = on
  const planned = await plannedWith(on, listOf(given.hidden ? [...open, hiddenReference] : open))
  await on.rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
  const hidden = given.hidden ? (planned.caseIds[3] ?? '') : null
  const scene = { on, planned, hiding, hidden, watched: watchedIn(on, hiding), shown: new Map<string, string>() }
  if (hidden && hiding === 'closed panel') await close(on, hidden)
  if (hiding === 'closed panel') await note(scene, 'planned')
  await openMeeting(on, planned)
  if (hidden && hiding === 'connection') for (const who of scene.watched) await declare(who, planned, hidden)
  await note(scene, 'opened')
  for (const caseId of planned.caseIds.slice(0, 2)) await hear(scene, cast.chair, caseId)
  await hearWithoutThem(scene)
  await hear(scene, cast.chair, planned.caseIds[2] ?? '')
  await done(cast.chair, { type: 'end-meeting', meetingId: planned.meetingId })
  await note(scene, 'ended')
  await sendPlans(on, planned)
  await note(scene, 'sent')
  return scene.shown
}

type Scene = {
  on: Rehearsed
  planned: Planned
  hiding: Hiding
  hidden: string | null
  watched: readonly Actor[]
  shown: Map<string, string>
}

function listOf(references: readonly string[]): string {
  const [header = '', ...rows] = rehearsalCaseList(meetingDate).trim().split(/\r?\n/)
  return [header, ...references.map((reference) => rows.find((row) => row.startsWith(reference)) ?? '')].join('\n')
}

function watchedIn({ cast }: Rehearsed, hiding: Hiding): readonly Actor[] {
  const rep = memberOf(cast, 'housing')
  return hiding === 'connection' ? [rep, cast.chair] : [rep, cast.standIn]
}

async function close({ cast }: Rehearsed, caseId: string): Promise<void> {
  const allowed = room(cast).filter(({ personId }) => personId !== 'housing-rep' && personId !== 'stand-in')
  const named = allowed.map(({ personId }) => personId)
  await done(cast.operationsManager, { type: 'decide-closed-panel', caseId, closed: true, allowed: named })
}

async function declare(who: Actor, { meetingId }: Planned, caseId: string): Promise<void> {
  await done(who, { type: 'answer-connections', meetingId, shown: [caseId], possibly: [caseId] })
}

async function hear({ on, planned }: Scene, who: Actor, caseId: string): Promise<void> {
  await done(who, { type: 'call-case', meetingId: planned.meetingId, caseId })
  await agreedAction(on, planned, { caseId, agencyId: 'housing' })
  await done(who, { type: 'finish-case', meetingId: planned.meetingId, caseId })
}

/** They leave and come back in both meetings; what is heard meanwhile is heard in one of them. */
async function hearWithoutThem(scene: Scene): Promise<void> {
  const { on, planned, hiding, hidden, watched } = scene
  const { chair, standIn, coordinator } = on.cast
  const { meetingId } = planned
  const chairs = hiding === 'connection' ? standIn : chair
  const move = async (present: boolean) => {
    for (const { personId } of watched) await done(coordinator, { type: 'note-presence', meetingId, personId, present })
  }
  await done(chairs, { type: 'take-chair', meetingId })
  await move(false)
  if (hidden) {
    await done(chairs, { type: 'call-case', meetingId, caseId: hidden, reason: 'Its agencies leave early' })
    const said = { kind: 'risk', subject: 'victim', text: 'He has copied the cellar key' } as const
    await done(coordinator, { type: 'record-risk', meetingId, caseId: hidden, ...said })
    await agreedAction(on, planned, { caseId: hidden, agencyId: 'police', today: true })
  }
  await note(scene, 'while it is heard')
  if (hidden) await done(chairs, { type: 'finish-case', meetingId, caseId: hidden })
  await move(true)
  await done(chair, { type: 'take-chair', meetingId })
  await note(scene, 'afterwards')
}

/** Writes down what each of them can see, ask for and has been sent by now. */
async function note({ on, planned, watched, shown }: Scene, moment: string): Promise<void> {
  const { rehearsal } = on
  await rehearsal.settled()
  for (const who of watched) {
    const key = (what: string) => `${who.personId}, ${moment}: ${what}`
    shown.set(key('view'), alike(JSON.stringify(await who.view(planned.meetingId), null, 1)))
    shown.set(key('cards'), alike(await cardsOf(rehearsal.bridge, who.personId)))
    shown.set(key('plans'), alike(await plansListedFor(who, planned.meetingId)))
    const chat = personalChatOf(who.personId)
    const told = rehearsal.bridge
      .sent()
      .filter(({ conversationId }) => conversationId === chat || !conversationId.startsWith('a:'))
    shown.set(
      key('told'),
      alike(
        JSON.stringify(
          told.map(({ activity }) => activity),
          null,
          1,
        ),
      ),
    )
    if (moment === 'sent') shown.set(key('answers'), alike(await everyCardAnswer(rehearsal.bridge, who.personId)))
  }
}

/**
 * Leaves out what differs between any two meetings: ids, seals, moments, ports, versions, and the tickets drawn.
 * Whoever runs the meeting is given no version of it while a case of it is hidden from them, so that none moves with
 * that case.
 */
function alike(text: string): string {
  return text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then')
    .replaceAll(/[A-Za-z0-9_.+/=-]{32,}/g, 'id')
    .replaceAll(/127\.0\.0\.1:\d+/g, 'here')
    .replaceAll(/("number": ?|[Cc]ase )\d+/g, '$1#')
    .replaceAll(/"meetingVersion": ?(?:\d+|null)/g, '"meetingVersion": 0')
    .replaceAll(/("seconds(?:InHand)?": ?)(\d+)/g, (_, name: string, seconds: string) => name + wholeMinutes(seconds))
}

/** How long a case took in a busy machine differs by seconds; a slot of a hidden case would be twenty minutes. */
function wholeMinutes(seconds: string): string {
  return String(Math.round(Number(seconds) / 60) * 60)
}

/** The first lines in which one text differs from another, or nothing. */
export function difference(one: string, other: string): string {
  const others = other.split('\n')
  const at = one.split('\n').findIndex((line, index) => line !== others[index])
  if (at < 0)
    return one.length === other.length ? '' : `only ${others.slice(one.split('\n').length).slice(0, 3).join()}`
  return `line ${at}: ${one
    .split('\n')
    .slice(at, at + 3)
    .join()} instead of ${others.slice(at, at + 3).join()}`
}
