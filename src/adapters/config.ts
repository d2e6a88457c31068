import { z } from 'zod'
import type { FirstCoordinator } from '../application/begin-directory.ts'

/**
 * How the application proves itself to Entra: best by a managed identity that its registration trusts, by one that is
 * itself the registration, or by a cluster's workload identity; else by a certificate; by a secret as the last resort.
 */
export type AppCredential =
  | { kind: 'federated'; clientId: string | null }
  | { kind: 'managed-identity'; clientId: string | null }
  | { kind: 'workload-identity'; file: string }
  | { kind: 'certificate'; file: string }
  | { kind: 'secret'; secret: string }

/** Settings of a real deployment: all of them, or the process does not start. */
export type ProductionConfig = {
  kind: 'production'
  port: number
  publicUrl: string
  databaseUrl: string
  tenantIds: readonly string[]
  appId: string
  /** The id under which Teams knows the app package; the registration's own where none is given. */
  teamsAppId: string
  appTenantId: string
  credential: AppCredential
  keyFile: string
  area: string
  profileFolder: string | null
  planDriveId: string
  mailbox: string
  /** Whether each date gets an entry and an online meeting in that mailbox's calendar. */
  booksOnline: boolean
  channelId: string
  /** Who is put into a directory that nobody keeps yet; null once it is kept, or where nobody is named. */
  firstCoordinator: FirstCoordinator | null
}

/** Settings of a rehearsal: invented people on this machine, with its own issuer and clock. */
export type RehearsalConfig = {
  kind: 'rehearsal'
  port: number
  folder: string
  area: string
  profileFolder: string | null
  bridgePort: number
  graphPort: number
  playgroundPort: number
}

/** Either all of production's settings or a rehearsal's, never some of both. */
export type Config = ProductionConfig | RehearsalConfig

/** What is wrong with one setting; never its value, which may be a secret. */
export type ConfigProblem = {
  setting: string
  code: 'missing' | 'malformed' | 'unknown' | 'rehearsal-beside-production'
}
export type RefusedConfig = { kind: 'refused'; problems: readonly ConfigProblem[] }

/** Settings as the operating system gives them. */
export type Environment = Readonly<Record<string, string | undefined>>

const port = z.coerce.number().int().min(0).max(65535)
const area = z.string().regex(/^[a-z][a-z-]{0,40}$/)
/** A folder of further area profiles, beside the product's own. */
const folder = z.string().nullable().default(null)

/**
 * `federated`, `managed-identity`, each with `:<client id>` or without, `workload-identity:<file>`,
 * `certificate:<file>` or `secret:<secret>`.
 */
