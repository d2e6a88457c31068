import type { BoardWording } from '../en/board.ts'

/** Geiriau’r dudalen ar gyfer bwrdd neu grŵp llywio. */
export const board: BoardWording = {
  title: 'Ar gyfer y bwrdd',
  period: (from, to, area) => `${area}, ${from} hyd ${to}`,
  text: 'Cyfrifon yn unig, o’r deuddeg mis diwethaf. Nid oes achos na pherson yma. Dangosir cyfrif o achosion, cynlluniau neu gamau o dan bump fel <5, ac atelir cyfrif y gellid cael un o’r fath ohono.',
  none: 'Nid oes cyfarfod wedi dod i ben yn yr amser hwn. Pan fydd un, bydd ei gyfrifon yma.',
  cases: (count) => `Achosion a glywyd: ${count}`,
  withheld: 'wedi’i atal',
  repeats: 'Achosion ailadroddus',
  heard: 'Clywyd o fewn amser yr ardal',
  plans: 'Cynlluniau a anfonwyd mewn pryd',
  actions: 'Camau a wnaed mewn pryd',
  attendance: 'Presenoldeb fesul asiantaeth',
  minutes: 'Munudau yr achos',
  minutesText:
    'Ym mhob cyfarfod, cymerodd hanner yr achosion gynifer â hyn o funudau neu lai. Nis dangosir ar gyfer llai na phum achos.',
  labels: {
    repeat: 'ailadroddus',
    'first-time': 'y tro cyntaf',
    'in-time': 'mewn pryd',
    late: 'hwyr',
    'no-limit': 'dim terfyn yn y protocol',
  },
  attended: (came, meetings) => `${came} o ${meetings} cyfarfod`,
  missed: (count) => (count === 1 ? 'collodd yr un diwethaf' : `collodd y ${count} diwethaf`),
  core: 'craidd',
  table: 'Fel tabl',
  part: 'Rhan',
  count: 'Cyfrif',
  agency: 'Asiantaeth',
  came: 'Daeth i',
  meeting: 'Cyfarfod',
  casesHeard: 'Achosion',
  half: 'Hanner mewn cynifer o funudau',
}
