import { corePartners, agenciesSpokenFor } from '../../domain/directory/agencies.ts'
import type { CaseId, PersonId } from '../../domain/ids.ts'
import type { AgendaItem, Hearing } from '../../domain/meeting/meeting.ts'
import { slotSpent } from '../../domain/meeting/slot-clock.ts'
import { inLondon, londonDate } from '../../domain/time.ts'
import { timeWords } from '../plans/moment-words.ts'
import { agencyOf, personName, personRef } from '../views/names.ts'
import type { Scene } from '../views/scene.ts'
import type { Sight } from '../views/sight.ts'
import type { Paper, PaperPart } from './paper.ts'
import { framed, tableOf, underHeading, type PaperFor } from './paper-frame.ts'
import { recordWords, type RecordWords } from './record-words.ts'

/** As much of a meeting, and of one person's sight of it, as its record needs. */
export type Run = Pick<Scene, 'at' | 'profile' | 'directory' | 'meeting' | 'cases' | 'actions' | 'circulation'>
type Reads = Pick<Sight, 'reads'>
type Laying = { scene: Run; sight: Reads; words: RecordWords; paper: PaperFor }

/**
 * The meeting as it was run, for those who run it: who came, how each case went, what was sent out. A case that its
 * reader may not read is not in it, and no hour tells of it: cases have the time that they took, and people their first
 * coming and last going, so that no gap and no leaving shows (R053, H42).
 */
export function runRecord(of: { scene: Run; sight: Reads; paper: PaperFor }): Paper {
  const laying = { ...of, words: recordWords(of.paper.language) }
  const { words } = laying
  const under = (text: string, ...parts: PaperPart[]) => underHeading(text, { parts, none: words.none })
  return framed(of.paper, [
    { kind: 'facts', facts: factsOf(laying) },
    ...under(words.headings.whoCame, cameTable(laying)),
    ...under(words.headings.notThere, notThereTable(laying)),
    ...under(words.headings.cases, casesTable(laying)),
    ...under(words.headings.sending, sendingTable(laying)),
  ])
}

/** The cases of which something stands in a run record, for the log of who read what. */
export function casesInRunRecord({ meeting }: Pick<Run, 'meeting'>, sight: Reads): readonly CaseId[] {
  return meeting.agenda.map(({ caseId }) => caseId).filter((caseId) => sight.reads(caseId))
}

function factsOf({ scene, words, paper }: Laying): readonly (readonly [string, string])[] {
  const { meeting, directory, profile } = scene
  const time = timeWords(paper.language)
  const { statement } = meeting
  const read = statement
    ? `${time.moment(statement.at)}, ${personName(directory, statement.readBy)}, ${statement.version}`
    : words.notYet
  return [
    [words.facts.meeting, time.date(londonDate(meeting.startsAt))],
    [words.facts.area, profile.name],
    [words.facts.planned, time.moment(meeting.startsAt)],
    [words.facts.opened, time.moment(meeting.openedAt) || words.notYet],
    [words.facts.ended, time.moment(meeting.endedAt) || words.notYet],
    [words.facts.chair, personName(directory, meeting.chair)],
    [words.facts.coordinators, meeting.coordinators.map((each) => personName(directory, each)).join(', ')],
    [words.facts.statement, read],
    [words.facts.protocol, `${profile.protocol.title}, ${profile.protocol.version}`],
    [words.facts.written, time.moment(paper.at)],
  ]
}

function cameTable({ scene, words }: Laying): PaperPart {
  const { meeting, directory } = scene
  const people = [...new Set(meeting.comings.map(({ personId }) => personId))]
  return tableOf(
    [
      [words.columns.name, 5],
      [words.columns.agency, 6],
      [words.columns.agreed, 4],
      [words.columns.from, 2],
      [words.columns.to, 2],
    ],
    people.map((personId) => {
      const { name, agency } = personRef(directory, personId)
      const theirs = meeting.comings.filter((coming) => coming.personId === personId)
      const from = theirs.map((coming) => coming.from).toSorted()[0]
      const left = theirs.flatMap(({ to }) => to ?? meeting.endedAt ?? [])
      const last = left.length < theirs.length ? null : left.toSorted().at(-1)
      return [name, agency, words.agreed[meeting.agreed.get(personId)?.how ?? 'not'], clock(from), clock(last)]
    }),
  )
}

function clock(at: string | null | undefined): string {
  return at ? inLondon(at).time : ''
}

function notThereTable({ scene, words }: Laying): PaperPart {
  const { meeting, directory, profile } = scene
  const came = agenciesSpokenFor(
    directory.people,
    meeting.comings.map(({ personId }) => personId),
  )
  const missing = corePartners(directory, profile.core).agencyIds.filter((agencyId) => !came.has(agencyId))
  return tableOf(
    [[words.columns.agency, 1]],
    missing.map((agencyId) => [agencyOf(directory, agencyId)]),
  )
}

function casesTable({ scene, sight, words }: Laying): PaperPart {
  const { meeting } = scene
  const items = meeting.agenda.filter(({ caseId }) => sight.reads(caseId))
  return tableOf(
    [
      [words.columns.case, 2],
      [words.columns.outcome, 4],
      [words.columns.used, 3],
      [words.columns.set, 3],
      [words.columns.chairedBy, 5],
      [words.columns.actions, 2],
    ],
    items.map((item) => caseRow(item, { scene, words })),
  )
}

function caseRow(
  { caseId, number, slotSeconds }: AgendaItem,
  { scene, words }: Pick<Laying, 'scene' | 'words'>,
): string[] {
  const { meeting, directory, actions, cases, at } = scene
  const hearing = meeting.hearings.get(caseId)
  const deferred = cases.get(caseId)?.deferrals.some((each) => each.meetingId === meeting.meetingId)
  const agreed = actions.filter(
    (action) => action.caseId === caseId && action.status !== 'draft' && action.status !== 'withdrawn',
  )
  const minutes = (seconds: number) => words.minutes(Math.round(seconds / 60))
  return [
    String(number),
    deferred ? words.outcomes.deferred : words.outcomes[hearing?.status ?? 'waiting'],
    hearing?.slot ? minutes(slotSpent(hearing.slot, at)) : '',
    minutes(slotSeconds + (hearing?.slot?.extendedSeconds ?? 0)),
    chairOf(hearing, (who) => personName(directory, who)),
    String(agreed.length),
  ]
}

function chairOf(hearing: Hearing | undefined, name: (who: PersonId) => string): string {
  return hearing?.chairedBy ? name(hearing.chairedBy) : ''
}

/** Whom each plan went to by name, and who has opened it. */
function sendingTable({ scene, sight, words, paper }: Laying): PaperPart {
  const { meeting, circulation, directory } = scene
  const names = (people: readonly PersonId[]) =>
    [...new Set(people)].map((who) => personName(directory, who)).join(', ')
  const plans = [...(circulation?.plans.values() ?? [])].filter(({ caseId }) => sight.reads(caseId))
  return tableOf(
    [
      [words.columns.case, 2],
      [words.columns.sent, 4],
      [words.columns.version, 2],
      [words.columns.recipients, 7],
      [words.columns.opened, 5],
    ],
    plans.map(({ caseId, sentAt, version, sentTo, opened }) => [
      String(meeting.agenda.find((item) => item.caseId === caseId)?.number ?? ''),
      timeWords(paper.language).moment(sentAt) || words.notYet,
      version === 0 ? '' : String(version),
      names([...sentTo]),
      names(opened.map(({ personId }) => personId)),
    ]),
  )
}
