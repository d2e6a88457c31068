import assert from 'node:assert/strict'
import { loadConfig } from '../../../src/adapters/config.ts'
import type { Environment } from '../../../src/adapters/config.ts'

const tenant = '11111111-1111-4111-8111-111111111111'
const secret = 'an-invented-secret'
const production = {
  CASEROOM_PUBLIC_URL: 'https://caseroom.example.invalid/',
  CASEROOM_DATABASE_URL: 'postgresql://caseroom@database.example.invalid/caseroom',
  CASEROOM_TENANT_IDS: `${tenant}, 99999999-9999-4999-8999-99999999999A`,
  MICROSOFT_APP_ID: '22222222-2222-4222-8222-222222222222',
  MICROSOFT_APP_TENANT_ID: tenant,
  MICROSOFT_APP_CREDENTIAL: `secret:${secret}:with:colons`,
  CASEROOM_KEY_FILE: 'keys/area.key',
  CASEROOM_AREA: 'thurrock',
  CASEROOM_PLAN_DRIVE_ID: 'b!drive',
  CASEROOM_MAILBOX: 'marac@area.example',
  CASEROOM_CHANNEL_ID: '19:channel@thread.tacv2',
}
const names = Object.keys(production)

const problemsOf = (environment: Environment) => {
  const config = loadConfig(environment)
  return config.kind === 'refused' ? config.problems : assert.fail('It was not refused.')
}

