import { AppManifestUtils } from '@microsoft/app-manifest'
import { z } from 'zod'
import { icons } from './icons.ts'
import { translateManifest } from './translate-manifest.ts'
import type { ZipEntry } from './zip.ts'

/** Resource-specific permissions that Teams knows; the schema takes any name at all. */
const knownPermissions: Readonly<Record<string, 'Application' | 'Delegated'>> = {
  'OnlineMeeting.ReadBasic.Chat': 'Application',
  'OnlineMeetingParticipant.Read.Chat': 'Application',
  'OnlineMeetingNotification.Send.Chat': 'Application',
  'ChatMember.Read.Chat': 'Application',
  'TeamsActivity.Send.Chat': 'Application',
  'TeamsActivity.Send.Group': 'Application',
  'TeamsActivity.Send.User': 'Application',
  'ChannelMeeting.ReadBasic.Group': 'Application',
  'ChannelMeetingParticipant.Read.Group': 'Application',
  'ChannelMeetingNotification.Send.Group': 'Application',
  'ChannelMember.Read.Group': 'Application',
  'File.Read.Group': 'Application',
  'MeetingStage.Write.Chat': 'Delegated',
  'ChannelMeetingStage.Write.Group': 'Delegated',
}
/** The app's name and words stand in app lists, on locked screens and on shared ones (H03, H14). */
const telling =
  /domestic|abus|violen|victim|perpetrator|survivor|stalk|refuge|harm|risk|safeguard|marac|idva|cam-?drin|trais|dioddef/i

/** What our own rules read of a manifest; the schema has judged the rest. */
const manifestShape = z.looseObject({
  $schema: z.literal('https://developer.microsoft.com/en-us/json-schemas/teams/v1.30/MicrosoftTeams.schema.json'),
  localizationInfo: z.looseObject({ additionalLanguages: z.array(z.looseObject({ file: z.string() })) }),
  icons: z.record(z.string(), z.string()),
  staticTabs: z.array(
    z.looseObject({ contentUrl: z.string(), scopes: z.array(z.string()), context: z.array(z.string()) }),
  ),
  bots: z.array(z.looseObject({ scopes: z.array(z.string()) })),
  validDomains: z.array(z.string()),
  authorization: z.looseObject({
    permissions: z.looseObject({ resourceSpecific: z.array(z.looseObject({ name: z.string(), type: z.string() })) }),
  }),
  meetingExtensionDefinition: z.looseObject({
    supportsCustomShareToStage: z.boolean().optional(),
    supportsAnonymousGuestUsers: z.boolean().optional(),
  }),
  supportsChannelFeatures: z.string().optional(),
})
type Manifest = z.infer<typeof manifestShape>

/** Everything that is wrong with the files of an app package, in words; nothing where it may be handed to Teams. */
export async function checkAppPackage(files: readonly ZipEntry[]): Promise<readonly string[]> {
  return [...ruleFaults(files), ...(await schemaFaults(files))]
}

/** What our own rules find: what Microsoft's schema lets through, and the words of every file. */
export function ruleFaults(files: readonly ZipEntry[]): readonly string[] {
  const words = files
    .filter(isJson)
    .flatMap(({ name, bytes }) => wordFaults(String(bytes)).map((fault) => `${name}: ${fault}`))
  const parsed = manifestShape.safeParse(jsonIn(files, 'manifest.json'))
  if (!parsed.success) {
    return [...words, ...parsed.error.issues.map((issue) => `manifest.json: ${issue.path.join('.')}: ${issue.message}`)]
  }
  const untranslated = translationsOf(parsed.data, files).flatMap(({ file, faults }) =>
    faults.map((fault) => `${file}: ${fault}`),
  )
  return [...words, ...untranslated, ...ownFaults(parsed.data, files)]
}

/**
 * By the schema that comes with Microsoft's package, so that nothing is asked of the network. A translation is judged
 * by the manifest that it makes, since Microsoft's schema for these files holds a pattern that no current regular
 * expression engine takes.
 */
async function schemaFaults(files: readonly ZipEntry[]): Promise<readonly string[]> {
  const parsed = manifestShape.safeParse(jsonIn(files, 'manifest.json'))
  if (!parsed.success) return []
  const translated = translationsOf(parsed.data, files).map(async ({ file, manifest }) =>
    (await faultsBySchema(manifest)).map((fault) => `${file}: ${fault}`),
  )
  return (await Promise.all([faultsBySchema(parsed.data), ...translated])).flat()
}

