import type { Action } from '../../domain/actions/action.ts'
import { answered } from '../../domain/area-profile.ts'
import type { AreaProfile } from '../../domain/area-profile.ts'
import type { Case, Risk } from '../../domain/cases/case.ts'
import { promptsAsked } from '../../domain/cases/prompts-asked.ts'
import { agenciesSpokenFor } from '../../domain/directory/agencies.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { AgencyId, PersonId } from '../../domain/ids.ts'
import { attendedBy } from '../../domain/meeting/attendance.ts'
import type { Hearing, Meeting } from '../../domain/meeting/meeting.ts'
import { londonDate } from '../../domain/time.ts'
import { whoMustNotHear } from '../../domain/cases/connection.ts'
import { assumedSilence } from '../due/assumed-silence.ts'
import { agenciesAtTable } from '../people-of-agency.ts'
import type { PlanDocument } from './plan-document.ts'
import type { PlanWhere } from './plan-of-case.ts'
import { approvalLine, clausesOf, layoutOf, ownershipLine } from './plan-lines.ts'
import { welshTerms } from './plan-words-cy.ts'
import { planWords, type PlanWords } from './plan-words.ts'
import type { Language } from '../documents/language.ts'
import { timeWords } from './moment-words.ts'
import { chairNoteLines, disclosureRow, noteLines } from './plan-notes.ts'

/** Everything that a plan is laid out from. */
export type PlanSource = {
  wanted: PlanWhere
  meeting: Meeting
  heardCase: Case
  actions: readonly Action[]
  directory: Directory
  profile: AreaProfile
  writtenAt: string
  language?: Language
}
export type Laying = PlanSource & { words: PlanWords; language: Language }

/**
 * Lays a case's plan out for one reader (Thurrock 5.2: a live document, and the record of the meeting).
 * First names only; no surname of a party, no address, no whereabouts; drafts and withdrawn actions are left out.
 */
export function layOutPlan(given: PlanSource): PlanDocument {
  const language = given.language ?? 'en'
  const source: Laying = { ...given, language, words: planWords(given.profile.terms, language) }
  return { ...headOf(source), ...bodyOf(source), copyFor: 'record copy', writtenAt: source.writtenAt }
}

type Body =
  'attendees' | 'answers' | 'voice' | 'risks' | 'prompts' | 'disclosure' | 'chairNotes' | 'actions' | 'victimTold'
type Head = Omit<PlanDocument, Body | 'copyFor' | 'writtenAt' | 'welsh'>

/** What it is, by which rules it was made, and how far it may go. */
function headOf(source: Laying): Head {
  const { wanted, meeting, heardCase, profile, words, language } = source
  const { meetingId, caseId, version } = wanted
  const caseNumber = meeting.agenda.find((item) => item.caseId === caseId)?.number ?? 0
  const layout = layoutOf(profile)
  return {
    meetingId,
    caseId,
    caseNumber,
    version,
    layout,
    language,
    name: words.names[layout],
    area: profile.name,
    protocol: `${profile.protocol.title}, ${profile.protocol.version}`,
    marking: answered(profile.marking, 'OFFICIAL-SENSITIVE'),
    meetingDate: timeWords(language).date(londonDate(meeting.startsAt)),
    title: words.titled(words.names[layout], caseNumber),
    terms: language === 'cy' ? welshTerms(profile.terms) : profile.terms,
    victim: heardCase.referral.victim.firstName,
    perpetrator: heardCase.referral.perpetrator.firstName,
    chairedBy: nameOf(source.directory, meeting.hearings.get(caseId)?.chairedBy ?? meeting.chair),
    deferred: heardCase.deferrals.some((each) => each.meetingId === meetingId) ? words.deferred : '',
    onwardSharing: answered(profile.onwardSharing, ''),
    ownership: ownershipLine(source),
    approval: approvalLine(source),
    clauses: clausesOf(source),
  }
}

/** What was said and agreed. */
function bodyOf(source: Laying): Pick<PlanDocument, Body> {
  const { heardCase, words } = source
  const hearing = source.meeting.hearings.get(source.wanted.caseId)
  return {
    attendees: attendeesOf(source, hearing),
    answers: answersOf(source, hearing),
    voice: voiceWords(heardCase, words.voice),
    risks: heardCase.risks.map((risk) => riskRow(risk, source)),
    prompts: promptsOf(source),
    disclosure: disclosureRow(heardCase, words),
    chairNotes: chairNoteLines(source),
    actions: source.actions
      .filter((action) => action.status !== 'draft' && action.status !== 'withdrawn')
      .map((action) => actionRow(action, source)),
    victimTold: victimToldLine(source),
  }
}

