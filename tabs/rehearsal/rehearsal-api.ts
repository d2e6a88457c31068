/** What the rehearsal's own addresses answer; they do not exist beside production settings. */
export type RehearsalPerson = { personId: string; name: string; role: string; agency: string; accountId: string }
export type RehearsalState = { meetingId: string; playgroundUrl: string | null; clock: string }
export type RehearsalCard = { conversation: string; activityId: string; card: object }
export type SentItem = {
  at: string
  kind: 'mail' | 'file' | 'activity' | 'invitation' | 'card'
  to: string
  subject?: string
  fileName?: string
  text?: string
}

/** Asks one of the rehearsal's addresses; null where it does not answer. */
export async function ask<Value>(path: string): Promise<Value | null> {
  return answered<Value>(fetch(path, { cache: 'no-store' }))
}

/** Tells one of the rehearsal's addresses something; null where it did not take it. */
export async function tell<Value>(path: string, body: object): Promise<Value | null> {
  const headers = { 'Content-Type': 'application/json' }
  return answered<Value>(fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }))
}

async function answered<Value>(asked: Promise<Response>): Promise<Value | null> {
  try {
    const response = await asked
    if (!response.ok) return null
    const value: Value = await response.json()
    return value
  } catch {
    return null
  }
}
