import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageApp } from '../../infra/package-app.ts'
import { readTyped, type Word } from '../../bot/teams/chat/typed-words.ts'
import { graphPermissions } from '../../src/adapters/graph/graph-permissions.ts'
import { teamsTabLink } from '../../bot/teams/tab-link.ts'

const folder = join(process.cwd(), 'appPackage')
const production = {
  MICROSOFT_APP_ID: '55555555-5555-4555-8555-555555555555',
  CASEROOM_PUBLIC_URL: 'https://room.council.example/',
  CASEROOM_ORGANISATION: 'The "Council" of Example',
  CASEROOM_PRIVACY_URL: 'https://council.example/privacy',
  CASEROOM_TERMS_URL: 'https://council.example/terms',
}
type Manifest = {
  id: string
  version: string
  developer: { name: string }
  bots: { botId: string; commandLists: { scopes: string[]; commands: { title: string }[] }[] }[]
  staticTabs: { entityId: string; contentUrl: string; context: string[]; scopes: string[] }[]
  activities: { activityTypes: { type: string; templateText: string }[] }
  validDomains: string[]
  webApplicationInfo: { resource: string }
  authorization: { permissions: { resourceSpecific: { name: string }[] } }
}

async function manifestFor(settings: Record<string, string>): Promise<Manifest> {
  const made = await packageApp(folder, settings)
  assert.ok('files' in made, JSON.stringify(made))
  const manifest = made.files.find((file) => file.name === 'manifest.json')
  return JSON.parse(String(manifest?.bytes)) as Manifest
}

type Reach = 'alone' | 'among others' | 'both'
/** Where each word may be written; a word that the bot learns must be put here, or this does not compile. */
const reach: Record<Word, Reach> = {
  agenda: 'both',
  next: 'alone',
  'my actions': 'alone',
  late: 'both',
  record: 'alone',
  attendance: 'alone',
  link: 'among others',
  help: 'both',
}

/** What the bot takes a command's words for: itself, or an update where a number and an outcome follow. */
function understood(title: string, outcome: string): string {
  const typed = readTyped(title)
  if ('word' in typed) return typed.word
  return 'update' in readTyped(`${title} 3 ${outcome}`) ? 'update' : 'nothing'
}

const faultsFor = async (settings: Record<string, string>) => {
  const made = await packageApp(folder, settings)
  return 'faults' in made ? made.faults : []
}

