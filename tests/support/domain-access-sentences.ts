import type { Asking } from '../../src/domain/access.ts'
import type { RefusalCode } from '../../src/domain/refusal.ts'
import { askingOf, type Row } from './domain-access-matrix.ts'

/** A representative in good standing, agreed and unconnected, while the case is heard. */
const usual: Row = {
  person: 'police',
  directory: 'in good standing',
  admitted: 'no',
  meeting: 'open',
  agreed: 'yes',
  connection: 'none',
  place: 'their own',
  panel: 'open',
  hearing: 'open',
}
/** What that representative asks, but for what a test says otherwise. */
export const asks = (otherwise: Partial<Row> = {}): Asking => askingOf({ ...usual, ...otherwise })

/** A case that stands on no agenda yet. */
export const beforeAnyAgenda: Row = { ...usual, meeting: 'none', agreed: 'no', hearing: 'waiting' }

/** Whom a case is kept from, and with which reason. */
export const kept: readonly { says: string; from: Partial<Row>; code: RefusalCode }[] = [
  { says: 'from somebody who has left the directory', from: { directory: 'left' }, code: 'not-in-directory' },
  {
    says: 'from an agency that has not signed (R020)',
    from: { directory: 'agency unsigned' },
    code: 'agreement-unsigned',
  },
  { says: 'from somebody not approved (R016)', from: { directory: 'not approved' }, code: 'not-approved' },
  { says: 'from whoever said “possibly” (R012)', from: { connection: 'possibly' }, code: 'connected-to-case' },
  {
    says: 'from the chair who is connected',
    from: { person: 'chair', connection: 'possibly' },
    code: 'connected-to-case',
  },
  { says: 'from outside a closed panel (R053)', from: { panel: 'closed, outside' }, code: 'outside-closed-panel' },
  {
    says: 'from all but the deciders while undecided (R054)',
    from: { panel: 'undecided' },
    code: 'outside-closed-panel',
  },
  { says: 'from observers (R013)', from: { person: 'observer' }, code: 'observer-without-papers' },
  {
    says: 'from a practitioner nobody invited (R015)',
    from: { person: 'practitioner' },
    code: 'not-invited-to-case',
  },
  {
    says: 'from a practitioner invited to another case',
    from: { person: 'practitioner', admitted: 'for another case' },
    code: 'not-invited-to-case',
  },
  { says: 'from a coordinator of another meeting', from: { person: 'otherCoordinator' }, code: 'role-not-allowed' },
  { says: 'until the statement was agreed to (R056)', from: { agreed: 'no' }, code: 'statement-not-agreed' },
  { says: 'from the chair too, until then', from: { person: 'chair', agreed: 'no' }, code: 'statement-not-agreed' },
  {
    says: 'from the coordinator too, after the end',
    from: { person: 'coordinator', agreed: 'no', meeting: 'ended', hearing: 'heard with them' },
    code: 'statement-not-agreed',
  },
  {
    says: 'until the connections were answered',
    from: { connection: 'unanswered' },
    code: 'connections-not-answered',
  },
  {
    says: 'from the chair too, who prepares (R012)',
    from: { person: 'chair', connection: 'unanswered', meeting: 'planned', agreed: 'no', hearing: 'waiting' },
    code: 'connections-not-answered',
  },
  {
    says: 'from representatives before the meeting',
    from: { meeting: 'planned', agreed: 'no', hearing: 'waiting' },
    code: 'meeting-not-open',
  },
  { says: 'from whose place a deputy has (R018)', from: { place: 'with a deputy' }, code: 'place-handed' },
  { says: 'while it waits', from: { hearing: 'waiting' }, code: 'case-not-open' },
  { says: 'from who is not in the room (R058)', from: { hearing: 'open without them' }, code: 'not-in-room' },
  {
    says: 'from who was not there when it was heard',
    from: { hearing: 'heard without them' },
    code: 'case-already-heard',
  },
  {
    says: 'from representatives before it stands on an agenda',
    from: { meeting: 'none', agreed: 'no', hearing: 'waiting' },
    code: 'case-not-on-agenda',
  },
]