function attendeesOf(source: Laying, hearing: Hearing | undefined): PlanDocument['attendees'] {
  if (!hearing) return []
  return attendedBy(hearing, whoMustNotHear(source.heardCase, source.directory.people.keys())).map((personId) => {
    const person = source.directory.people.get(personId)
    const agency = person ? agencyName(source.directory, person.agencyId) : ''
    const note = source.meeting.agreed.get(personId)?.how === 'spoken' ? source.words.agreedAloud : ''
    return { name: person?.name ?? '', agency, note }
  })
}

function answersOf(source: Laying, hearing: Hearing | undefined): PlanDocument['answers'] {
  const { directory, profile, heardCase, meeting, words } = source
  const isAssumed = assumedSilence(profile, directory)
  const barred = whoMustNotHear(heardCase, directory.people.keys())
  const there = agenciesSpokenFor(directory.people, hearing ? attendedBy(hearing, barred) : [])
  const written = heardCase.updates.filter((each) => each.meetingId === meeting.meetingId)
  const updates = new Set(written.map((each) => each.agencyId))
  return agenciesAtTable(directory).map(({ agencyId, name }) => {
    const answer = hearing?.answers.get(agencyId) ?? null
    const assumed = isAssumed({ agencyId, here: there.has(agencyId), updated: updates.has(agencyId), answer })
    const said = answer ? words.answers[answer] : words.noAnswer
    const stood = assumed ? words.assumed : said
    return { agency: name, answer: [stood, ...noteLines(source, agencyId)].join('\n') }
  })
}

function voiceWords({ voice }: Case, words: PlanWords['voice']): string {
  if (!voice) return words.notRecorded
  if (!voice.heard) return `${words.notHeard}: ${voice.missingBecause}`
  return [
    voice.wishes && `${words.wishes}: ${voice.wishes}`,
    voice.fears && `${words.fears}: ${voice.fears}`,
    voice.barriers && `${words.barriers}: ${voice.barriers}`,
  ]
    .filter(Boolean)
    .join('\n')
}

function riskRow(risk: Risk, { actions, words }: Laying): PlanDocument['risks'][number] {
  const answering = actions.filter(
    (action) => action.riskId === risk.riskId && action.status !== 'draft' && action.status !== 'withdrawn',
  )
  const response =
    answering.length > 0
      ? `${words.response.action} ${answering.map((action) => action.number).join(', ')}`
      : (risk.acceptedBecause ?? '')
  const open = risk.kind === 'protective' ? '' : words.response.none
  return {
    id: risk.riskId,
    kind: words.riskKinds[risk.kind],
    subject: words.riskSubjects[risk.subject],
    text: risk.text,
    response: response || open,
  }
}

function promptsOf({ heardCase, actions, profile, words }: Laying): PlanDocument['prompts'] {
  return promptsAsked(heardCase, { actions, profile }).flatMap(({ prompt, answer, note }) =>
    answer ? [{ prompt: words.prompts[prompt], answer: words.promptAnswers[answer], note }] : [],
  )
}

function actionRow(action: Action, { directory, heardCase, words, language }: Laying): PlanDocument['actions'][number] {
  return {
    number: action.number,
    what: action.what,
    agency: action.agencyId ? agencyName(directory, action.agencyId) : '',
    person: action.personId ? nameOf(directory, action.personId) : '',
    due: timeWords(language).moment(action.due),
    risk: heardCase.risks.find((risk) => risk.riskId === action.riskId)?.text ?? '',
    status: words.statuses[action.status],
  }
}

function victimToldLine({ heardCase, directory, words: { victimTold: words } }: Laying): string {
  if (heardCase.dead.has('victim')) return words['victim-has-died']
  const told = heardCase.victimTold
  if (!told) return words.unanswered
  const who = told.outcome === 'person' ? nameOf(directory, told.personId) : words[told.outcome]
  return told.personal.how ? `${who}: ${told.personal.how}` : who
}

function agencyName(directory: Directory, agencyId: AgencyId): string {
  return directory.agencies.get(agencyId)?.name ?? ''
}

function nameOf(directory: Directory, personId: PersonId): string {
  return directory.people.get(personId)?.name ?? ''
}
