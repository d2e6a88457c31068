import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadConfig } from '../../src/adapters/config.ts'

const read = (name: string) => readFileSync(join('infra', name), 'utf8')
const parameters = JSON.parse(read('parameters.json')) as { parameters: Record<string, { value: unknown }> }
const bicep = ['main.bicep', ...readdirSync(join('infra', 'modules')).map((name) => join('modules', name))]

/** What a setting may look like; the parameters say that each is there, and the server itself whether it is right. */
const example: Record<string, string> = {
  CASEROOM_PUBLIC_URL: 'https://caseroom.example',
  CASEROOM_DATABASE_URL: 'postgresql://caseroom@database.example/caseroom',
  CASEROOM_TENANT_IDS: '11111111-1111-4111-8111-111111111111',
  MICROSOFT_APP_ID: '22222222-2222-4222-8222-222222222222',
  MICROSOFT_APP_TENANT_ID: '11111111-1111-4111-8111-111111111111',
  MICROSOFT_APP_CREDENTIAL: 'federated:33333333-3333-4333-8333-333333333333',
  TEAMS_APP_ID: '55555555-5555-4555-8555-555555555555',
  CASEROOM_KEY_FILE: 'keys.json',
  CASEROOM_AREA: 'thurrock',
  CASEROOM_PLAN_DRIVE_ID: 'b!drive',
  CASEROOM_MAILBOX: 'plans@office.example',
  CASEROOM_CHANNEL_ID: '19:x@thread.tacv2',
  CASEROOM_BOOK_ONLINE: 'no',
  CASEROOM_FIRST_COORDINATOR: '11111111-1111-4111-8111-111111111111:33333333-3333-4333-8333-333333333333:c@o.example:C',
}

