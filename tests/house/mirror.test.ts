import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = process.cwd()
const mirrored = ['src', 'bot', 'tabs', 'infra']

describe('the mirror of the source in the tests', () => {
  it('has no test of a file that is not there', () => {
    const orphans = mirrored
      .flatMap((folder) => filesIn(join('tests', folder)))
      .filter((path) => path.endsWith('.test.ts'))
      .filter((path) => !sourcesOf(path).some((source) => existsSync(join(root, source))))
    assert.deepEqual(orphans, [])
  })

  it('has a test of every file of the domain that decides or computes', () => {
    const untested = filesIn('src/domain')
      .filter((path) => path.endsWith('.ts') && /export (async )?function/.test(readFileSync(join(root, path), 'utf8')))
      .filter((path) => !testsOf(path).some((test) => existsSync(join(root, test))) && !isTestedBeside(path))
    assert.deepEqual(untested, [])
  })

  it('keeps the top level to what the design names', () => {
    const named = [
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'teamsapp.yml',
      'appPackage',
      'src',
      'bot',
      'tabs',
      'tests',
      'README.md',
      'infra',
      'docs',
      'LICENSE',
    ]
    const made = ['node_modules', 'dist']
    const extra = readdirSync(root).filter((name) => !name.startsWith('.') && ![...named, ...made].includes(name))
    assert.deepEqual(extra, [])
  })
})

function filesIn(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true }).map((name) =>
    join(folder, String(name)).replaceAll('\\', '/'),
  )
}

/** A test may stand for a file of its name, or for one theme of a folder of its name. */
function sourcesOf(test: string): readonly string[] {
  const base = test.replace(/^tests\//, '').replace(/\.test\.ts$/, '')
  return [`${base}.ts`, `${base}.tsx`, `${base}.mjs`, `${base}.json`, base]
}

function testsOf(source: string): readonly string[] {
  return [`tests/${source.replace(/\.ts$/, '.test.ts')}`]
}

/** `evolve-x.ts` is proven by the tests of what decides `x`, since a decision is judged by what it leaves true. */
function isTestedBeside(source: string): boolean {
  return /\/(evolve|actor|ids|refusal)/.test(source) || source.endsWith('/area-profile.ts')
}
