import type { StageWording } from '../en/stage.ts'

/** Geiriau'r llwyfan. */
export const stage: StageWording = {
  title: 'Ar y llwyfan',
  shareTitle: 'Dangos ar y llwyfan',
  shareText:
    'Mae pawb yn gweld rhif achos, enw cyntaf, y cam a’r amser, a dim byd arall. Ni ddangosir y dudalen hon ei hun byth.',
  share: 'Dangos golwg y llwyfan i bawb',
  stop: 'Ei dynnu oddi ar y llwyfan',
  shared: 'Mae golwg y llwyfan ar y llwyfan.',
  cannot:
    'Nid yw Teams yn gadael i chi rannu i’r llwyfan yma: rhaid i chi fod yn drefnydd neu’n gyflwynydd y cyfarfod.',
  noHost: 'Ni all y Teams hwn ddangos tudalen ar y llwyfan. Ni ellir rhannu dim o Caseroom oddi yma.',
  failed: 'Ni roddodd Teams ef ar y llwyfan. Rhowch gynnig arall arni, neu ewch ymlaen hebddo.',
  hiddenTitle: 'Mae’r dudalen hon wedi’i chuddio',
  hiddenText:
    'Mae Teams yn dweud bod Caseroom yn cael ei rannu nawr. Gwiriwch beth mae pawb yn ei weld cyn dangos y dudalen hon ar sgrin a rennir.',
  showAgain: 'Dim ond fi sy’n gweld y sgrin hon: dangos y dudalen',
  now: 'Yn cael ei glywed nawr',
  between: 'Nid oes achos yn cael ei glywed',
  notOpen: 'Nid yw’r cyfarfod wedi agor eto',
  ended: 'Mae’r cyfarfod wedi dod i ben',
  notYours: 'Nid ydych yn rhan o’r eitem hon',
  since: (time) => `Ers ${time}`,
  clock: 'Amser',
}
