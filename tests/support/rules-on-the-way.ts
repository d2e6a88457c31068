/** Rules that came after the first profiles, and are proven for all five areas in one table, and not area by area. */
export const rulesOnTheWay: ReadonlySet<string> = new Set([
  'commitment',
  'recordOnly',
  'sharingNote',
  'custody',
  'refuge',
  'beforehand',
  'acknowledge',
  'independence',
  'listColumns',
  'researchWords',
  'newInformation',
  'complaints',
  'protocolReview',
])
