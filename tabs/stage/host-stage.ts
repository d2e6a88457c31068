import { meeting } from '@microsoft/teams-js'

/** What became of a question to Teams about its stage: an answer, or that this Teams gives none here. */
type Told<Value> = { kind: 'told'; value: Value } | { kind: 'no-answer' }

/** Teams answers at once or not at all; outside the side panel teams-js refuses the question. */
const PATIENCE_MS = 3_000

/** Whether this person may share from this app to the stage; null where this Teams has no stage for us. */
export async function mayShare(): Promise<boolean | null> {
  const told = await asked<{ doesAppHaveSharePermission: boolean }>((done) =>
    meeting.getAppContentStageSharingCapabilities(done),
  )
  return told.kind === 'told' ? told.value.doesAppHaveSharePermission : null
}

/**
 * Whether something of this app is on the stage; null where this Teams does not say. It tells of the stage alone: no
 * part of teams-js tells an app that somebody shares their whole screen or a window.
 */
export async function isOnStage(): Promise<boolean | null> {
  const told = await asked<{ isAppSharing: boolean }>((done) => meeting.getAppContentStageSharingState(done))
  return told.kind === 'told' ? told.value.isAppSharing : null
}

/** Puts the stage-safe page on the stage, and no other: the address is made here and nowhere else (H05). */
export async function shareStage(meetingId: string): Promise<boolean> {
  const told = await asked<boolean>((done) => meeting.shareAppContentToStage(done, stageAddress(meetingId)))
  return told.kind === 'told' && told.value
}

/** Takes it off again. */
export async function stopSharing(): Promise<boolean> {
  const told = await asked<boolean>((done) => meeting.stopSharingAppContentToStage(done))
  return told.kind === 'told' && told.value
}

/** The page that may be shared: its address holds an id and nothing about anyone. */
function stageAddress(meetingId: string): string {
  return `${location.origin}/tab?view=stage&meeting=${encodeURIComponent(meetingId)}`
}

type Done<Value> = (error: unknown, value: Value | null) => void

async function asked<Value>(ask: (done: Done<Value>) => void): Promise<Told<Value>> {
  const { promise, resolve } = Promise.withResolvers<Told<Value>>()
  const patience = setTimeout(() => resolve({ kind: 'no-answer' }), PATIENCE_MS)
  try {
    ask((error, value) => resolve(error || value === null ? { kind: 'no-answer' } : { kind: 'told', value }))
  } catch {
    resolve({ kind: 'no-answer' })
  }
  return promise.finally(() => clearTimeout(patience))
}
