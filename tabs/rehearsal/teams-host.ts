import type { Language, ThemeName } from '../teams-context.ts'

/** How this Teams-like host shows the tab. */
export type HostState = {
  theme: ThemeName
  language: Language
  frameContext: 'sidePanel' | 'content' | 'meetingStage'
  meetingId: string
  accountId: string
  token: () => Promise<string | null>
  /** What is on the stage, and the way to put something there or take it off; absent where this host has no stage. */
  stage?: { now: string | null; show: (page: string | null) => void }
}

/** What teams-js asks of its host, and the shape that it takes an answer in. */
type Request = { id: number; uuidAsString?: string; func: string; args?: unknown }
export type HostAnswer = { id: number; uuidAsString?: string; args: readonly unknown[] }

const TENANT = '11111111-1111-4111-8111-111111111111'
const VERSION = '2.58.0'
const themeWords = { light: 'default', dark: 'dark', contrast: 'contrast' } as const
const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { pages: {}, meeting: {}, dialog: { url: {} } },
}

/** The word by which Teams tells a tab of its theme. */
export function themeWord(theme: ThemeName): string {
  return themeWords[theme]
}

/** Answers teams-js 2.58 as Teams does; null for what Teams only takes note of. */
export async function answerTeamsJs(message: unknown, host: HostState): Promise<HostAnswer | null> {
  if (!isRequest(message)) return null
  const args = stageArgs(message, host) ?? (await argsFor(message.func, host))
  const { id, uuidAsString } = message
  return args && { id, ...(uuidAsString === undefined ? {} : { uuidAsString }), args }
}

/** The stage as Teams answers for it: an error first, then what is asked. */
function stageArgs({ func, args }: Request, { stage }: HostState): readonly unknown[] | null {
  if (!stage || !func.startsWith('meeting.')) return null
  if (func === 'meeting.getAppContentStageSharingCapabilities') return [null, { doesAppHaveSharePermission: true }]
  if (func === 'meeting.getAppContentStageSharingState') return [null, { isAppSharing: stage.now !== null }]
  if (func === 'meeting.stopSharingAppContentToStage') stage.show(null)
  else if (func === 'meeting.shareAppContentToStage') stage.show(pageIn(args))
  else return null
  return [null, true]
}

function pageIn(args: unknown): string | null {
  const [address]: readonly unknown[] = Array.isArray(args) ? args : []
  if (typeof address !== 'string' || !URL.canParse(address)) return null
  const { pathname, search } = new URL(address)
  return `${pathname}${search}`
}

async function argsFor(func: string, host: HostState): Promise<readonly unknown[] | null> {
  if (func === 'initialize') return [host.frameContext, 'web', JSON.stringify(RUNTIME), VERSION]
  if (func === 'getContext') return [contextOf(host)]
  if (func !== 'authentication.getAuthToken') return null
  const token = await host.token()
  return token === null ? [false, 'no sign-in'] : [true, token]
}

function contextOf({ theme, language, frameContext, meetingId, accountId }: HostState): Record<string, string> {
  return {
    theme: themeWord(theme),
    frameContext,
    meetingId,
    userObjectId: accountId,
    tid: TENANT,
    locale: language === 'cy' ? 'cy-gb' : 'en-gb',
    entityId: 'caseroom',
  }
}

function isRequest(message: unknown): message is Request {
  if (typeof message !== 'object' || message === null) return false
  return 'id' in message && typeof message.id === 'number' && 'func' in message && typeof message.func === 'string'
}
