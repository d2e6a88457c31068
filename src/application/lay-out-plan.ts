import type { Action } from '../domain/actions/action.ts'
import { answered } from '../domain/area-profile.ts'
import type { AreaProfile } from '../domain/area-profile.ts'
import type { Case, Risk } from '../domain/cases/case.ts'
import { promptsAsked } from '../domain/cases/prompts-asked.ts'
import { agenciesSpokenFor } from '../domain/directory/agencies.ts'
import type { Directory } from '../domain/directory/directory.ts'
import type { AgencyId, PersonId } from '../domain/ids.ts'
import { attendedBy } from '../domain/meeting/attendance.ts'
import type { Hearing, Meeting } from '../domain/meeting/meeting.ts'
import { londonDate } from '../domain/time.ts'
import { whoMustNotHear } from '../domain/cases/connection.ts'
import { assumedSilence } from './assumed-silence.ts'
import { agenciesAtTable } from './people-of-agency.ts'
import type { PlanDocument } from './plan-document.ts'
import type { PlanWhere } from './plan-of-case.ts'
import {
  answerWords,
  capital,
  assumedWords,
  noAnswerWords,
  promptAnswerWords,
  promptWords,
  riskKindWords,
  riskSubjectWords,
  statusWords,
  victimToldWords,
} from './plan-words.ts'
import { dateWords, momentWords } from './moment-words.ts'
import { disclosureRow, noteLines } from './plan-notes.ts'

/** Everything that a plan is laid out from. */
export type PlanSource = {
  wanted: PlanWhere
  meeting: Meeting
  heardCase: Case
  actions: readonly Action[]
  directory: Directory
  profile: AreaProfile
  writtenAt: string
}

/**
 * Lays a case's plan out for one reader (Thurrock 5.2: a live document, and the record of the meeting).
 * First names only; no surname of a party, no address, no whereabouts; drafts and withdrawn actions are left out.
 */
export function layOutPlan(source: PlanSource): PlanDocument {
  const { wanted, meeting, heardCase, profile } = source
  const hearing = meeting.hearings.get(wanted.caseId)
  const number = meeting.agenda.find((item) => item.caseId === wanted.caseId)?.number ?? 0
  return {
    meetingId: wanted.meetingId,
    caseId: wanted.caseId,
    caseNumber: number,
    version: wanted.version,
    area: profile.name,
    protocol: `${profile.protocol.title}, ${profile.protocol.version}`,
    marking: answered(profile.marking, 'OFFICIAL-SENSITIVE'),
    meetingDate: dateWords(londonDate(meeting.startsAt)),
    title: `${capital(profile.terms.plan)}: case ${number}`,
    terms: profile.terms,
    victim: heardCase.referral.victim.firstName,
    perpetrator: heardCase.referral.perpetrator.firstName,
    chairedBy: nameOf(source.directory, hearing?.chairedBy ?? meeting.chair),
    attendees: attendeesOf(source, hearing),
    answers: answersOf(source, hearing),
    voice: voiceWords(heardCase),
    risks: heardCase.risks.map((risk) => riskRow(risk, source)),
    prompts: promptsOf(source),
    disclosure: disclosureRow(heardCase),
    actions: source.actions
      .filter((action) => action.status !== 'draft' && action.status !== 'withdrawn')
      .map((action) => actionRow(action, source)),
    victimTold: victimToldLine(source),
    deferred: heardCase.deferrals.some((each) => each.meetingId === wanted.meetingId) ? 'Deferred' : '',
    onwardSharing: answered(profile.onwardSharing, ''),
    ownership: ownershipLine(profile),
    clauses: clausesOf(profile),
    copyFor: 'record copy',
    writtenAt: source.writtenAt,
  }
}

function attendeesOf(source: PlanSource, hearing: Hearing | undefined): PlanDocument['attendees'] {
  if (!hearing) return []
  return attendedBy(hearing, whoMustNotHear(source.heardCase, source.directory.people.keys())).map((personId) => {
    const person = source.directory.people.get(personId)
    const agency = person ? agencyName(source.directory, person.agencyId) : ''
    const note = source.meeting.agreed.get(personId)?.how === 'spoken' ? 'agreed aloud' : ''
    return { name: person?.name ?? '', agency, note }
  })
}