describe('the settings', () => {
  it('mean a rehearsal where there are none', () => {
    assert.deepEqual(loadConfig({ PATH: '/bin', HOME: '/home' }), {
      kind: 'rehearsal',
      port: 3978,
      folder: '.rehearsal',
      area: 'thurrock',
      profileFolder: null,
      bridgePort: 3979,
      graphPort: 3980,
      playgroundPort: 56150,
    })
  })

  it('mean a rehearsal with PORT alone, which many hosts and shells set', () => {
    const config = loadConfig({ PORT: '0' })
    assert.equal(config.kind, 'rehearsal')
    assert.ok(config.kind === 'rehearsal' && config.port === 0)
  })

  it('mean production where they are whole', () => {
    assert.deepEqual(loadConfig({ ...production, PORT: '8080' }), {
      kind: 'production',
      port: 8080,
      publicUrl: 'https://caseroom.example.invalid',
      databaseUrl: production.CASEROOM_DATABASE_URL,
      tenantIds: [tenant, '99999999-9999-4999-8999-99999999999a'],
      appId: '22222222-2222-4222-8222-222222222222',
      teamsAppId: '22222222-2222-4222-8222-222222222222',
      appTenantId: tenant,
      credential: { kind: 'secret', secret: `${secret}:with:colons` },
      keyFile: 'keys/area.key',
      area: 'thurrock',
      profileFolder: null,
      planDriveId: 'b!drive',
      mailbox: 'marac@area.example',
      channelId: '19:channel@thread.tacv2',
      booksOnline: false,
      firstCoordinator: null,
    })
  })

  it('name who is put into a directory that nobody keeps yet, whole or not at all', () => {
    const account = '33333333-3333-4333-8333-333333333333'
    const setting = 'CASEROOM_FIRST_COORDINATOR'
    const config = loadConfig({ ...production, [setting]: `${tenant}:${account}:carys@office.example:Carys Test` })
    assert.deepEqual(config.kind === 'production' && config.firstCoordinator, {
      tenantId: tenant,
      accountId: account,
      mail: 'carys@office.example',
      name: 'Carys Test',
    })
    for (const broken of [tenant, `${tenant}:${account}:carys@office.example:`, `x:${account}:a@b.example:Carys`])
      assert.deepEqual(problemsOf({ ...production, [setting]: broken }), [{ setting, code: 'malformed' }])
  })

  for (const name of names) {
    it(`are refused where ${name} alone is missing, empty or blank`, () => {
      for (const value of [undefined, '', '  ']) {
        assert.deepEqual(problemsOf({ ...production, [name]: value }), [{ setting: name, code: 'missing' }])
      }
    })

    it(`are refused where ${name} is the only one, and every other is named`, () => {
      const problems = problemsOf({ [name]: production[name as keyof typeof production] })
      const missing = names.filter((other) => other !== name)
      assert.deepEqual(new Set(problems.map(({ setting }) => setting)), new Set(missing))
      for (const { code } of problems) assert.equal(code, 'missing')
    })
  }

  it('are refused where any of the rehearsal stands beside production', () => {
    for (const stray of ['CASEROOM_REHEARSAL_FOLDER', 'CASEROOM_REHEARSAL_AREA', 'CASEROOM_REHEARSAL_ANYTHING']) {
      assert.deepEqual(problemsOf({ ...production, [stray]: 'x' }), [
        { setting: stray, code: 'rehearsal-beside-production' },
      ])
    }
  })

  it('are refused with all that is wrong at once, and no value of any is told', () => {
    const problems = problemsOf({
      ...production,
      CASEROOM_PUBLIC_URL: 'http://caseroom.example.invalid',
      CASEROOM_DATABASE_URL: 'mysql://x:hidden@y/z',
      CASEROOM_TENANT_IDS: `${tenant},hidden`,
      CASEROOM_AREA: '../hidden',
      CASEROOM_MAILBOX: undefined,
      MICROSOFT_APP_CREDENTIAL: 'hidden',
      CASEROOM_REHEARSAL_FOLDER: 'hidden',
      PORT: '99999',
    })
    assert.deepEqual(
      problems.map(({ setting, code }) => `${setting} ${code}`),
      [
        'CASEROOM_PUBLIC_URL malformed',
        'CASEROOM_DATABASE_URL malformed',
        'CASEROOM_TENANT_IDS malformed',
        'MICROSOFT_APP_CREDENTIAL malformed',
        'CASEROOM_AREA malformed',
        'CASEROOM_MAILBOX missing',
        'PORT malformed',
        'CASEROOM_REHEARSAL_FOLDER rehearsal-beside-production',
      ],
    )
    assert.doesNotMatch(JSON.stringify(problems), /hidden/)
  })

  it('may name the id that Teams gave the app, where it is not the registration’s own', () => {
    const config = loadConfig({ ...production, TEAMS_APP_ID: '55555555-5555-4555-8555-55555555555A' })
    assert.ok(config.kind === 'production' && config.teamsAppId === '55555555-5555-4555-8555-55555555555a')
    assert.deepEqual(problemsOf({ ...production, TEAMS_APP_ID: 'ours' }), [
      { setting: 'TEAMS_APP_ID', code: 'malformed' },
    ])
  })

  it('may name a folder of further profiles, in a rehearsal and in production', () => {
    const rehearsal = loadConfig({ CASEROOM_REHEARSAL_PROFILE_FOLDER: 'areas' })
    assert.ok(rehearsal.kind === 'rehearsal' && rehearsal.profileFolder === 'areas')
    const config = loadConfig({ ...production, CASEROOM_PROFILE_FOLDER: '/srv/areas' })
    assert.ok(config.kind === 'production' && config.profileFolder === '/srv/areas')
  })

  it('of a rehearsal may be set, and one that is misspelt is told', () => {
    const config = loadConfig({ CASEROOM_REHEARSAL_FOLDER: 'elsewhere', CASEROOM_REHEARSAL_GRAPH_PORT: '0' })
    assert.ok(config.kind === 'rehearsal' && config.folder === 'elsewhere' && config.graphPort === 0)
    assert.deepEqual(problemsOf({ CASEROOM_REHEARSAL_FOLDR: 'x', CASEROOM_REHEARSAL_BRIDGE_PORT: 'x' }), [
      { setting: 'CASEROOM_REHEARSAL_BRIDGE_PORT', code: 'malformed' },
      { setting: 'CASEROOM_REHEARSAL_FOLDR', code: 'unknown' },
    ])
  })
})

describe('the credential of the application', () => {
  const credentialFrom = (text: string) => {
    const config = loadConfig({ ...production, MICROSOFT_APP_CREDENTIAL: text })
    return config.kind === 'production' ? config.credential : null
  }

  it('is an identity, a certificate or a secret', () => {
    assert.deepEqual(credentialFrom('federated'), { kind: 'federated', clientId: null })
    assert.deepEqual(credentialFrom(`federated:${tenant}`), { kind: 'federated', clientId: tenant })
    assert.deepEqual(credentialFrom('workload-identity:/run/token'), { kind: 'workload-identity', file: '/run/token' })
    assert.deepEqual(credentialFrom('managed-identity'), { kind: 'managed-identity', clientId: null })
    assert.deepEqual(credentialFrom(`managed-identity:${tenant}`), { kind: 'managed-identity', clientId: tenant })
    assert.deepEqual(credentialFrom('certificate:keys/app.pem'), { kind: 'certificate', file: 'keys/app.pem' })
    assert.deepEqual(credentialFrom('secret:s'), { kind: 'secret', secret: 's' })
  })

  it('is nothing else', () => {
    for (const text of ['secret:', 'secret', 'certificate:', 'workload-identity', 'password:x', 's'])
      assert.equal(credentialFrom(text), null)
  })
})
