import type { AgencyId, PersonId } from '../ids.ts'
import type { Agency, Directory, DirectoryEvent, Person } from './directory.ts'

/** The directory after one more event; an event about somebody who is not listed changes nothing. */
export function evolveDirectory(state: Directory, event: DirectoryEvent): Directory {
  switch (event.type) {
    case 'agency-listed': {
      const { agencyId, name, aliases, heading, signed } = event
      return { ...state, agencies: new Map(state.agencies).set(agencyId, { agencyId, name, aliases, heading, signed }) }
    }
    case 'agreement-signed':
      return withAgency(state, event.agencyId, { signed: true })
    case 'person-listed':
      return { ...state, people: new Map(state.people).set(event.personId, listed(state, event)) }
    case 'person-approved':
      return withPerson(state, event.personId, { approved: true })
    case 'person-withdrawn':
      return withPerson(state, event.personId, { active: false, approved: false })
    case 'core-list-confirmed':
      return { ...state, confirmedCore: event.agencyIds }
  }
}

/** Listing somebody again changes their details; an approval holds for one agency and one role only (R016). */
function listed(state: Directory, event: Extract<DirectoryEvent, { type: 'person-listed' }>): Person {
  const { personId, agencyId, role, personal } = event
  const before = state.people.get(personId)
  const same = before?.active === true && before.agencyId === agencyId && before.role === role
  return { personId, agencyId, role, approved: same && before.approved, active: true, ...personal }
}

function withAgency(state: Directory, agencyId: AgencyId, change: Partial<Agency>): Directory {
  const agency = state.agencies.get(agencyId)
  return agency ? { ...state, agencies: new Map(state.agencies).set(agencyId, { ...agency, ...change }) } : state
}

function withPerson(state: Directory, personId: PersonId, change: Partial<Person>): Directory {
  const person = state.people.get(personId)
  return person ? { ...state, people: new Map(state.people).set(personId, { ...person, ...change }) } : state
}
