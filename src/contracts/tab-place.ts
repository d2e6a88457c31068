/**
 * What stands before a meeting's id where a link into Teams means its plans; alone, the id means the meeting itself.
 */
const PLANS = 'plan-'

/** The plans of a meeting as a place inside the tab, as Teams' links name it. */
export function plansPlace(meetingId: string): string {
  return PLANS + meetingId
}

/** The meeting whose plans a place names, or null where it names none; whether it can be an id is not asked here. */
export function meetingOfPlans(place: string): string | null {
  return place.startsWith(PLANS) ? place.slice(PLANS.length) : null
}
