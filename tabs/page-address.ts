import { meetingOfPlans, plansPlace } from '../src/contracts/tab-place.ts'

/** Which page an address asks for. What it names is a question to the server, never a right to see it. */
export type PageAddress =
  | { page: 'meeting'; meetingId: string | null }
  | { page: 'my' }
  | { page: 'office' }
  | { page: 'board' }
  | { page: 'stage'; meetingId: string | null }
  | { page: 'plan'; meetingId: string }

const ID = /^[A-Za-z0-9-]{1,64}$/

/** Reads the page from the address that Teams, or a letter's link, opened. */
export function readPageAddress(url: URL): PageAddress {
  const [, first, second] = url.pathname.split('/')
  if (first === 'plan' && second && ID.test(second)) return { page: 'plan', meetingId: second }
  if (url.searchParams.get('view') === 'my') return { page: 'my' }
  if (url.searchParams.get('view') === 'office') return { page: 'office' }
  if (url.searchParams.get('view') === 'board') return { page: 'board' }
  if (url.searchParams.get('view') === 'stage')
    return { page: 'stage', meetingId: asId(url.searchParams.get('meeting')) }
  return { page: 'meeting', meetingId: asId(url.searchParams.get('meeting')) }
}

/** The place inside the tab that a link into Teams names: the plans of a meeting, or nothing that is ours. */
export function readSubPage(subPage: string | undefined): PageAddress | null {
  const meetingId = asId(meetingOfPlans(subPage ?? ''))
  return meetingId === null ? null : { page: 'plan', meetingId }
}

/** A link into Teams for a page that was opened outside it; null where there is no Teams to go to. */
export function linkIntoTeams(teams: string, address: PageAddress): string | null {
  if (teams === '') return null
  const link = new URL(teams)
  const place =
    address.page === 'plan' ? plansPlace(address.meetingId) : 'meetingId' in address ? address.meetingId : null
  if (place !== null) link.searchParams.set('context', JSON.stringify({ subEntityId: place }))
  return link.href
}

/** The text where it has the shape of one of our ids, else null: Teams' own meeting ids have another. */
export function asId(text: string | null | undefined): string | null {
  return text && ID.test(text) ? text : null
}
