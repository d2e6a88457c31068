import type { TeamsWording } from '../en/teams.ts'

/** What the desk is told of Teams, in Welsh. */
export const teams: TeamsWording = {
  unreachedTitle: 'Heb eu cyrraedd gan y bot',
  unreachedText:
    'Cysylltwch â nhw mewn ffordd arall. Peidiwch â dweud dim am achos drwy’r post, nac wrth bwy bynnag arall sy’n ateb.',
  why: {
    never: 'heb agor yr ap eto',
    'taken-out': 'wedi tynnu’r bot allan',
    blocked: 'wedi rhwystro’r bot',
    left: 'nid yw yn Teams yma mwyach',
    refused: 'ni chymerodd Teams yr hyn a anfonwyd',
    unsure: 'efallai na chyrhaeddodd: stopiodd y gweinydd wrth ysgrifennu',
  },
  missed: (count) => (count === 1 ? '1 neges heb gyrraedd' : `${count} neges heb gyrraedd`),
  ring: (phone) => `Ffonio ${phone}`,
  notPosted: {
    agenda: 'Ni ellid rhoi hysbysiad yr agenda yn y sianel. Postiwch ef yno â llaw.',
    statement: 'Ni ellid rhoi’r datganiad yn y sgwrs. Gellir cytuno iddo yn y tab.',
  },
  notBooked: {
    date: 'Ni ellid rhoi’r dyddiad yn y calendr, neu ni ellid diweddaru’r bobl a wahoddir. Trefnwch yr alwad â llaw yng nghalendr y swyddfa, neu rhowch gynnig arall arni pan fydd y calendr yn ateb.',
    closed: (number) =>
      `Ni ellid rhoi galwad achos ${number}, sydd â phanel caeedig, yn y calendr. Trefnwch hi â llaw, ar wahân i alwad y dyddiad ei hun ac i’w phobl ei hun yn unig, neu rhowch gynnig arall arni.`,
  },
  bookAgain: 'Rhoi cynnig arall ar y calendr',
  sendAgain: 'Rhoi cynnig arall arni',
  toldOtherwise: 'Rwyf wedi dweud wrthynt mewn ffordd arall',
  told: (name, time) => `Dywedwyd mewn ffordd arall gan ${name}, ${time}`,
  again: 'Edrych eto',

  chatTitle: 'Sgwrs yr alwad',
  chatLinked: 'Mae’r ap yn sgwrs yr alwad.',
  chatNotLinked: 'Nid yw’r ap yn sgwrs yr alwad eto, felly ni ellir rhoi’r datganiad yno.',
  joinUrl: 'Dolen i ymuno â’r alwad',
  install: 'Rhoi’r ap yn y sgwrs',
  installed: 'Mae’r ap wedi’i roi yn y sgwrs.',

  callTitle: 'Adroddiad Teams am yr alwad',
  callText: 'Lle mae’n wahanol i’n cofnod ni. Mae ein cofnod yn aros fel y’i cadarnhawyd, nes i rywun ei gywiro.',
  report: {
    'not-ended': 'Bydd yno pan fydd y cyfarfod wedi dod i ben.',
    'not-known': 'Nid yw’n hysbys pa alwad oedd yn perthyn i’r cyfarfod hwn.',
    'not-there-yet': 'Nid yw Teams wedi’i wneud eto. Daw rai munudau ar ôl i’r alwad orffen.',
    'not-allowed':
      'Nid yw Teams yn gadael i’r ap ei ddarllen. Gall eich gweinyddwr ei ganiatáu (application access policy).',
    unreachable: 'Ni atebodd Teams. Edrychwch eto yn nes ymlaen.',
  },
  same: 'Mae’r ddau’n dweud yr un peth.',
  strangers: (count) =>
    count === 1
      ? 'Nid yw un yn yr alwad mewn unrhyw gyfeiriadur, neu daeth dros y ffôn.'
      : `Nid yw ${count} yn yr alwad mewn unrhyw gyfeiriadur, neu daethant dros y ffôn.`,
  kind: {
    'only-here': 'yn ein cofnod, ac nid yn yr alwad',
    'only-in-call': 'yn yr alwad, ac nid yn ein cofnod',
    times: 'daeth neu aeth ar adeg arall',
  },
  here: (stays) => `Ein cofnod: ${stays}`,
  inCall: (stays) => `Yn Teams: ${stays}`,
}