function answersOf(
  { directory, profile, heardCase, meeting }: PlanSource,
  hearing: Hearing | undefined,
): PlanDocument['answers'] {
  const isAssumed = assumedSilence(profile, directory)
  const barred = whoMustNotHear(heardCase, directory.people.keys())
  const there = agenciesSpokenFor(directory.people, hearing ? attendedBy(hearing, barred) : [])
  const written = heardCase.updates.filter((each) => each.meetingId === meeting.meetingId)
  const updates = new Set(written.map((each) => each.agencyId))
  return agenciesAtTable(directory).map(({ agencyId, name }) => {
    const answer = hearing?.answers.get(agencyId) ?? null
    const assumed = isAssumed({ agencyId, here: there.has(agencyId), updated: updates.has(agencyId), answer })
    const stood = assumed ? assumedWords : answer ? answerWords[answer] : noAnswerWords
    return { agency: name, answer: [stood, ...noteLines({ heardCase, meeting, profile }, agencyId)].join('\n') }
  })
}

function voiceWords({ voice }: Case): string {
  if (!voice) return 'Not recorded'
  if (!voice.heard) return `Not heard: ${voice.missingBecause}`
  return [
    voice.wishes && `Wishes: ${voice.wishes}`,
    voice.fears && `Fears: ${voice.fears}`,
    voice.barriers && `Barriers: ${voice.barriers}`,
  ]
    .filter(Boolean)
    .join('\n')
}

function riskRow(risk: Risk, { actions, profile }: PlanSource): PlanDocument['risks'][number] {
  const answering = actions.filter(
    (action) => action.riskId === risk.riskId && action.status !== 'draft' && action.status !== 'withdrawn',
  )
  const response =
    answering.length > 0
      ? `Action ${answering.map((action) => action.number).join(', ')}`
      : (risk.acceptedBecause ?? '')
  const open = risk.kind === 'protective' ? '' : 'No action recorded'
  return {
    id: risk.riskId,
    kind: riskKindWords[risk.kind],
    subject: riskSubjectWords(profile.terms)[risk.subject],
    text: risk.text,
    response: response || open,
  }
}

function promptsOf({ heardCase, actions, profile }: PlanSource): PlanDocument['prompts'] {
  return promptsAsked(heardCase, { actions, profile }).flatMap(({ prompt, answer, note }) =>
    answer ? [{ prompt: promptWords(profile.terms)[prompt], answer: promptAnswerWords[answer], note }] : [],
  )
}

function actionRow(action: Action, { directory, heardCase }: PlanSource): PlanDocument['actions'][number] {
  return {
    number: action.number,
    what: action.what,
    agency: action.agencyId ? agencyName(directory, action.agencyId) : '',
    person: action.personId ? nameOf(directory, action.personId) : '',
    due: momentWords(action.due),
    risk: heardCase.risks.find((risk) => risk.riskId === action.riskId)?.text ?? '',
    status: statusWords[action.status],
  }
}

function victimToldLine({ heardCase, directory, profile }: PlanSource): string {
  const words = victimToldWords(profile.terms)
  if (heardCase.dead.has('victim')) return words['victim-has-died']
  const told = heardCase.victimTold
  if (!told) return words.unanswered
  const who = told.outcome === 'person' ? nameOf(directory, told.personId) : words[told.outcome]
  return told.personal.how ? `${who}: ${told.personal.how}` : who
}

/** That the meeting owns no risk, in the area's own words and by its clause; nothing where it does not say so (R159). */
function ownershipLine({ independence: { value, clause } }: AreaProfile): string {
  return value === 'unanswered' ? '' : `${value} (clause ${clause})`
}

function clausesOf(profile: AreaProfile): PlanDocument['clauses'] {
  const { slot, circulation, names, onwardSharing, statement } = profile
  const used = {
    'Time for a case': slot,
    'Sending out': circulation,
    Names: names,
    'Onward sharing': onwardSharing,
    Statement: statement,
  }
  return Object.entries(used).map(([what, rule]) => ({ what, clause: rule.clause }))
}

function agencyName(directory: Directory, agencyId: AgencyId): string {
  return directory.agencies.get(agencyId)?.name ?? ''
}

function nameOf(directory: Directory, personId: PersonId): string {
  return directory.people.get(personId)?.name ?? ''
}
