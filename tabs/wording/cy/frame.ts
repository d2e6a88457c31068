import type { Wording } from '../en.ts'

/** Words around every page. */
export const frame: Wording['frame'] = {
  product: 'Caseroom',
  rehearsal: 'YMARFER',
  rehearsalNote: 'Pobl ac achosion dychmygol. Nid oes dim yn gadael y cyfrifiadur hwn.',
  skip: 'Mynd i’r brif ran',
  opening: 'Yn agor',
  outsideTitle: 'Agorwch y dudalen hon yn Microsoft Teams',
  outsideText:
    'Mae’r dudalen hon yn dangos yr hyn y cewch ei weld o gyfarfod, ac mae’n gwybod pwy ydych chi drwy Teams. Y tu allan i Teams nid yw’n dangos dim. Agorwch y cyfarfod, neu’r ddolen yn eich llythyr, yn Teams.',
  outsideRehearsal: 'Ymarfer yw hwn: dewiswch pwy ydych chi',
  link: {
    network: 'Dim cysylltiad. Gall yr hyn a welwch fod yn hen; mae’r dudalen yn ceisio eto.',
    signIn: 'Ni allodd Teams gadarnhau pwy ydych chi. Mae’r dudalen yn ceisio eto.',
  },
  waiting: (count) => (count === 1 ? 'Mae 1 cofnod yn aros i’w anfon.' : `Mae ${count} cofnod yn aros i’w hanfon.`),
  waitingNote: 'Cadwch y dudalen ar agor nes eu hanfon.',
  refusedTitle: 'Ni wnaed hyn',
  refusedPlain: 'Nid oedd modd ei wneud. Ceisiwch eto, neu gofynnwch i’r cydlynydd.',
  refusedClause: (clause) => `Cymal ${clause}`,
  mistakes: 'Mae rhywbeth ar goll',
  send: 'Anfon',
  save: 'Cadw',
  needed: (field) => `${field}: mae angen hwn`,
  tooLong: (field, most) => `${field}: ${most} nod ar y mwyaf`,
  notATime: (field) => `${field}: rhowch ddyddiad ac amser`,
  none: 'Dim',
  choose: 'Dewiswch',
  rooms: 'Rhannau o’r dudalen hon',
  room: 'Cyfarfod',
  desk: 'Desg',
  circulation: 'Dosbarthu',
  my: 'Fy nghamau',
  caseName: (number) => (number === null ? 'Achos heb rif' : `Achos ${number}`),
  local: 'lleol',
  localNote: 'Nid yw protocol yr ardal hon yn rhoi hyn. Mae’n lleol nes i’r ardal ei gadarnhau.',
}
