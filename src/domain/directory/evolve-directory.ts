import type { AgencyId, PersonId } from '../ids.ts'
import { londonDate } from '../time.ts'
import type { Agency, Directory, DirectoryEvent, Person } from './directory.ts'

type Account = Pick<Person, 'accountId' | 'tenantId'>
type Of<Type extends DirectoryEvent['type']> = Extract<DirectoryEvent, { type: Type }>

/** The directory after one more event; an event about somebody who is not listed changes nothing. */
export function evolveDirectory(before: Directory, event: DirectoryEvent): Directory {
  const state = before.since === null ? { ...before, since: event.at } : before
  switch (event.type) {
    case 'agency-listed':
      return { ...state, agencies: new Map(state.agencies).set(event.agencyId, agencyListed(state, event)) }
    case 'agreement-signed':
      return withAgency(state, event.agencyId, { signed: true, signedOn: event.on ?? londonDate(event.at) })
    case 'agency-withdrawn':
      return withAgency(state, event.agencyId, { signed: false, signedOn: null, withdrawn: true })
    case 'person-listed':
      return { ...state, people: new Map(state.people).set(event.personId, listed(state, event)) }
    case 'person-approved':
      return withPerson(state, event.personId, { approved: true })
    case 'person-withdrawn':
      return withPerson(state, event.personId, { active: false, approved: false })
    case 'training-recorded':
      return withPerson(state, event.personId, { training: trained(state, event) })
    case 'commitment-noted':
      return withPerson(state, event.personId, { canCommit: event.may })
    case 'manager-named':
      return withPerson(state, event.personId, { managerId: event.managerId })
    case 'recipients-confirmed':
      return { ...state, recipientsCheckedAt: event.at }
    case 'phrases-kept':
      return { ...state, phrases: new Map(state.phrases).set(event.by, event.personal.phrases) }
    case 'core-list-confirmed':
      return { ...state, confirmedCore: event.agencyIds }
  }
}

function agencyListed(state: Directory, event: Of<'agency-listed'>): Agency {
  const { agencyId, name, aliases, heading, signed, at } = event
  const signedOn = signed ? (state.agencies.get(agencyId)?.signedOn ?? londonDate(at)) : null
  return { agencyId, name, aliases, heading, signed, signedOn, withdrawn: false }
}

/** Listing somebody again changes their details; an approval holds for one account, agency and role only (R016). */
function listed(state: Directory, event: Of<'person-listed'>): Person {
  const { personId, agencyId, role, personal } = event
  const { name, mail, accountId, tenantId, phone } = personal
  const before = state.people.get(personId)
  const same = before?.active === true && isSame(before, event)
  const manager = same && before.managerId ? { managerId: before.managerId } : {}
  const kept = { approved: same && before.approved, canCommit: same ? before.canCommit : null, ...manager }
  const training = before?.training ?? new Map()
  const moved = before !== undefined && !isSameAccount(before, personal)
  const accountSince = moved ? event.at : before?.accountSince
  const sameMail = !moved && before?.mail.toLowerCase() === mail.toLowerCase()
  const listedBy = (same ? before.listedBy : undefined) ?? event.by
  return {
    personId,
    agencyId,
    role,
    active: true,
    ...kept,
    training,
    mailSince: sameMail ? before.mailSince : event.at,
    name,
    mail,
    accountId,
    tenantId,
    ...(phone && { phone }),
    ...(listedBy && { listedBy }),
    ...(accountSince && { accountSince }),
  }
}

/** Whoever is behind another account is somebody else, whatever they are called. */
function isSame(before: Person, { agencyId, role, personal }: Of<'person-listed'>): boolean {
  return isSameAccount(before, personal) && before.agencyId === agencyId && before.role === role
}

function isSameAccount(one: Account, other: Account): boolean {
  return one.accountId === other.accountId && one.tenantId === other.tenantId
}

function trained(state: Directory, { personId, steps, on }: Of<'training-recorded'>): Person['training'] {
  const training = new Map(state.people.get(personId)?.training)
  for (const step of steps) training.set(step, on)
  return training
}

function withAgency(state: Directory, agencyId: AgencyId, change: Partial<Agency>): Directory {
  const agency = state.agencies.get(agencyId)
  return agency ? { ...state, agencies: new Map(state.agencies).set(agencyId, { ...agency, ...change }) } : state
}

function withPerson(state: Directory, personId: PersonId, change: Partial<Person>): Directory {
  const person = state.people.get(personId)
  return person ? { ...state, people: new Map(state.people).set(personId, { ...person, ...change }) } : state
}
