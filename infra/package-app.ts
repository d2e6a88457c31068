import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkAppPackage } from './check-app-package.ts'
import { zip } from './zip.ts'
import type { ZipEntry } from './zip.ts'

type Settings = Readonly<Record<string, string | undefined>>

/** What the manifest leaves open, as a rehearsal fills it: reserved names and invented ids. */
const rehearsal = {
  MICROSOFT_APP_ID: '22222222-2222-4222-8222-222222222222',
  CASEROOM_PUBLIC_URL: 'https://caseroom.example',
  CASEROOM_ORGANISATION: 'Caseroom rehearsal',
  CASEROOM_PRIVACY_URL: 'https://caseroom.example/privacy',
  CASEROOM_TERMS_URL: 'https://caseroom.example/terms',
} as const
const names = Object.keys(rehearsal) as readonly (keyof typeof rehearsal)[]

/** The files of the app package with every blank filled, or what stands in the way. */
export async function packageApp(
  folder: string,
  settings: Settings,
): Promise<{ files: readonly ZipEntry[] } | { faults: readonly string[] }> {
  const given = names.filter((name) => settings[name])
  const missing = given.length === 0 ? [] : names.filter((name) => !settings[name])
  if (missing.length > 0) return { faults: missing.map((name) => `${name}: missing`) }
  const chosen = given.length === 0 ? rehearsal : settings
  const origin = URL.parse(chosen.CASEROOM_PUBLIC_URL ?? '')
  if (origin?.protocol !== 'https:') return { faults: ['CASEROOM_PUBLIC_URL: not an https address'] }
  const blanks = {
    ...chosen,
    CASEROOM_PUBLIC_URL: origin.origin,
    CASEROOM_DOMAIN: origin.host,
    TEAMS_APP_ID: settings['TEAMS_APP_ID'] ?? chosen.MICROSOFT_APP_ID,
  }
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, bytes: filled(join(folder, name), blanks) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  const faults = await checkAppPackage(files)
  return faults.length > 0 ? { faults } : { files }
}

/** A text with its `${{NAME}}` blanks filled as JSON strings; any other file as it is. */
function filled(path: string, blanks: Settings): Uint8Array {
  const bytes = readFileSync(path)
  if (!path.endsWith('.json')) return bytes
  const text = bytes.toString('utf8').replaceAll(/\$\{\{(\w+)\}\}/g, (blank, name: string) => {
    return JSON.stringify(blanks[name] ?? blank).slice(1, -1)
  })
  return Buffer.from(text)
}

/** `npm run package`: writes `dist/caseroom.zip`, or says what is wrong and writes nothing. */
async function main(): Promise<void> {
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  const made = await packageApp(join(root, 'appPackage'), process.env)
  if ('faults' in made) {
    process.stderr.write(`The app package is not made.\n${made.faults.join('\n')}\n`)
    process.exitCode = 1
    return
  }
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(join(root, 'dist', 'caseroom.zip'), zip(made.files))
  process.stdout.write(`dist/caseroom.zip holds ${made.files.map((file) => file.name).join(', ')}\n`)
}

if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) await main()
