import { loadAreaProfiles } from '../src/adapters/area-profiles.ts'
import { attendanceReturn } from '../src/application/documents/attendance-return.ts'
import type { HearingOfCase } from '../src/application/documents/hearings-of-case.ts'
import type { Language } from '../src/application/documents/language.ts'
import type { PaperFor } from '../src/application/documents/paper-frame.ts'
import { reviewPack } from '../src/application/documents/review-pack.ts'
import { runRecord } from '../src/application/documents/run-record.ts'
import { transferPack } from '../src/application/documents/transfer-pack.ts'
import type { PaperKind } from '../src/domain/register/register.ts'
import { sampleActions, sampleCase } from './layout-facts.ts'
import { sampleMeetings, sampleRun } from './layout-meeting.ts'
import type { LayoutSample } from './layout-samples.ts'
import { samplePlan } from './layout-samples.ts'

const at = '2027-03-03T14:05:00Z'
const reader = 'Carys Invented-Coordinator, Invented Safeguarding Office'

/** The papers beside the plans, in English of an English area and in Welsh of Gwent, with 1, 12 and 60 actions. */
export function layoutPapers(): readonly LayoutSample[] {
  return (['en', 'cy'] as const).flatMap((language) => [
    ...[1, 12, 60].flatMap((count) => packs(language, count)),
    { name: `run-record-${language}`, paper: record(language) },
    { name: `attendance-return-${language}`, paper: attendance(language) },
  ])
}

function paperFor(kind: PaperKind, language: Language): PaperFor {
  const profile = loadAreaProfiles().byArea(language === 'cy' ? 'gwent' : 'cornwall')
  return { kind, language, reader, profile, at, about: 'invented-7' }
}

function packs(language: Language, count: number): readonly LayoutSample[] {
  const caseFile = sampleCase()
  const hearings = ['2027-03-03', '2026-11-18', '2026-07-08'].map((heardOn, index): HearingOfCase => {
    const size = { count: index === 0 ? count : 1, language }
    const plan = samplePlan(paperFor('review-pack', language).profile, size)
    return { caseFile, heardOn, actions: sampleActions(size.count), plan }
  })
  const [newest] = hearings
  const transfer = { caseFile, hearings: newest ? [newest] : [], paper: paperFor('transfer-pack', language) }
  return [
    { name: `transfer-pack-${count}-${language}`, paper: transferPack(transfer) },
    {
      name: `review-pack-${count}-${language}`,
      paper: reviewPack({ caseFile, hearings, paper: paperFor('review-pack', language) }),
    },
  ]
}

function record(language: Language) {
  const paper = paperFor('run-record', language)
  return runRecord({ scene: sampleRun(paper.profile, at), sight: { reads: () => true }, paper })
}

function attendance(language: Language) {
  const paper = paperFor('attendance-return', language)
  const { directory, profile } = sampleRun(paper.profile, at)
  return attendanceReturn({ profile, directory, meetings: sampleMeetings(profile) }, paper)
}
