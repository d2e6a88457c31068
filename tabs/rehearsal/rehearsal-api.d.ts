/** What the rehearsal's own addresses answer; they do not exist beside production settings. */
export type RehearsalPerson = {
  personId: string
  name: string
  role: string
  agency: string
  accountId: string
}
export type RehearsalState = {
  meetingId: string
  playgroundUrl: string | null
  clock: string
}
export type RehearsalCard = {
  personId: string | null
  conversation: string
  activityId: string
  card: object
}
export type SentItem = {
  at: string
  kind: 'mail' | 'file' | 'activity' | 'card'
  to: string
  subject?: string
  fileName?: string
  text?: string
}
/** Asks one of the rehearsal's addresses; null where it does not answer. */
export declare function ask<Value>(path: string): Promise<Value | null>
/** Tells one of the rehearsal's addresses something; null where it did not take it. */
export declare function tell<Value>(path: string, body: object): Promise<Value | null>