describe('the parameters of the infrastructure', () => {
  it('give every parameter that has no default, and none that there is not', () => {
    const asked = [...read('main.bicep').matchAll(/^param (\w+) \w+( =)?/gm)]
    const needed = asked.filter(([, , byDefault]) => !byDefault).map(([, name]) => name)
    const given = Object.keys(parameters.parameters)
    assert.deepEqual(
      needed.filter((name) => !given.includes(String(name))),
      [],
    )
    const known = asked.map(([, name]) => name)
    assert.deepEqual(
      given.filter((name) => !known.includes(name)),
      [],
    )
  })

  it('bring the server every setting that it needs to start, and no other', () => {
    const own = /union\(settings, \{([\s\S]*?)\n    \}\)/.exec(read('main.bicep'))?.[1] ?? ''
    const set = [
      ...Object.keys(parameters.parameters['settings']?.value ?? {}),
      ...[...own.matchAll(/^\s*([A-Z_]+):/gm)].map(([, name]) => String(name)),
    ]
    const environment = Object.fromEntries(
      set.map((name) => [name, example[name] ?? assert.fail(`${name} is strange`)]),
    )
    assert.equal(loadConfig(environment).kind, 'production')
  })

  it('have no blank that may stay empty, since the Toolkit takes an empty setting for a missing one and stops', () => {
    const asked = Object.keys(parameters.parameters['settings']?.value ?? {})
    const free = asked.filter((name) => loadConfig({ ...example, [name]: '' }).kind === 'production')
    const byDefault = free.filter((name) => new RegExp(`^${name}=.`, 'm').test(read('env.example')))
    assert.deepEqual(
      free.filter((name) => !byDefault.includes(name)),
      ['CASEROOM_FIRST_COORDINATOR'],
      'without whom nobody gets in',
    )
  })

  it('take each blank from the environment file, and secrets from names that the Toolkit keeps apart', () => {
    const blanks = new Set([...read('parameters.json').matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => String(name)))
    const written = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'TEAMS_APP_ID']
    const inFile = [...read('env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
    assert.deepEqual(
      [...blanks].filter((name) => !inFile.includes(name) && !written.includes(name)),
      ['SECRET_DATABASE_PASSWORD'],
    )
  })

  it('say nothing of what the meeting is about, in any name that Azure shows', () => {
    for (const name of [...bicep, 'parameters.json', 'aad.manifest.json'])
      assert.doesNotMatch(read(name), /domestic|abus|violen|victim|perpetrator|marac|idva/i, name)
  })
})

/** The modules of `main.bicep`: under which name, from which file, and with what is given to it. */
const modules = [...read('main.bicep').matchAll(/^module (\w+) '([\w/.]+)' = \{([\s\S]*?)\n\}/gm)].map(
  ([, name = '', path = '', body = '']) => ({ name, text: read(path), given: keysOf(body) }),
)

/** The keys of `params: { … }`, without those of the objects and places inside. */
function keysOf(body: string): readonly string[] {
  const params = /params: \{([\s\S]*)\}/.exec(body)?.[1] ?? ''
  const flat = params.replaceAll(/\{[^{}]*\}/g, '').replaceAll(/\{[^{}]*\}/g, '')
  return [...flat.matchAll(/(\w+): /g)].map(([, key]) => String(key))
}

describe('the modules of the infrastructure', () => {
  const main = read('main.bicep')

  it('are each used once, and no file lies there unused', () => {
    const used = [...main.matchAll(/^module \w+ '([\w/.]+)'/gm)].map(([, path]) => join(String(path)))
    assert.deepEqual(used.toSorted(), bicep.slice(1).toSorted())
  })

  for (const { name, text, given } of modules)
    it(`are given what they ask for and nothing else: ${name}`, () => {
      assert.deepEqual(
        given.toSorted(),
        [...text.matchAll(/^param (\w+) \w+$/gm)].map(([, asked]) => String(asked)).toSorted(),
      )
    })

  it('have every output that is taken from them, and no other', () => {
    const taken = new Set([...main.matchAll(/\b(\w+)\.outputs\.(\w+)/g)].map(([, from, what]) => `${from} ${what}`))
    const offered = modules.flatMap(({ name, text }) =>
      [...text.matchAll(/^output (\w+) /gm)].map(([, what]) => `${name} ${what}`),
    )
    assert.deepEqual([...taken].toSorted(), offered.toSorted())
  })
})

describe('the infrastructure', () => {
  const [database = '', vault = '', server = '', bot = '', logs = ''] = [
    'database',
    'vault',
    'server',
    'bot',
    'logs',
  ].map((name) => read(join('modules', `${name}.bicep`)))

  it('is compiled by what the Toolkit fetches, and leaves its file as it is, which is kept in the repository', () => {
    const toolkit = readFileSync('teamsapp.yml', 'utf8')
    assert.match(toolkit, /^ {6}bicepCliVersion: v\d+\.\d+\.\d+$/m)
    assert.match(toolkit, /^projectId: [\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/m)
  })

  it('shuts database and vault to everybody outside its network', () => {
    for (const module of [database, vault]) assert.match(module, /publicNetworkAccess: 'Disabled'/)
    assert.match(vault, /defaultAction: 'Deny'/)
  })

  it('keeps the vault’s key from being lost or purged, and lets it wrap and nothing else', () => {
    assert.match(vault, /enableSoftDelete: true/)
    assert.match(vault, /enablePurgeProtection: true/)
    assert.match(vault, /enableRbacAuthorization: true/)
    assert.match(vault, /keyOps: \['wrapKey', 'unwrapKey'\]/)
  })

  it('backs the database up, as many days as it is told', () => {
    assert.match(database, /backupRetentionDays: backupDays, geoRedundantBackup: geoRedundantBackup \?/)
  })

  it('runs Node 24 by an identity, over https, without passwords', () => {
    assert.match(server, /'NODE\|24-lts'/)
    assert.match(server, /type: 'UserAssigned'/)
    assert.match(server, /httpsOnly: true/)
    assert.equal(server.match(/properties: \{ allow: false \}/g)?.length, 2)
  })

  it('registers the bot for one tenant and for Teams alone', () => {
    assert.match(bot, /msaAppType: 'SingleTenant'/)
    assert.equal(bot.match(/botServices\/channels@/g)?.length, 1)
  })

  it('sends our own log away and no requests, whose addresses hold ids', () => {
    assert.doesNotMatch(server + logs, /category: 'AppServiceHTTPLogs'|APPLICATIONINSIGHTS|InstrumentationKey/i)
  })
})
