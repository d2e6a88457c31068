import { loadAreaProfiles } from '../src/adapters/area-profiles.ts'
import type { Language } from '../src/application/documents/language.ts'
import type { Paper } from '../src/application/documents/paper.ts'
import { planPaper } from '../src/application/documents/plan-paper.ts'
import { timeWords } from '../src/application/plans/moment-words.ts'
import type { PlanDocument, PlanLayout } from '../src/application/plans/plan-document.ts'
import { planWords, type PlanWords } from '../src/application/plans/plan-words.ts'
import { welshTerms } from '../src/application/plans/plan-words-cy.ts'
import type { AreaProfile } from '../src/domain/area-profile.ts'

export type LayoutSample = { name: string; paper: Paper }

const areas = ['thurrock', 'gwent', 'cornwall', 'somerset', 'nyy']
const layouts: Record<string, PlanLayout> = {
  thurrock: 'plan',
  gwent: 'minutes',
  cornwall: 'actions',
  somerset: 'actions',
  nyy: 'minutes',
}
const longName = 'Invented Rhiannon Gwenllian Llewelyn-Cholmondeley-Featherstonehaugh'
const longAgency =
  'Invented Partnership for Housing, Substance Use and Community Safety of the Eastern Valleys (South) NHS Trust'

/**
 * Every layout with 1, 12 and 60 actions; long names in the longest; Welsh where the area is in Wales, and of each
 * layout.
 */
export function layoutSamples(): readonly LayoutSample[] {
  const profiles = loadAreaProfiles()
  return areas.flatMap((area) =>
    [1, 12, 60].flatMap((count) =>
      (['en', 'cy'] as const).map((language) => ({
        name: `${area}-${layouts[area]}-${count}-${language}`,
        paper: planPaper(samplePlan(profiles.byArea(area), { count, language })),
      })),
    ),
  )
}

type Size = { count: number; language: Language }

/** A plan of an area, with so many actions. */
export function samplePlan(profile: AreaProfile, { count, language }: Size): PlanDocument {
  const words = planWords(profile.terms, language)
  const layout = layouts[profile.area] ?? 'plan'
  const time = timeWords(language)
  return {
    meetingId: 'invented-meeting-1',
    caseId: 'invented-case-7',
    caseNumber: 7,
    version: 2,
    layout,
    language,
    name: words.names[layout],
    area: `${profile.name} (invented rehearsal)`,
    protocol: `${profile.protocol.title}, ${profile.protocol.version}`,
    marking: 'OFFICIAL-SENSITIVE',
    meetingDate: time.date('2027-03-03'),
    title: words.titled(words.names[layout], 7),
    terms: language === 'cy' ? welshTerms(profile.terms) : profile.terms,
    victim: 'Aisha',
    perpetrator: 'Mark',
    chairedBy: count === 60 ? longName : 'Dana Chairwell',
    ...room(words, count),
    ...said(words, count),
    actions: actions(words, { count, language }),
    deferred: '',
    onwardSharing: profile.onwardSharing.value,
    ownership: `${profile.independence.value} (${words.clause} ${profile.independence.clause})`,
    approval: layout === 'minutes' && profile.area === 'gwent' ? `${words.approvedBy} (${words.clause} 4.9).` : '',
    clauses: [
      { what: words.rules.slot, clause: profile.slot.clause },
      { what: words.rules.circulation, clause: profile.circulation.clause },
      { what: words.rules.onwardSharing, clause: profile.onwardSharing.clause },
    ],
    copyFor: count === 60 ? `${longName}, ${longAgency}` : 'Hana Homely, Housing',
    writtenAt: '2027-03-03T14:05:00Z',
  }
}

function room(words: PlanWords, count: number): Pick<PlanDocument, 'attendees' | 'answers'> {
  const people = [
    { name: 'Dana Chairwell', agency: 'Invented Police', note: '' },
    { name: 'Ivo Idvason', agency: 'Changing Paths (invented)', note: words.agreedAloud },
    { name: count === 60 ? longName : 'Hana Homely', agency: count === 60 ? longAgency : 'Housing', note: '' },
  ]
  const told = `${words.answers.spoke}\n${words.notes.fact}: Two calls in February, both at night.\n${words.notes.opinion}: He is testing the bail conditions.`
  return {
    attendees: count === 1 ? people : Array.from({ length: 5 }, () => people).flat(),
    answers: [
      { agency: 'Invented Police', answer: told },
      { agency: count === 60 ? longAgency : 'Housing', answer: words.answers['known-nothing-new'] },
      { agency: 'Probation', answer: words.answers['searched-not-known'] },
      { agency: 'Education', answer: words.answers['not-searched'] },
      { agency: 'Mental health trust', answer: words.answers.absent },
      { agency: 'Adult social care', answer: words.assumed },
    ],
  }
}

type Said = Pick<PlanDocument, 'voice' | 'risks' | 'prompts' | 'disclosure' | 'victimTold' | 'chairNotes'>

function said(words: PlanWords, count: number): Said {
  const risk = (id: string, kind: keyof PlanWords['riskKinds'], text: string, response: string) => {
    return { id, kind: words.riskKinds[kind], subject: words.riskSubjects.victim, text, response }
  }
  return {
    voice: [
      `${words.voice.wishes}: to stay in the flat, with the locks changed`,
      `${words.voice.fears}: that he waits by the school gate`,
      `${words.voice.barriers}: no money of her own`,
    ].join('\n'),
    risks: [
      risk('r1', 'risk', 'He follows her from work', `${words.response.action} 1`),
      risk(
        'r2',
        'vulnerability',
        'The older child sleeps badly since the incident in February and has missed eleven days of school',
        words.response.none,
      ),
      risk('r3', 'protective', 'Her sister lives in the next street', ''),
    ],
    prompts:
      count === 1
        ? []
        : [
            {
              prompt: words.prompts['child-safeguarding'],
              answer: words.promptAnswers.made,
              note: 'On the day of the incident',
            },
            { prompt: words.prompts.lado, answer: words.promptAnswers.none, note: '' },
          ],
    disclosure: [],
    chairNotes: ['She has asked twice for a new lock, and has had no answer.'],
    victimTold: 'Ivo Idvason: by telephone on her work number, before noon',
  }
}

function actions(words: PlanWords, { count, language }: Size): PlanDocument['actions'] {
  const due = timeWords(language).moment('2027-03-12T17:00:00Z')
  return Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    what: `Invented action ${at + 1}: ask the landlord to change the locks, and confirm to the coordinator when it is done`,
    agency: count === 60 && at % 5 === 0 ? longAgency : 'Changing Paths (invented)',
    person: count === 60 && at % 5 === 0 ? longName : at === 4 ? '' : 'Hana Homely',
    due: at === 5 ? '' : due,
    risk: at % 3 === 0 ? 'He follows her from work' : '',
    status: at === 0 ? words.statuses.done : words.statuses.agreed,
  }))
}
