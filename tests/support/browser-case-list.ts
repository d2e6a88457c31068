import { plusDays } from '../../src/domain/time.ts'

const header =
  'reference,received,referring_agency,grounds,dash_score,rationale,victim_first_name,victim_last_name,victim_born,victim_postcode,perpetrator_first_name,perpetrator_last_name,perpetrator_born,children,victim_aware,consent,incident_summary'

/** Three invented rows for a meeting: one as it should be, one of an agency written wrongly, one with a formula. */
export function threeRows(meetingDay: string): string {
  const received = plusDays(meetingDay, -12)
  return [
    header,
    `TX-901,${received},Police,visible high risk,17,,Ula,Testfern,1991-05-04,ZZ98 1AA,Ned,Testfern,1988-02-01,,yes,yes,Threats at a door that does not exist`,
    `TX-902,${received},Fiddlewick Acadamy,professional judgement,,Followed twice,Wren,Testhay,1993-05-04,ZZ97 1AA,Rob,Testhay,1989-02-01,,yes,yes,Followed home from work`,
    `TX-903,${received},Police,visible high risk,15,,Ada,Testoak,1993-05-04,ZZ96 1AA,Bob,Testoak,1989-02-01,,yes,yes,=1+1`,
  ].join('\n')
}
