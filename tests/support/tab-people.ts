import type { Me, PersonRef } from '../../src/contracts/views.ts'
import type { RehearsalPerson } from '../../tabs/rehearsal/rehearsal-api.ts'

/** Invented people of the scripted meeting, each with the part that they play in it. */
const cast = {
  chair: { name: 'Amara Testwood', agencyId: 'police', agency: 'Testshire Police', role: 'chair' },
  coordinator: {
    name: 'Carys Testlake',
    agencyId: 'marac-office',
    agency: 'Testmouth MARAC Office',
    role: 'coordinator',
  },
  'stand-in': { name: 'Bryn Testfield', agencyId: 'health', agency: 'Testmouth Community Health', role: 'stand-in' },
  'housing-rep': { name: 'Niamh Testbury', agencyId: 'housing', agency: 'Testmouth Housing', role: 'representative' },
  'idva-rep': { name: 'Harriet Testford', agencyId: 'idva', agency: 'Lantern IDVA Service', role: 'representative' },
  'connected-rep': {
    name: 'Leon Testgrove',
    agencyId: 'adult',
    agency: 'Testmouth Adult Social Care',
    role: 'representative',
  },
  observer: { name: 'Yusuf Testend', agencyId: 'board', agency: 'Testmouth Safety Board', role: 'observer' },
  'idva-deputy': {
    name: 'Iman Testholme',
    agencyId: 'idva',
    agency: 'Lantern IDVA Service',
    role: 'representative',
  },
  practitioner: { name: 'Xanthe Testgate', agencyId: 'school', agency: 'Fiddlewick School', role: 'practitioner' },
  'board-member': { name: 'Delyth Testmoor', agencyId: 'board', agency: 'Testmouth Safety Board', role: 'observer' },
} as const
export type CastId = keyof typeof cast

export const castIds = Object.keys(cast) as CastId[]

/** One of them as everybody may know them. */
export function personRef(personId: CastId): PersonRef {
  const { name, agency } = cast[personId]
  return { personId, name, agency }
}

/** One of them as they are told who they are. */
export function meOf(personId: CastId): Me {
  const { name, agencyId, agency, role } = cast[personId]
  const controls = personId === 'chair' || personId === 'coordinator'
  return {
    personId,
    name,
    agencyId,
    agency,
    role,
    chairing: personId === 'chair',
    controls,
    desk: personId === 'coordinator',
    present: true,
  }
}

/** All of them, as the rehearsal's front page lists people. */
export function rehearsalPeople(): readonly RehearsalPerson[] {
  return castIds.map((personId, index) => {
    const { name, agency, role } = cast[personId]
    return { personId, name, role, agency, accountId: `33333333-3333-4333-8333-${String(index).padStart(12, '0')}` }
  })
}
