import type { TypingWording } from '../en/typing.ts'

/** Beth sy’n helpu rhywun i deipio camau wrth i bobl siarad. */
export const typing: TypingWording = {
  how: 'Mewn un llinell: asiantaeth: beth, erbyn pryd, parthed pa risg. Mae Enter yn ei gadw; mae Ctrl ac Enter yn ei gadw a chytuno arno.',
  example: 'heddlu: rhoi marciwr SIG ar y cyfeiriad erbyn Gwener 5yh parthed clo',
  more: 'Ar gyfer sawl cam: hanner colon, ac yna’r asiantaeth nesaf gyda’i cholon.',
  understood: (parts) => `Deallwyd: ${parts}`,
  several: (count) =>
    `Camau yn y llinell hon: ${count}. Mae Enter yn cadw pob un; mae Ctrl ac Enter yn eu cadw a chytuno arnynt.`,
  ofOne: (number, words) => `Cam ${number} y llinell hon: ${words}`,
  noSuchDate: (words) => `Nid oes diwrnod o’r fath: ${words}. Rhowch un arall.`,
  past: (when) => `Mae ${when} wedi mynd heibio. Cytunir ar gam ar gyfer amser i ddod.`,
  needsAgency: 'I gytuno arno, dywedwch pa asiantaeth sy’n ei wneud.',
  needsDate: 'I gytuno arno, dywedwch erbyn pryd.',
  inPage: 'Nid yw’r porwr hwn yn storio dim i’r dudalen hon: collir yr hyn nad yw wedi’i anfon os byddwch yn ei chau.',
  bank: 'Fy ymadroddion',
  bankText:
    'Ffurf fer, a ysgrifennir yn llawn cyn gynted ag y daw bwlch ar ei hôl. Fe’i cedwir i chi yn unig, ar ba beiriant bynnag y defnyddiwch.',
  short: 'Ffurf fer',
  long: 'Yn llawn',
  bankAdd: 'Cadw’r ymadrodd hwn',
  bankRemove: (short) => `Dileu ${short}`,
  bankNone:
    'Dim eto. Gyda sig wedi’i gadw ar gyfer “Rhoi marciwr SIG ar y cyfeiriad”, mae tair llythyren yn ei ysgrifennu.',
  badShort: 'Ffurf fer: llythrennau a digidau yn unig, 12 ar y mwyaf',
}
