import type { AreaProfile } from '../../domain/area-profile.ts'
import { capital } from '../documents/language.ts'
import type { PlanWords } from './plan-words.ts'

type Terms = AreaProfile['terms']

/** What the areas call people and papers, in Welsh: a protocol gives its words in English (X25). */
const known: Readonly<Record<string, string>> = {
  'alleged perpetrator': 'cyflawnwr honedig',
  perpetrator: 'cyflawnwr',
  victim: 'dioddefwr',
  'action plan': 'cynllun gweithredu',
  'safety plan': 'cynllun diogelwch',
  'MARAC Administrator': 'Gweinyddwr y MARAC',
  'MARAC Chair': 'Cadeirydd y MARAC',
  'MARAC representative': 'cynrychiolydd y MARAC',
  'operations manager': 'rheolwr gweithrediadau',
  'confidentiality agreement': 'cytundeb cyfrinachedd',
}
const otherwise: Terms = {
  coordinator: 'cydlynydd y MARAC',
  chair: 'cadeirydd',
  operationsManager: 'rheolwr gweithrediadau',
  representative: 'cynrychiolydd',
  plan: 'cynllun gweithredu',
  statement: 'datganiad cyfrinachedd',
  victim: 'dioddefwr',
  perpetrator: 'cyflawnwr',
}

/** An area's terms in Welsh; one that is not known here gets the plain Welsh word. */
export function welshTerms(terms: Terms): Terms {
  const names = Object.keys(otherwise) as (keyof Terms)[]
  return Object.fromEntries(names.map((name) => [name, known[terms[name]] ?? otherwise[name]])) as Terms
}

/** A plan's words in Welsh. */
export function planWordsCy(given: Terms): PlanWords {
  const terms = welshTerms(given)
  const victim = capital(terms.victim)
  const perpetrator = capital(terms.perpetrator)
  return {
    ...plainWords,
    riskSubjects: { victim, children: 'Plant', perpetrator, others: 'Eraill' },
    prompts: {
      'child-safeguarding': 'Atgyfeiriad diogelu plant',
      'child-contact': 'Cyswllt â phlant',
      'adult-safeguarding': 'Atgyfeiriad diogelu oedolion',
      perpetrator: `${perpetrator}, a MAPPA`,
      lado: 'Atgyfeiriad i’r swyddog dynodedig (LADO)',
      dvds: 'Cynllun Datgelu Trais Domestig',
      suicide: 'Atal hunanladdiad',
      'staff-safety': 'Diogelwch staff sy’n ymweld neu’n ffonio',
      equality: 'Cydraddoldeb, cyfieithydd, gwasanaeth arbenigol',
      community: 'Risg i’r gymuned ehangach',
    },
    victimTold: {
      'not-safe': 'Ddim yn ddiogel dweud',
      'victim-has-died': `Mae’r ${terms.victim} wedi marw`,
      unanswered: 'Heb ei gytuno eto',
    },
    names: { plan: capital(terms.plan), minutes: 'Cofnodion', actions: 'Camau gweithredu' },
    approvedBy: `Mae ${terms.chair} yn cymeradwyo’r cofnodion hyn cyn eu hanfon`,
  }
}

const plainWords = {
  answers: {
    spoke: 'Siaradodd',
    'known-nothing-new': 'Hysbys, dim byd newydd',
    'searched-not-known': 'Chwiliwyd, ddim yn hysbys i ni',
    'not-searched': 'Heb chwilio',
    absent: 'Absennol',
    'invited-did-not-speak': 'Gwahoddwyd, ni siaradodd',
  },
  assumed: 'Absennol a heb anfon diweddariad: mae’r protocol yn tybio na chedwir dim byd perthnasol (tybiaeth)',
  noAnswer: 'Dim ateb wedi’i gofnodi',
  riskKinds: { risk: 'Risg', vulnerability: 'Bregusrwydd', protective: 'Ffactor amddiffynnol' },
  promptAnswers: { made: 'Wedi’i wneud', 'to-be-made': 'I’w wneud', none: 'Dim wedi’i godi' },
  statuses: {
    draft: 'Drafft',
    agreed: 'Cytunwyd, heb ei dderbyn eto',
    accepted: 'Derbyniwyd',
    'change-asked': 'Cytunwyd; mae’r perchennog yn gofyn am newid',
    refused: 'Cytunwyd; dywed y perchennog na ellir ei wneud',
    done: 'Wedi’i wneud',
    'not-possible': 'Ni ellid ei wneud',
    'not-done': 'Ni chafodd ei wneud',
    'done-already': 'Wedi’i wneud cyn y cyfarfod',
    withdrawn: 'Tynnwyd yn ôl',
  },
  voice: {
    wishes: 'Dymuniadau',
    fears: 'Ofnau',
    barriers: 'Rhwystrau',
    notHeard: 'Heb ei glywed',
    notRecorded: 'Heb ei gofnodi',
  },
  notes: {
    withheld: 'Yn dal gwybodaeth yn ôl',
    'no-action': 'Dim cam gweithredu, oherwydd',
    fact: 'Ffaith',
    opinion: 'Barn broffesiynol',
  },
  disclosure: {
    title: 'Penderfyniad ar ddatgelu',
    idva: 'Atgyfeiriad at yr IDVA',
    decisions: { disclose: 'I’w ddatgelu', 'not-now': 'Nid nawr', no: 'Ddim i’w ddatgelu' },
  },
  response: { action: 'Cam gweithredu', none: 'Dim cam gweithredu wedi’i gofnodi' },
  agreedAloud: 'cytunodd ar lafar',
  deferred: 'Gohiriwyd',
  clause: 'cymal',
  rules: {
    slot: 'Amser ar gyfer achos',
    circulation: 'Anfon allan',
    names: 'Enwau',
    onwardSharing: 'Rhannu ymhellach',
    statement: 'Datganiad',
  },
  titled: (name: string, caseNumber: number) => `${name}: achos ${caseNumber}`,
} satisfies Partial<PlanWords>
