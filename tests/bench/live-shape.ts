/** How many meetings are live at once in the bench, and how many panels watch each (issue: the meeting room). */
export const MEETINGS = 10
export const PANELS = 30

/** A meeting under way, its open case, and the people who watch it. */
export type Meeting = { meetingId: string; caseId: string; panels: readonly string[] }
/** What a server tells the bench once it listens. */
export type Listening = { url: string; meetings: readonly Meeting[] }
/** `woken` are the moments, by the machine's own clock in nanoseconds, at which the server knew of a change. */
export type Spent = { cpu: { user: number; system: number }; rss: number; woken: readonly string[] }

const woken: bigint[] = []

/** Notes, in a server, that a change is there and its panels are to hear of it. */
export function noteWoken(): void {
  woken.push(process.hrtime.bigint())
}

/** Lets a server answer what it has spent, and end with the bench. */
export function answerSpent(): void {
  process.on('message', () => {
    const spent: Spent = { cpu: process.cpuUsage(), rss: process.memoryUsage().rss, woken: woken.splice(0).map(String) }
    process.send?.(spent)
  })
  process.on('disconnect', () => process.exit())
}