describe('the Teams app package', () => {
  let rehearsal: Manifest
  before(async () => {
    rehearsal = await manifestFor({})
  })

  it('is accepted as a rehearsal with no setting at all', () => {
    assert.equal(rehearsal.id, '22222222-2222-4222-8222-222222222222')
    assert.deepEqual(rehearsal.validDomains, ['caseroom.example'])
  })

  it('is filled from the settings of a deployment, whatever signs are in them', async () => {
    const manifest = await manifestFor(production)
    assert.equal(manifest.id, production.MICROSOFT_APP_ID)
    assert.equal(manifest.bots[0]?.botId, production.MICROSOFT_APP_ID)
    assert.equal(manifest.developer.name, 'The "Council" of Example')
    assert.equal(manifest.webApplicationInfo.resource, `api://room.council.example/${production.MICROSOFT_APP_ID}`)
    assert.deepEqual(
      manifest.staticTabs.map((tab) => tab.contentUrl),
      ['https://room.council.example/tab', 'https://room.council.example/tab?view=my'],
    )
  })

  it('leaves out the folder that the Toolkit puts its own packages into', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'caseroom-package-'))
    cpSync(folder, copy, { recursive: true })
    mkdirSync(join(copy, 'build'))
    const made = await packageApp(copy, {})
    rmSync(copy, { recursive: true })
    assert.ok('files' in made)
    assert.deepEqual(
      made.files.map(({ name }) => name),
      ['color.png', 'cy.json', 'manifest.json', 'outline.png'],
    )
  })

  it('takes the id that the Developer Portal gave it', async () => {
    const given = '66666666-6666-4666-8666-666666666666'
    assert.equal((await manifestFor({ ...production, TEAMS_APP_ID: given })).id, given)
  })

  it('names every setting that a deployment has not given', async () => {
    const { MICROSOFT_APP_ID } = production
    assert.deepEqual(await faultsFor({ MICROSOFT_APP_ID }), [
      'CASEROOM_PUBLIC_URL: missing',
      'CASEROOM_ORGANISATION: missing',
      'CASEROOM_PRIVACY_URL: missing',
      'CASEROOM_TERMS_URL: missing',
    ])
  })

  it('is refused without https, and with an id that is none', async () => {
    const plain = { ...production, CASEROOM_PUBLIC_URL: 'http://room.council.example' }
    assert.deepEqual(await faultsFor(plain), ['CASEROOM_PUBLIC_URL: not an https address'])
    assert.match((await faultsFor({ ...production, MICROSOFT_APP_ID: 'ours' })).join('\n'), /\/id must match pattern/)
  })

  it('is refused where the address itself would tell what the meeting is about', async () => {
    const telling = { ...production, CASEROOM_PUBLIC_URL: 'https://marac.council.example' }
    assert.match((await faultsFor(telling)).join('\n'), /manifest\.json: marac must not stand there/)
  })

  it('opens in every place of a meeting and for a person alone', () => {
    const [tab] = rehearsal.staticTabs
    const places = ['personalTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel', 'meetingStage']
    assert.deepEqual(
      places.filter((place) => !tab?.context.includes(place)),
      [],
    )
    const link = teamsTabLink({ appId: 'app', tenantId: 'tenant' })({ page: 'room', meetingId: 'm' })
    assert.ok(link.includes(`/app/${tab?.entityId}?`), 'the tab that our links open')
    assert.ok(tab?.scopes.includes('personal'))
  })

  it('offers people every word that the bot understands where they write, and no other', () => {
    const [bot] = rehearsal.bots
    const offered = (scope: string) =>
      bot?.commandLists.find(({ scopes }) => scopes.includes(scope))?.commands.map(({ title }) => title) ?? []
    const words = Object.entries(reach)
    const alone = words.filter(([, where]) => where !== 'among others').map(([word]) => word)
    const among = words.filter(([, where]) => where !== 'alone').map(([word]) => word)
    assert.deepEqual(offered('personal').toSorted(), [...alone, 'update'].toSorted())
    for (const scope of ['groupChat', 'team']) assert.deepEqual(offered(scope).toSorted(), among.toSorted())
    for (const title of offered('personal')) assert.equal(understood(title, 'done'), title)
  })

  it('offers them in Welsh in words that the bot takes for the same', () => {
    const welsh = JSON.parse(readFileSync('appPackage/cy.json', 'utf8')) as Record<string, string>
    for (const [list, { commands }] of rehearsal.bots[0]?.commandLists.entries() ?? [])
      for (const [index, { title }] of commands.entries()) {
        const inWelsh = welsh[`bots[0].commandLists[${list}].commands[${index}].title`] ?? ''
        assert.equal(understood(inWelsh, 'wedi’i wneud'), title, inWelsh)
      }
  })

  it('asks for the resource-specific permissions of what we send, of meetings and of their stage, and for no other', () => {
    const asked = rehearsal.authorization.permissions.resourceSpecific.map(({ name }) => name)
    const sending = graphPermissions.filter(({ kind }) => kind === 'resource-specific consent')
    assert.deepEqual(
      asked.filter((name) => !/^(?:OnlineMeeting|MeetingStage)/.test(name)),
      sending.map(({ permission }) => permission),
    )
    assert.ok(asked.length <= 16, 'as many as Teams takes')
  })

  it('has the reason of every permission in the documentation, and names none there that is not asked for', () => {
    const documentation = readFileSync('docs/permissions.md', 'utf8')
    const [, consent = ''] = documentation.split('## Resource-specific consent')
    const rows = [...(consent.split('\n## ')[0] ?? '').matchAll(/^\| `([\w.]+)` +\| (\S.+\S) +\|$/gm)]
    assert.deepEqual(
      rows.map(([, name]) => name),
      rehearsal.authorization.permissions.resourceSpecific.map(({ name }) => name),
    )
    for (const { permission } of graphPermissions) assert.ok(documentation.includes(`\`${permission}\``), permission)
  })

  it('declares the one activity that the server announces, in words that say nothing', () => {
    const announced = [...readFileSync('bot/compose-graph.ts', 'utf8').matchAll(/activityType: '(\w+)'/g)]
    assert.deepEqual(
      rehearsal.activities.activityTypes.map(({ type }) => type),
      announced.map(([, type]) => type),
    )
    for (const { templateText } of rehearsal.activities.activityTypes) assert.doesNotMatch(templateText, /[{}]/)
  })

  it('has the version of the product', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    assert.equal(rehearsal.version, version)
  })

  it('is packed by the Toolkit from the same manifest', () => {
    const toolkit = readFileSync('teamsapp.yml', 'utf8')
    assert.equal(toolkit.match(/manifestPath: \.\/appPackage\/manifest\.json/g)?.length, 3)
    assert.match(toolkit, /uses: teamsApp\/zipAppPackage/)
  })
})
