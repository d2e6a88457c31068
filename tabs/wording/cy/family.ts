import type { Wording } from '../en.ts'

/** Words of a death or a move, from its record to what follows from it (R097). */
export const family: Wording['family'] = {
  title: 'Mae rhywbeth wedi newid i’r teulu hwn',
  recordTitle: 'Mae rhywun wedi marw neu symud',
  died: 'Mae rhywun wedi marw',
  diedText: 'Mae pob cyswllt â’r person hwn yn stopio ar unwaith. Dywedir wrth y cydlynydd a’r cadeirydd yn breifat.',
  diedSave: 'Cofnodi’r farwolaeth',
  moved: 'Mae’r dioddefwr wedi symud i ffwrdd',
  recorded: 'Cofnodwyd. Dywedir wrth y cydlynydd a’r cadeirydd yn breifat.',
  whats: {
    victim: 'Marwolaeth y dioddefwr',
    perpetrator: 'Marwolaeth y cyflawnwr',
    child: 'Marwolaeth plentyn',
    move: 'Mae’r dioddefwr wedi symud i ffwrdd',
  },
  reported: (what, name, time) => `${what}: adroddwyd gan ${name}, ${time}. Heb ei gadarnhau eto.`,
  confirmed: (what, name, time) => `${what}: cofnodwyd gan ${name}, ${time}.`,
  corrected: (what, name, time) => `${what}: cofnodwyd ar gam. Cywirwyd gan ${name}, ${time}.`,
  because: (reason) => `Rheswm: ${reason}`,
  confirm: 'Cadarnhau hyn',
  correct: 'Cofnodwyd ar gam',
  correctWhy: 'Pam y cofnodwyd hyn ar gam',
  correctText:
    'Cytunir eto ar y camau a stopiwyd, ac ânt yn ôl at eu perchnogion; os yw eu dyddiad wedi mynd heibio, drafftiau ydynt.',
  ask: (clause) =>
    `Daeth hyn i’r amlwg yn y cyfarfod (cymal ${clause}). A glywir yr achos ar gyfer y cofnod yn unig, neu fel y mae?`,
  askRecordOnly: 'Ar gyfer y cofnod yn unig',
  askAsItIs: 'Fel y mae',
  recordOnly: (clause) =>
    `Clywir ar gyfer y cofnod yn unig (cymal ${clause}): rhennir a chedwir yr hyn a ŵyr asiantaethau. Cynlluniwch ar gyfer y rhai byw sydd mewn perygl yn unig, plant yn gyntaf.`,
  answered: (answer, name, time) => `${answer}: penderfynwyd gan ${name}, ${time}`,
  answerAnew: 'Newid yr ateb hwn',
  transfer: (clause) =>
    `Mae’r dioddefwr wedi symud: cytunwch pwy sy’n anfon y trosglwyddiad i’r ardal newydd (cymal ${clause}).`,
  hold: (time, clause) =>
    `Ataliad cyfreithiol ers ${time}, oherwydd marwolaeth a gofnodwyd (${clause}). Ni ellir dileu dim o’r achos hwn.`,
  lift: 'Codi’r ataliad cyfreithiol',
  liftWhy: 'Pam y codir yr ataliad',
  lifted: (name, time) => `Codwyd yr ataliad cyfreithiol gan ${name}, ${time}.`,
  living: 'Pobl fyw sydd mewn perygl',
  livingText: 'Rhowch bob un ohonynt i’w hasiantaethau, plant yn gyntaf.',
  people: { child: 'Plentyn', victim: 'Dioddefwr', others: 'Eraill', perpetrator: 'Cyflawnwr' },
  asked: (agency) => `${agency}: gofynnwyd`,
  putTo: (agency) => `Rhoi i ${agency}`,
  putToLabel: (agency, name) => `Rhoi i ${agency}: ${name}`,
  telling: (terms) => `Dweud wrth y person (${terms.victim})`,
  tellingOpen: 'Ni chytunwyd ar neb eto.',
  tellings: { done: 'Dywedwyd', unsafe: 'Anniogel dweud', unable: 'Ni ellid dweud' },
  putWhat: (name) => `Gwirio diogelwch: ${name}, ac adrodd yn ôl ar yr hyn a wneir`,
}