const credential = z.string().transform((text, context): AppCredential => {
  const [kind, ...rest] = text.split(':')
  const value = rest.join(':')
  if (kind === 'managed-identity' || kind === 'federated') return { kind, clientId: value || null }
  if ((kind === 'certificate' || kind === 'workload-identity') && value) return { kind, file: value }
  if (kind === 'secret' && value) return { kind, secret: value }
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

/** `<tenant id>:<object id of the account>:<mail>:<name>`. */
const firstCoordinator = z.string().transform((text, context): FirstCoordinator => {
  const [tenantId = '', accountId = '', mail = '', ...name] = text.split(':').map((part) => part.trim())
  const parts = z.object({ tenantId: z.guid().toLowerCase(), accountId: z.guid().toLowerCase(), mail: z.email() })
  const parsed = parts.safeParse({ tenantId, accountId, mail })
  if (parsed.success && name.join(':') !== '') return { ...parsed.data, name: name.join(':') }
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

const production = z.object({
  CASEROOM_PUBLIC_URL: z.url({ protocol: /^https$/ }).transform((url) => new URL(url).origin),
  CASEROOM_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  CASEROOM_TENANT_IDS: z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim().toLowerCase()))
    .pipe(z.array(z.guid()).min(1)),
  MICROSOFT_APP_ID: z.guid().toLowerCase(),
  TEAMS_APP_ID: z.guid().toLowerCase().nullable().default(null),
  MICROSOFT_APP_TENANT_ID: z.guid().toLowerCase(),
  MICROSOFT_APP_CREDENTIAL: credential,
  CASEROOM_KEY_FILE: z.string(),
  CASEROOM_AREA: area,
  CASEROOM_PROFILE_FOLDER: folder,
  CASEROOM_PLAN_DRIVE_ID: z.string(),
  CASEROOM_MAILBOX: z.email(),
  CASEROOM_CHANNEL_ID: z.string(),
  CASEROOM_BOOK_ONLINE: z.enum(['yes', 'no']).default('no'),
  CASEROOM_FIRST_COORDINATOR: firstCoordinator.nullable().default(null),
  PORT: port.default(3978),
})

const rehearsal = z.object({
  CASEROOM_REHEARSAL_FOLDER: z.string().default('.rehearsal'),
  CASEROOM_REHEARSAL_AREA: area.default('thurrock'),
  CASEROOM_REHEARSAL_PROFILE_FOLDER: folder,
  CASEROOM_REHEARSAL_BRIDGE_PORT: port.default(3979),
  CASEROOM_REHEARSAL_GRAPH_PORT: port.default(3980),
  CASEROOM_REHEARSAL_PLAYGROUND_PORT: port.default(56150),
  PORT: port.default(3978),
})

/** `PORT` is set by many hosts and shells, so it says nothing about which kind of run is meant. */
const productionNames = Object.keys(production.shape).filter((name) => name !== 'PORT')

/**
 * Reads the environment once. With no production setting it is a rehearsal; with some but not all it is refused, and so
 * is any rehearsal setting beside a production one. All problems are told at once.
 */
export function loadConfig(environment: Environment): Config | RefusedConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const meantForProduction = productionNames.some((name) => name in given)
  const strays = Object.keys(given).filter((name) => name.startsWith('CASEROOM_REHEARSAL_'))
  return meantForProduction ? loadProduction(given, strays) : loadRehearsal(given, strays)
}

function loadProduction(given: Environment, strays: readonly string[]): ProductionConfig | RefusedConfig {
  const parsed = production.safeParse(given)
  const besides = strays.map((setting) => ({ setting, code: 'rehearsal-beside-production' as const }))
  if (!parsed.success || besides.length > 0) return refused([...problemsIn(parsed.error, given), ...besides])
  const settings = parsed.data
  return {
    kind: 'production',
    port: settings.PORT,
    publicUrl: settings.CASEROOM_PUBLIC_URL,
    databaseUrl: settings.CASEROOM_DATABASE_URL,
    tenantIds: settings.CASEROOM_TENANT_IDS,
    appId: settings.MICROSOFT_APP_ID,
    teamsAppId: settings.TEAMS_APP_ID ?? settings.MICROSOFT_APP_ID,
    appTenantId: settings.MICROSOFT_APP_TENANT_ID,
    credential: settings.MICROSOFT_APP_CREDENTIAL,
    keyFile: settings.CASEROOM_KEY_FILE,
    area: settings.CASEROOM_AREA,
    profileFolder: settings.CASEROOM_PROFILE_FOLDER,
    planDriveId: settings.CASEROOM_PLAN_DRIVE_ID,
    mailbox: settings.CASEROOM_MAILBOX,
    channelId: settings.CASEROOM_CHANNEL_ID,
    booksOnline: settings.CASEROOM_BOOK_ONLINE === 'yes',
    firstCoordinator: settings.CASEROOM_FIRST_COORDINATOR,
  }
}

function loadRehearsal(given: Environment, strays: readonly string[]): RehearsalConfig | RefusedConfig {
  const parsed = rehearsal.safeParse(given)
  const unknown = strays.filter((name) => !(name in rehearsal.shape))
  const misspelt = unknown.map((setting) => ({ setting, code: 'unknown' as const }))
  if (!parsed.success || misspelt.length > 0) return refused([...problemsIn(parsed.error, given), ...misspelt])
  const settings = parsed.data
  return {
    kind: 'rehearsal',
    port: settings.PORT,
    folder: settings.CASEROOM_REHEARSAL_FOLDER,
    area: settings.CASEROOM_REHEARSAL_AREA,
    profileFolder: settings.CASEROOM_REHEARSAL_PROFILE_FOLDER,
    bridgePort: settings.CASEROOM_REHEARSAL_BRIDGE_PORT,
    graphPort: settings.CASEROOM_REHEARSAL_GRAPH_PORT,
    playgroundPort: settings.CASEROOM_REHEARSAL_PLAYGROUND_PORT,
  }
}

function refused(problems: readonly ConfigProblem[]): RefusedConfig {
  return { kind: 'refused', problems }
}

function problemsIn(error: z.ZodError | undefined, given: Environment): ConfigProblem[] {
  const settings = new Set(error?.issues.map((issue) => String(issue.path[0])))
  return Array.from(settings, (setting) => ({ setting, code: setting in given ? 'malformed' : 'missing' }))
}
