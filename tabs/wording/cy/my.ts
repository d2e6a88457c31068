import type { MyWording } from '../en/my.ts'

/** Geiriau *Fy nghamau* dros bob cyfarfod. */
export const my: MyWording = {
  open: 'Camau agored',
  none: 'Nid oes dim ar agor i chi. Bydd cam y mae cyfarfod yn ei roi i chi neu i’ch asiantaeth yma nes ei wneud.',
  metOn: (date) => `o gyfarfod ${date}`,
  next: 'Cyn y cyfarfod nesaf',
  nextOn: (when) => `Mae’r cyfarfod nesaf ar ${when}.`,
  nextNone: 'Nid oes cyfarfod wedi’i gynllunio y mae gennych ran ynddo.',
  stubs: (count) =>
    count === 1
      ? 'Dywedwch a allech adnabod rhywun mewn 1 achos.'
      : `Dywedwch a allech adnabod rhywun mewn ${count} achos.`,
  toLookUp: (count) =>
    count === 1
      ? 'Chwiliwch am 1 achos yn eich cofnodion eich hun, ac anfonwch ddiweddariad ysgrifenedig neu “ddim yn hysbys i ni”.'
      : `Chwiliwch am ${count} achos yn eich cofnodion eich hun, ac anfonwch ddiweddariad ysgrifenedig neu “ddim yn hysbys i ni”.`,
  due: (count) => (count === 1 ? 'Adroddwch ar 1 cam agored.' : `Adroddwch ar ${count} cam agored.`),
  ready: 'Ni ofynnir dim gennych ymlaen llaw nawr.',
  openMeeting: 'Agor y cyfarfod hwnnw',
  notes: 'Nodiadau fy asiantaeth ei hun',
  notesText:
    'Dim ond y rhai sy’n siarad dros eich asiantaeth sy’n darllen y rhain. Mae’r hyn y dylai eraill ei glywed yn mynd i ddiweddariad ysgrifenedig, neu fe’i dywedir yn y cyfarfod. Maent wedi mynd pan ddaw’r cyfarfod i ben.',
  notesFor: (name) => `Nodiadau ar ${name}`,
  notesKeep: 'Cadw’r nodiadau hyn',
  notesKept: 'Wedi’u cadw, i’ch asiantaeth yn unig.',
  byMeeting: 'Fesul cyfarfod',
}
