import type { Wording } from '../en.ts'

type Codes = Wording['codes']

const roles: Codes['roles'] = {
  chair: 'Cadeirydd',
  'stand-in': 'Dirprwy i’r cadeirydd',
  coordinator: 'Cydlynydd',
  'operations-manager': 'Rheolwr gweithrediadau',
  representative: 'Cynrychiolydd',
  deputy: 'Dirprwy',
  practitioner: 'Ymarferydd ar gyfer un achos',
  observer: 'Sylwedydd',
}
const stages: Codes['stages'] = {
  reason: 'Rheswm dros yr atgyfeiriad',
  agencies: 'Yr hyn y mae asiantaethau’n ei wybod',
  voice: 'Llais y dioddefwr',
  risks: 'Crynodeb o’r risgiau',
  actions: 'Camau gweithredu',
  recap: 'Crynhoi',
}
const answers: Codes['answers'] = {
  spoke: 'Siaradodd',
  'known-nothing-new': 'Yn hysbys, dim byd newydd',
  'searched-not-known': 'Chwiliwyd, ddim yn hysbys i ni',
  'not-searched': 'Heb chwilio',
  absent: 'Yn absennol',
  'invited-did-not-speak': 'Gwahoddwyd, ni siaradodd',
}
const actionStatus: Codes['actionStatus'] = {
  draft: 'Drafft',
  agreed: 'Cytunwyd, heb ei dderbyn eto',
  accepted: 'Derbyniwyd',
  'change-asked': 'Gofynnwyd am newid',
  refused: 'Ni ellir ei wneud, medd yr asiantaeth',
  done: 'Wedi’i wneud',
  'not-possible': 'Nid oedd modd ei wneud',
  'not-done': 'Ni chafodd ei wneud',
  'done-already': 'Wedi’i wneud eisoes',
  withdrawn: 'Tynnwyd yn ôl',
}
const hints: Codes['hints'] = {
  'no-agency': 'Pa asiantaeth sy’n ei wneud?',
  'no-date': 'Erbyn pryd?',
  'vague-verb': 'Dywedwch beth fydd yn cael ei wneud: ni ellir ticio gair fel “monitro”.',
  'no-outcome': 'Dywedwch beth fydd yn wir pan fydd wedi’i gwblhau.',
  'addressed-to-party': 'Mae’n siarad â pharti. Geiriwch ef ar gyfer yr asiantaeth.',
  'no-risk': 'Pa risg y mae’n ei hateb?',
}
const gaps: Codes['gaps'] = {
  'victim-told': 'Pwy sy’n dweud wrth y dioddefwr, neu nad yw’n ddiogel dweud',
  voice: 'Llais y dioddefwr, neu pam y mae ar goll',
  'risk-without-action': 'Risg nad oes cam gweithredu’n ei hateb',
  'action-without-agency': 'Cam gweithredu heb asiantaeth',
  'action-without-date': 'Cam gweithredu heb ddyddiad',
  prompt: 'Cwestiwn heb ei ateb',
  'update-not-read': 'Diweddariad ysgrifenedig na ddarllenwyd',
  consent: 'A yw’r dioddefwr yn gwybod ac yn cydsynio',
}

/** Words for the codes that views carry. */
export const codes: Codes = {
  roles,
  stages,
  answers,
  actionStatus,
  hints,
  gaps,
  meetingStatus: { planned: 'Heb agor eto', open: 'Ar agor', ended: 'Wedi dod i ben' },
  agendaStatus: { waiting: 'Yn aros', open: 'Yn cael ei glywed', heard: 'Clywyd', off: 'Tynnwyd oddi ar y rhestr' },
  planStatus: { drafted: 'Heb ei anfon', held: 'Wedi’i ddal', sent: 'Anfonwyd', withdrawn: 'Tynnwyd yn ôl' },
  planClock: {
    green: 'Mewn pryd',
    amber: 'Bron yn ddyledus',
    red: 'Wedi mynd heibio’i amser',
    sent: 'Anfonwyd',
    unanswered: 'Nid yw’r protocol yn rhoi amser',
  },
  recipientReasons: {
    'core-partner': 'partner craidd',
    'took-part': 'cymerodd ran',
    'has-action': 'mae ganddo gam gweithredu',
    'approved-list': 'ar y rhestr gymeradwy',
    attended: 'yn bresennol',
    'entered-late': 'ychwanegwyd â llaw',
  },
  sources: { teams: 'yn Teams', tab: 'drwy’r dudalen hon', coordinator: 'nodwyd gan y cydlynydd', phone: 'ar y ffôn' },
  unknown: { anonymous: 'Rhywun heb enw', phone: 'Rhywun ar y ffôn', app: 'Ap neu gymerwr nodiadau' },
  agreedHow: { pressed: 'pwyswyd', spoken: 'dywedwyd yn uchel', 'read-aloud': 'darllenwyd yn uchel' },
  flags: {
    'did-not-agree': 'ni chytunodd â’r datganiad',
    'agreement-unsigned': 'nid yw’r asiantaeth wedi llofnodi’r cytundeb',
    connected: 'datganodd gysylltiad',
    'not-approved': 'heb ei gymeradwyo',
    'outside-closed-panel': 'y tu allan i’r panel caeedig',
    'did-not-attend': 'nid oedd yn bresennol',
    'free-mail': 'cyfeiriad post am ddim',
    'left-the-agency': 'wedi gadael yr asiantaeth',
    'shared-mailbox': 'blwch post a rennir',
    'employer-of-party': 'mae’r asiantaeth yn cyflogi parti',
  },
  referral: {
    'visible-high-risk': 'Risg uchel weladwy',
    'professional-judgement': 'Barn broffesiynol',
    'potential-escalation': 'Posibilrwydd o waethygu',
    repeat: 'Ailadroddus',
    'disclosure-scheme': 'Cynllun datgelu',
    yes: 'Ie',
    no: 'Na',
    'not-sought': 'Heb ei geisio',
    'not-known': 'Ddim yn hysbys eto',
    unknown: 'Ddim yn hysbys eto',
  },
  prompts: {
    'child-safeguarding': 'Diogelu plant',
    'adult-safeguarding': 'Diogelu oedolion',
    perpetrator: 'Y cyflawnwr, a MAPPA',
    lado: 'LADO: yn gweithio gyda phlant neu o’u cwmpas',
    'staff-safety': 'Diogelwch staff',
    equality: 'Cydraddoldeb, cyfieithydd, gwasanaeth arbenigol',
    community: 'Risg i’r gymuned ehangach',
  },
  promptAnswers: { made: 'Atgyfeiriad wedi’i wneud', 'to-be-made': 'I’w wneud', none: 'Dim un wedi’i godi' },
  riskKinds: { risk: 'Risgiau', vulnerability: 'Gwendidau', protective: 'Ffactorau amddiffynnol' },
  riskSubjects: { victim: 'Dioddefwr', children: 'Plant', perpetrator: 'Cyflawnwr', others: 'Eraill' },
  parties: { victim: 'Dioddefwr', perpetrator: 'Cyflawnwr', child: 'Plentyn' },
}
