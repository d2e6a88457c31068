import type { TabLink, TabPlace } from '../cards/drawing.ts'

/** Links that open our tab from a card in a rehearsal: the front page, where one chooses as whom. */
export function rehearsalTabLink(url: () => string): TabLink {
  return (place) => `${url()}/rehearsal?open=${encodeURIComponent(pathTo(place))}`
}

function pathTo(place: TabPlace): string {
  if (place.page === 'my') return '/tab?view=my'
  return place.page === 'plan' ? `/plan/${place.meetingId}` : `/tab?meeting=${place.meetingId}`
}
