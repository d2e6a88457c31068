/** How many meetings are live at once in the bench, and how many panels watch each (issue: the meeting room). */
export const MEETINGS = 10
export const PANELS = 30

/** A meeting under way, its open case, and the people who watch it. */
export type Meeting = { meetingId: string; caseId: string; panels: readonly string[] }
/** What a server tells the bench once it listens. */
export type Listening = { url: string; meetings: readonly Meeting[] }
export type Spent = { cpu: { user: number; system: number }; rss: number }
