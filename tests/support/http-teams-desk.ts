import type { TeamsDesk } from '../../bot/teams/teams-desk.ts'

/** Our own side of Teams with the smallest answers; a test stubs the call that it is about. */
export function fakeTeamsDesk(): TeamsDesk {
  const look = async () => ({ chat: 'linked' as const, joinUrl: null, notPosted: [], notBooked: [], unreached: [] })
  return { look, nameCall: look, compare: async () => ({ report: 'not-ended' as const }) }
}
