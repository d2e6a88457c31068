import type { Case } from '../../domain/cases/case.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import type { PaperKind } from '../../domain/register/register.ts'
import { londonDate } from '../../domain/time.ts'
import { boardFacts } from '../after/area-facts.ts'
import type { AfterDeps } from '../after/after-meeting.ts'
import type { PlanFile, Refused } from '../caseroom.ts'
import { onStream } from '../write/outcome.ts'
import { personRef } from '../views/names.ts'
import type { Scene } from '../views/scene.ts'
import { sightOf, type Sight } from '../views/sight.ts'
import { write } from '../write/write.ts'
import { attendanceReturn } from './attendance-return.ts'
import { hearingsOf } from './hearings-of-case.ts'
import type { Language } from './language.ts'
import type { Paper } from './paper.ts'
import type { PaperFor } from './paper-frame.ts'
import { reviewPack } from './review-pack.ts'
import { casesInRunRecord, runRecord } from './run-record.ts'
import { transferPack } from './transfer-pack.ts'

/** Which paper: of the area, of a meeting, or of one case of it. */
export type PaperWanted = { language: Language } & (
  | { paper: 'attendance-return' }
  | { paper: 'run-record'; meetingId: MeetingId }
  | { paper: 'transfer-pack' | 'review-pack'; meetingId: MeetingId; caseId: CaseId }
)
/** A paper with the cases of which something stands in it, for the log of who read what. */
type Made = { paper: Paper; caseIds: readonly CaseId[]; meetingId: MeetingId | null }
type Seen = { scene: Scene; sight: Sight }

/**
 * A paper for one person, laid out from what they may see. That it was made, and of which cases something stands in it,
 * is written down before the bytes leave, as the opening of a plan is.
 */
export async function openPaper(deps: AfterDeps, who: PersonId, wanted: PaperWanted): Promise<PlanFile | Refused> {
  const made = await making(deps, who, wanted)
  if ('refusal' in made) return made
  const { paper, caseIds, meetingId } = made
  const at = deps.clock.now()
  await deps.noteCases({ who, at, where: `${wanted.paper} ${at}`, caseIds, what: wanted.paper })
  const refused = await noted(deps, who, { paper: wanted.paper, meetingId })
  return refused ?? deps.writer.writePaper(paper)
}

async function making(deps: AfterDeps, who: PersonId, wanted: PaperWanted): Promise<Made | Refused> {
  if (wanted.paper === 'attendance-return') {
    const facts = await boardFacts(deps, who)
    if ('refusal' in facts) return facts
    const paper = paperFor(facts, { who, wanted, about: londonDate(facts.at) })
    return { paper: attendanceReturn(facts, paper), caseIds: [], meetingId: null }
  }
  const scene = await deps.sceneOf(wanted.meetingId)
  if (!scene) return { refusal: { code: 'no-such-meeting' } }
  const seen = { scene, sight: sightOf(scene, who) }
  return wanted.paper === 'run-record' ? ofMeeting(seen, wanted) : ofCase(deps, seen, wanted)
}

function ofMeeting({ scene, sight }: Seen, wanted: PaperWanted): Made | Refused {
  if (!sight.sends) return { refusal: { code: 'role-not-allowed' } }
  if (scene.meeting.status === 'planned') return { refusal: { code: 'meeting-not-open' } }
  const { meetingId } = scene.meeting
  const paper = paperFor(scene, { who: sight.personId, wanted, about: meetingId })
  return { paper: runRecord({ scene, sight, paper }), caseIds: casesInRunRecord(scene, sight), meetingId }
}

type OfCase = Extract<PaperWanted, { caseId: CaseId }>

/** The packs are the coordinator's; a review is prepared by whoever keeps the circulation (R133, R137). */
async function ofCase(deps: AfterDeps, { scene, sight }: Seen, wanted: OfCase): Promise<Made | Refused> {
  const { caseId, language } = wanted
  const caseFile = scene.cases.get(caseId)
  const who = sight.personId
  if (!(wanted.paper === 'transfer-pack' ? sight.desk : sight.sends)) return { refusal: { code: 'role-not-allowed' } }
  if (!caseFile || !sight.reads(caseId)) return { refusal: { code: 'no-such-case' } }
  const paper = paperFor(scene, { who, wanted, about: caseId })
  const cases = wanted.paper === 'transfer-pack' ? [caseFile] : [caseFile, ...(await earlierOf(deps, caseFile))]
  const hearings = await hearingsOf({ who, cases, language, sceneOf: deps.sceneOf })
  const lay = wanted.paper === 'transfer-pack' ? transferPack : reviewPack
  const caseIds = [caseId, ...hearings.map((hearing) => hearing.caseFile.caseId)]
  return { paper: lay({ caseFile, hearings, paper }), caseIds, meetingId: scene.meeting.meetingId }
}

/** The same victim's earlier cases; each hearing of them is judged by its own meeting (H43). */
async function earlierOf({ world }: AfterDeps, { repeatFound }: Case): Promise<readonly Case[]> {
  const found = repeatFound?.answer === 'new' ? [] : (repeatFound?.earlier ?? [])
  const loaded = await Promise.all(found.map(({ caseId }) => world.case(caseId)))
  return loaded.flatMap(({ state }) => state ?? [])
}

function paperFor(
  { directory, profile, at }: Pick<Scene, 'directory' | 'profile' | 'at'>,
  { who, wanted, about }: { who: PersonId; wanted: PaperWanted; about: string },
): PaperFor {
  const { name, agency } = personRef(directory, who)
  const language = profile.nation === 'wales' ? wanted.language : 'en'
  return { kind: wanted.paper, language, reader: `${name}, ${agency}`, profile, at, about }
}

async function noted(
  { world, store, clock, ids, profiles, area }: AfterDeps,
  who: PersonId,
  made: { paper: PaperKind; meetingId: MeetingId | null },
): Promise<Refused | null> {
  const at = clock.now()
  const commandId = `paper:${ids.next()}`
  for (;;) {
    const register = await world.register()
    const event = { type: 'paper-made' as const, at, by: who, ...made }
    const writes = onStream(register, { events: [event] })
    if ('refusal' in writes) return writes
    const written = await write(store, world, { commandId, by: who, at, profile: profiles.byArea(area), writes })
    if (written.kind !== 'conflict') return null
  }
}