async function faultsBySchema(manifest: unknown): Promise<readonly string[]> {
  return AppManifestUtils.validateAgainstSchema(manifest as never)
}

function translationsOf(manifest: Manifest, files: readonly ZipEntry[]) {
  return manifest.localizationInfo.additionalLanguages.map(({ file }) => ({
    file,
    ...translateManifest(manifest, jsonIn(files, file)),
  }))
}

function isJson({ name }: ZipEntry): boolean {
  return name.endsWith('.json')
}

function jsonIn(files: readonly ZipEntry[], wanted: string): unknown {
  const file = files.find(({ name }) => name === wanted)
  return file && JSON.parse(String(file.bytes))
}

function ownFaults(manifest: Manifest, files: readonly ZipEntry[]): readonly string[] {
  return [
    ...permissionFaults(manifest),
    ...scopeFaults(manifest),
    ...addressFaults(manifest),
    ...stageFaults(manifest),
    ...fileFaults(manifest, files),
    ...iconFaults(manifest, files),
  ]
}

function permissionFaults({ authorization }: Manifest): readonly string[] {
  const asked = authorization.permissions.resourceSpecific
  const unknown = asked.filter(({ name, type }) => knownPermissions[name] !== type)
  const twice = asked.filter(({ name }, index) => asked.findIndex((each) => each.name === name) < index)
  return [
    ...unknown.map(({ name, type }) => `authorization: Teams knows no ${type} permission ${name}`),
    ...twice.map(({ name }) => `authorization: ${name} stands twice`),
  ]
}

/** From schema 1.25 an app in a team must say that it keeps to what channels can do, or its upload fails. */
function scopeFaults({ staticTabs, bots, supportsChannelFeatures }: Manifest): readonly string[] {
  const inTeam = [...staticTabs, ...bots].some(({ scopes }) => scopes.includes('team'))
  return inTeam && supportsChannelFeatures !== 'tier1' ? ['supportsChannelFeatures: missing beside the scope team'] : []
}

function addressFaults({ staticTabs, validDomains }: Manifest): readonly string[] {
  const addresses = staticTabs.map(({ contentUrl }) => URL.parse(contentUrl))
  const strange = addresses.filter((url) => url?.protocol !== 'https:' || !validDomains.includes(url.host))
  return [
    ...strange.map((url) => `staticTabs: ${url?.origin ?? 'no address'} is not https on a valid domain`),
    ...validDomains.filter((domain) => domain.includes('*')).map((domain) => `validDomains: ${domain} is too wide`),
  ]
}

/** Without these Teams itself offers to share the whole tab to the stage, and lets strangers use it (H05, H09). */
function stageFaults({ meetingExtensionDefinition: meeting }: Manifest): readonly string[] {
  const faults: string[] = []
  if (meeting.supportsCustomShareToStage !== true) faults.push('meetingExtensionDefinition: Teams would share to stage')
  if (meeting.supportsAnonymousGuestUsers !== false) faults.push('meetingExtensionDefinition: strangers are let in')
  return faults
}

function fileFaults({ localizationInfo, icons: named }: Manifest, files: readonly ZipEntry[]): readonly string[] {
  const needed = [...localizationInfo.additionalLanguages.map(({ file }) => file), ...Object.values(named)]
  const missing = needed.filter((name) => !files.some((file) => file.name === name))
  return missing.map((name) => `${name}: not in the package`)
}

function iconFaults({ icons: named }: Manifest, files: readonly ZipEntry[]): readonly string[] {
  return Object.entries(icons).flatMap(([name, { size }]) => {
    const bytes = files.find((file) => file.name === name && Object.values(named).includes(name))?.bytes
    if (!bytes) return [`icons: ${name} is not named or not in the package`]
    const png = Buffer.from(bytes)
    const isPng = png.subarray(1, 4).toString('latin1') === 'PNG' && png.length > 24
    const right = isPng && png.readUInt32BE(16) === size && png.readUInt32BE(20) === size
    return right ? [] : [`icons: ${name} is not a PNG of ${size} by ${size}`]
  })
}

function wordFaults(text: string): readonly string[] {
  const found = new Set([telling.exec(text)?.[0], /\$\{\{\w*\}\}/.exec(text)?.[0]].filter((each) => each !== undefined))
  return [...found].map((word) => `${word} must not stand there`)
}
