/** Which page an address asks for. What it names is a question to the server, never a right to see it. */
export type PageAddress =
  | { page: 'meeting'; meetingId: string | null }
  | { page: 'my' }
  | { page: 'office' }
  | { page: 'plan'; meetingId: string }

const ID = /^[A-Za-z0-9-]{1,64}$/

/** Reads the page from the address that Teams, or a letter's link, opened. */
export function readPageAddress(url: URL): PageAddress {
  const [, first, second] = url.pathname.split('/')
  if (first === 'plan' && second && ID.test(second)) return { page: 'plan', meetingId: second }
  if (url.searchParams.get('view') === 'my') return { page: 'my' }
  if (url.searchParams.get('view') === 'office') return { page: 'office' }
  return { page: 'meeting', meetingId: asId(url.searchParams.get('meeting')) }
}

/** The text where it has the shape of one of our ids, else null: Teams' own meeting ids have another. */
export function asId(text: string | null | undefined): string | null {
  return text && ID.test(text) ? text : null
}
