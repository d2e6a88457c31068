/** What stands in the way of a delivery, and what to do about it, by the code that the desk shows. */
export const problems: Readonly<Record<string, string>> = {
  'recipient-no-address':
    'Nid oes cyfeiriad i’r person hwn yn y cyfeiriadur. Rhowch un yno, yna rhowch gynnig arall arni; mae gan y lleill eu llythyrau.',
  'mailbox-full':
    'Mae’r blwch post sy’n anfon y llythyrau’n llawn. Gofynnwch i’ch TG wneud lle ynddo, yna rhowch gynnig arall arni.',
  'graph-400': 'Gwrthododd Microsoft 365 y cyfeiriad. Gwiriwch ef yn y cyfeiriadur, yna rhowch gynnig arall arni.',
  'graph-401':
    'Ni dderbyniodd Microsoft 365 ein mewngofnodi. Gofynnwch i’ch TG edrych ar dystysgrif yr ap, yna rhowch gynnig arall arni.',
  'graph-403':
    'Nid yw Microsoft 365 bellach yn caniatáu hyn: tynnwyd caniatâd yr ap yn ôl neu ei gulhau. Gofynnwch i’ch TG ei roi eto, yna rhowch gynnig arall arni.',
  'graph-404':
    'Nid yw’r blwch post neu’r llyfrgell yno: fe’i dilëwyd neu ei symud. Gofynnwch i’ch TG ei adfer, yna rhowch gynnig arall arni.',
  'graph-409':
    'Mae rhywbeth arall yn lle’r copi cofnod. Gofynnwch i’ch TG edrych yn y llyfrgell, yna rhowch gynnig arall arni.',
  'graph-413':
    'Mae’r ddogfen yn rhy fawr i’r llyfrgell. Gofynnwch i’ch TG godi’r terfyn, yna rhowch gynnig arall arni.',
  'graph-507':
    'Nid oes lle ar ôl yn y llyfrgell neu’r blwch post. Gofynnwch i’ch TG wneud lle, yna rhowch gynnig arall arni.',
  'library-path-is-no-file':
    'Mae ffolder yn lle’r copi cofnod. Gofynnwch i’ch TG ei symud, yna rhowch gynnig arall arni.',
  'library-upload-overran': 'Collodd y llyfrgell ei lle yn y llwytho. Rhowch gynnig arall arni.',
  'library-permission-remains':
    'Gall rhywun agor copi cofnod yn y llyfrgell o hyd. Gofynnwch i’ch TG ddileu eu mynediad yno, yna rhowch gynnig arall arni.',
  'library-other-account':
    'Yn Microsoft 365 mae cyfeiriad derbynnydd yn perthyn i gyfrif gwahanol i’r un yn y cyfeiriadur, ac ni roddwyd dim i’r cyfrif hwnnw. Rhowch y cyfeiriad cywir yn y cyfeiriadur, yna rhowch gynnig arall arni; mae’r ddolen yn eu llythyr yn agor beth bynnag.',
  other: 'Ni ellid cyrraedd Microsoft 365 am ddau ddiwrnod. Gofynnwch i’ch TG a yw yno, yna rhowch gynnig arall arni.',
}
