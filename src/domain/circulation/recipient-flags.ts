import type { Action } from '../actions/action.ts'
import { speaksForAgency, standingIn } from '../actor.ts'
import { answered, type AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { isConnected, isOutsidePanel } from '../cases/connection.ts'
import type { Directory, Person } from '../directory/directory.ts'
import type { PersonId } from '../ids.ts'
import { isBefore, type Instant } from '../time.ts'
import { hasAgreed } from '../meeting/decide-opening.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { isCoordinator } from '../meeting/who-may.ts'
import type { Recipient, RecipientFlag, RecipientReason } from './circulation.ts'
import { alikeTo, sharesAddress } from './look-alike.ts'

/** What the recipients of one case's plan are worked out from. */
export type RecipientFacts = {
  caseFile: Case
  meeting: Meeting
  directory: Directory
  /** The actions of this case that this meeting agreed. */
  actions: readonly Action[]
  profile: Pick<AreaProfile, 'core' | 'circulation' | 'observersGetPapers'>
  /** When plans were last sent out before these: an address that is newer has never been tried. Null where never. */
  lastSentAt?: Instant | null
  /** What the plan says now, as a keyed hash, where somebody looks at it, has looked, or sends it. */
  planDigest?: string
}

const freeMail = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com live.co.uk msn.com yahoo.com yahoo.co.uk
  ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com gmx.com btinternet.com sky.com talktalk.net
  virginmedia.com mail.com zoho.com`.split(/\s+/),
)

const sharedWords =
  `admin contact duty enquiries enquiry frontdesk hello help inbox info mail mailbox marac mash noreply
  office post reception referral referrals safeguarding shared support team`.split(/\s+/)

/**
 * A person as a recipient of one plan, with all that is to be looked at before it goes. Barred, whatever the reason
 * given: whoever is connected or outside a closed panel, has left, is unapproved, only watches (R014), comes from an
 * agency without a signed agreement (R020), has no address, or was at the meeting and did not agree to the statement.
 * Somebody who was not there had nothing to agree to: Thurrock 5.3 sends to core partners and owners of actions whether
 * they came or not, so their missing agreement is a flag with a reason, and the plan opens for them once they have
 * agreed.
 */
export function recipientFor(
  facts: RecipientFacts,
  whom: { personId: PersonId; reasons: readonly RecipientReason[] },
): Recipient {
  const person = facts.directory.people.get(whom.personId)
  const found = person ? flagsOf(person, facts, whom.reasons) : { flags: ['left-the-agency' as const], barred: true }
  return { ...whom, ...found }
}

function flagsOf(
  person: Person,
  facts: RecipientFacts,
  reasons: readonly RecipientReason[],
): Pick<Recipient, 'flags' | 'barred'> {
  const { caseFile, meeting, directory } = facts
  const { personId, mail } = person
  const [name = '', domain = ''] = mail.toLowerCase().split('@')
  const raised: Record<RecipientFlag, boolean> = {
    connected: isConnected(caseFile, personId),
    'outside-closed-panel': isOutsidePanel(caseFile, personId),
    'agreement-unsigned': directory.agencies.get(person.agencyId)?.signed !== true,
    'not-approved': !person.approved && !meeting.admitted.has(personId),
    'left-the-agency': !person.active,
    'did-not-agree': !agreed(meeting, person),
    'did-not-attend': !meeting.hearings.get(caseFile.caseId)?.attendance.has(personId),
    'employer-of-party': person.agencyId === caseFile.referral.partyEmployedBy,
    'free-mail': freeMail.has(domain),
    'shared-mailbox':
      name.split(/[._-]/).some((word) => sharedWords.includes(word)) || sharesAddress(person, directory),
    'new-address': isNewAddress(person, facts),
    'look-alike': alikeTo(person, directory) !== null,
    'outside-rule': isOutsideRule(person, facts, reasons),
    'no-address': !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail),
  }
  const flags = (Object.keys(raised) as RecipientFlag[]).filter((flag) => raised[flag])
  return { flags, barred: getsNoPapers(person, facts) || flags.some((flag) => bars[flag](meeting, personId)) }
}

const always = () => true
const never = () => false
const bars: Record<RecipientFlag, (meeting: Meeting, personId: PersonId) => boolean> = {
  connected: always,
  'outside-closed-panel': always,
  'agreement-unsigned': always,
  'not-approved': always,
  'left-the-agency': always,
  'did-not-agree': wasThere,
  'did-not-attend': never,
  'employer-of-party': never,
  'free-mail': never,
  'shared-mailbox': never,
  'new-address': never,
  'look-alike': never,
  'outside-rule': never,
  'no-address': always,
}

/** Changed, or first used, since plans were last sent out, or where they never were since this meeting was opened. */
function isNewAddress({ mailSince }: Person, { lastSentAt, meeting }: RecipientFacts): boolean {
  const tried = lastSentAt ?? meeting.openedAt
  return mailSince !== null && tried !== null && isBefore(tried, mailSince)
}

/** Added by hand, where the protocol names its recipients or where they had no place at the case. */
function isOutsideRule(person: Person, facts: RecipientFacts, reasons: readonly RecipientReason[]): boolean {
  const byHand = reasons.every((reason) => reason === 'entered-late')
  return getsNoPapers(person, facts) || (byHand && (namesRecipients(facts) || !hasPlaceAt(person, facts)))
}

/** Who only watches has no papers, unless the area says so. */
function getsNoPapers(person: Person, { meeting, profile }: RecipientFacts): boolean {
  return standingIn(person, meeting) === 'observer' && !answered(profile.observersGetPapers, false)
}

function namesRecipients({ profile }: RecipientFacts): boolean {
  const { value } = profile.circulation
  return value !== 'unanswered' && value.to !== 'unanswered'
}

function agreed({ statement, ...meeting }: Meeting, { personId, accountSince: since }: Person): boolean {
  return statement !== null && hasAgreed(meeting, { personId, version: statement.version, since })
}

function wasThere(meeting: Meeting, personId: PersonId): boolean {
  return meeting.present.has(personId) || meeting.comings.some((coming) => coming.personId === personId)
}

/** True for those who heard a case by right: nobody who only watches, and who was invited for some cases only those. */
export function hasPlaceAt(
  person: Person,
  { meeting, caseFile }: Pick<RecipientFacts, 'meeting' | 'caseFile'>,
): boolean {
  const standing = standingIn(person, meeting)
  if (standing === null || standing === 'observer') return false
  if (person.personId === meeting.chair || isCoordinator(meeting, person.personId)) return true
  const admitted = meeting.admitted.get(person.personId)
  if (!admitted) return standing !== 'practitioner'
  return admitted.caseIds === 'all' || admitted.caseIds.has(caseFile.caseId)
}

/**
 * True for those who take part in a case on behalf of an agency, a one-case practitioner among them; never who watches,
 * and never the meeting's chair or coordinator as such. A representative who stands in as chair still took part.
 */
export function takesPart(
  person: Person,
  { meeting, caseFile }: Pick<RecipientFacts, 'meeting' | 'caseFile'>,
): boolean {
  const { personId, role } = person
  if (personId === meeting.chair || isCoordinator(meeting, personId)) return false
  const admitted = meeting.admitted.get(personId)
  if (!admitted) return speaksForAgency(role)
  return admitted.as !== 'observer' && (admitted.caseIds === 'all' || admitted.caseIds.has(caseFile.caseId))
}
