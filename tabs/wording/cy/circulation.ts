import type { Wording } from '../en.ts'

/** Words of the plan page and the personal tab; those of the circulation desk are fetched when somebody opens it. */
export const circulation: Wording['circulation'] = {
  planTitle: 'Eich cynlluniau',
  planText: 'Anfonwyd y rhain atoch. Cofnodir pob agoriad.',
  planNone:
    'Nid oes unrhyw gynllun o’r cyfarfod hwn wedi’i anfon atoch hyd yn hyn. Os ydych yn disgwyl un, gofynnwch i’r cydlynydd.',
  planFirst: {
    'statement-not-agreed': 'Agorwch y cyfarfod, a chytunwch yno',
    'connections-not-answered': 'Agorwch y cyfarfod, ac atebwch yno',
  },
  planOwn: 'Yr achos a atgyfeiriwyd gennych',
  planDownload: (number) => (number === null ? 'Ei lawrlwytho' : `Lawrlwytho achos ${number}`),
  planOpened: (when) => `Agoroch ef ${when}`,
  planWithdrawn: 'Tynnwyd yn ôl. Ni ellir ei agor mwyach; dilëwch eich copi.',
  planSaved: (number) => (number === null ? 'Fe’i cadwyd' : `Cadwyd achos ${number}`) + ' yn eich lawrlwythiadau.',
  planReplaces: (version) => `Fersiwn ${version}. Mae’n cymryd lle’r un oedd gennych; dinistriwch y copi hwnnw.`,
  planNewer: 'Dangos beth sydd yma nawr',
  myTitle: 'Fy nghamau',
  myNone: 'Nid oes gennych gamau o’r cyfarfod hwn. Bydd un y cytunir arno i’ch asiantaeth yn ymddangos yma ar unwaith.',
  meetingsTitle: 'Eich cyfarfodydd',
  meetingsNone: 'Nid ydych mewn cyfarfod ar hyn o bryd. Gall y cydlynydd ddweud mwy.',
  meetingsNonePlan: 'Nid oes cyfarfod wedi’i gynllunio eto. Agorwch y swyddfa uchod, a chynlluniwch un yno.',
  meetingOpen: (date) => `Agor cyfarfod ${date}`,
}
