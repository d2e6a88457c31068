import assert from 'node:assert/strict'
import { join } from 'node:path'
import { checkAppPackage, ruleFaults } from '../../infra/check-app-package.ts'
import { packageApp } from '../../infra/package-app.ts'
import type { ZipEntry } from '../../infra/zip.ts'

type Json = Record<string, unknown>

let made: readonly ZipEntry[] = []

function filesWith(name: string, change: (json: Json) => void): readonly ZipEntry[] {
  return made.map((file) => {
    if (file.name !== name) return file
    const json = JSON.parse(String(file.bytes)) as Json
    change(json)
    return { name, bytes: Buffer.from(JSON.stringify(json)) }
  })
}

const faultsOf = (change: (manifest: Json) => void, name = 'manifest.json') => checkAppPackage(filesWith(name, change))
const byOurRules = (change: (manifest: Json) => void) => ruleFaults(filesWith('manifest.json', change))

const permissions = (list: readonly Json[]) => ({ permissions: { resourceSpecific: list } })

describe('the check of the app package', () => {
  before(async () => {
    const packed = await packageApp(join(process.cwd(), 'appPackage'), {})
    assert.ok('files' in packed)
    made = packed.files
  })

  it('finds nothing in the package that we make', async () => {
    assert.deepEqual(await faultsOf(() => undefined), [])
  })

  const faults: readonly [string, (manifest: Json) => void, RegExp][] = [
    [
      'a permission that Teams does not know',
      (it) => (it['authorization'] = permissions([{ name: 'Everything.Read.Chat', type: 'Application' }])),
      /Teams knows no Application permission Everything\.Read\.Chat/,
    ],
    [
      'a permission of the wrong kind',
      (it) => (it['authorization'] = permissions([{ name: 'MeetingStage.Write.Chat', type: 'Application' }])),
      /no Application permission MeetingStage/,
    ],
    [
      'a permission that stands twice',
      (it) => {
        const one = { name: 'ChatMember.Read.Chat', type: 'Application' }
        it['authorization'] = permissions([one, { ...one, type: 'Delegated' }])
      },
      /ChatMember\.Read\.Chat stands twice/,
    ],
    [
      'a team app that is silent about channels',
      (it) => delete it['supportsChannelFeatures'],
      /supportsChannelFeatures: missing/,
    ],
    [
      'a stage that Teams would share to',
      (it) => (it['meetingExtensionDefinition'] = { supportsAnonymousGuestUsers: false }),
      /share to stage/,
    ],
    [
      'strangers let in',
      (it) => (it['meetingExtensionDefinition'] = { supportsCustomShareToStage: true }),
      /strangers are let in/,
    ],
    ['a domain too wide', (it) => (it['validDomains'] = ['*.example', 'caseroom.example']), /\*\.example is too wide/],
    [
      'a tab beyond the valid domains',
      (it) => (it['validDomains'] = []),
      /https:\/\/caseroom\.example is not https on a valid domain/,
    ],
    [
      'a word that tells',
      (it) => (it['name'] = { short: 'MARAC room', full: 'Room' }),
      /manifest\.json: MARAC must not stand there/,
    ],
    ['a blank that nobody filled', (it) => (it['version'] = '${{NOTHING}}'), /\$\{\{NOTHING\}\} must not stand there/],
    [
      'a schema that does not come with the package',
      (it) => (it['$schema'] = 'https://schema.example'),
      /manifest\.json: \$schema/,
    ],
    [
      'an icon that is not there',
      (it) => (it['icons'] = { color: 'other.png', outline: 'outline.png' }),
      /color\.png is not named/,
    ],
  ]
  for (const [what, change, found] of faults) {
    it(`finds ${what}`, () => {
      assert.match(byOurRules(change).join('\n'), found)
    })
  }

  it('finds a name that is too long, as the schema says', async () => {
    assert.match((await faultsOf((it) => (it['name'] = { short: 'C'.repeat(31) }))).join('\n'), /\/name\/short .*30/)
  })

  it('finds an icon of the wrong size', () => {
    const outline = made.find((file) => file.name === 'outline.png')
    assert.ok(outline)
    const swapped = made.map((file) => (file.name === 'color.png' ? { ...outline, name: 'color.png' } : file))
    assert.deepEqual(ruleFaults(swapped), ['icons: color.png is not a PNG of 192 by 192'])
  })

  it('finds a translation that is missing, that fits nothing, or that is too long', async () => {
    const found = await faultsOf((welsh) => {
      delete welsh['staticTabs[1].name']
      welsh['staticTabs[7].name'] = 'Saith'
      welsh['description.short'] = 'a'.repeat(81)
    }, 'cy.json')
    assert.deepEqual(found.slice(0, 2), [
      'cy.json: staticTabs[7].name: no text of the manifest',
      'cy.json: staticTabs[1].name: not translated',
    ])
    assert.match(found.slice(2).join('\n'), /^cy\.json: \/description\/short .*80/)
  })

  it('finds a language whose file is not in the package', () => {
    const files = made.filter((file) => file.name !== 'cy.json')
    assert.ok(ruleFaults(files).includes('cy.json: not in the package'))
  })
})
