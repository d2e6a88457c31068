import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

type Fence = { keeps: string; path: string; code: string; says: RegExp }

const many = (line: string, count: number) => Array.from({ length: count }, () => line).join('\n')

const keptByLint: readonly Fence[] = [
  {
    keeps: 'the domain from other packages',
    path: 'src/domain/x.ts',
    code: `import { z } from 'zod'\nexport const a = z`,
    says: /imports itself and temporal-polyfill/,
  },
  {
    keeps: 'the domain from the application',
    path: 'src/domain/x.ts',
    code: `import { a } from '../application/y.ts'\nexport const b = a`,
    says: /imports itself/,
  },
  {
    keeps: 'the domain from the wall clock',
    path: 'src/domain/x.ts',
    code: 'export const a = Date.now()',
    says: /no-restricted-globals/,
  },
  {
    keeps: 'the domain from today',
    path: 'src/domain/x.ts',
    code: 'export const a = new Date()',
    says: /no-restricted-globals/,
  },
  {
    keeps: 'the domain from Temporal.Now',
    path: 'src/domain/x.ts',
    code: `import { Temporal } from 'temporal-polyfill'\nexport const a = Temporal.Now.instant()`,
    says: /no-restricted-properties/,
  },
  {
    keeps: 'the domain from chance',
    path: 'src/domain/x.ts',
    code: 'export const a = Math.random()',
    says: /no-restricted-properties/,
  },
  {
    keeps: 'the domain from the environment',
    path: 'src/domain/x.ts',
    code: 'export const a = process.env.A',
    says: /no-restricted-globals/,
  },
  {
    keeps: 'the application from packages',
    path: 'src/application/x.ts',
    code: `import { z } from 'zod'\nexport const a = z`,
    says: /imports the domain and the contracts/,
  },
  {
    keeps: 'the application from the adapters',
    path: 'src/application/x.ts',
    code: `import { a } from '../adapters/y.ts'\nexport const b = a`,
    says: /imports the domain and the contracts/,
  },
  {
    keeps: 'the contracts from the domain',
    path: 'src/contracts/x.ts',
    code: `import { a } from '../domain/y.ts'\nexport const b = a`,
    says: /contracts import zod only/,
  },
  {
    keeps: 'the adapters from the bot',
    path: 'src/adapters/x.ts',
    code: `import { a } from '../../bot/y.ts'\nexport const b = a`,
    says: /never import the bot/,
  },
  {
    keeps: 'the adapters from restify',
    path: 'src/adapters/x.ts',
    code: `import a from 'restify'\nexport const b = a`,
    says: /never import the bot/,
  },
  {
    keeps: 'the tab from the domain',
    path: 'tabs/x.ts',
    code: `import { a } from '../src/domain/y.ts'\nexport const b = a`,
    says: /tab imports the contracts only/,
  },
  {
    keeps: 'the bot from the tab',
    path: 'bot/x.ts',
    code: `import { a } from '../tabs/y.ts'\nexport const b = a`,
    says: /imports none of it/,
  },
  { keeps: 'files to 200 lines', path: 'bot/x.ts', code: many('export {}', 201), says: /max-lines/ },
  {
    keeps: 'functions to 40 lines',
    path: 'bot/x.ts',
    code: `export function f(a: number) {\n${many('  a += 1', 41)}\n  return a\n}`,
    says: /max-lines-per-function/,
  },
  { keeps: 'any out', path: 'bot/x.ts', code: 'export const a: any = 1', says: /no-explicit-any/ },
  { keeps: 'the console silent', path: 'bot/x.ts', code: 'console.log(1)\nexport {}', says: /no-console/ },
]

const keptByTypes: readonly Fence[] = [
  {
    keeps: 'Node out of the domain',
    path: 'src/domain/x.ts',
    code: 'export const a = process.version',
    says: /TS2\d{3}/,
  },
  {
    keeps: 'the page out of the domain',
    path: 'src/domain/x.ts',
    code: 'export const a = document.title',
    says: /TS2\d{3}/,
  },
  { keeps: 'Node out of the tab', path: 'tabs/x.ts', code: 'export const a = process.version', says: /TS2\d{3}/ },
  {
    keeps: 'the domain out of the contracts',
    path: 'src/contracts/x.ts',
    code: `import type { A } from '../domain/y.ts'\nexport const a: A = 1`,
    says: /TS6\d{3}|TS2307/,
  },
  { keeps: 'enums out', path: 'src/domain/x.ts', code: 'export enum A { B }', says: /TS1294/ },
]

describe('the fences', () => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'caseroom-fences-'))
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
    const kept = ['package.json', '.oxlintrc.json', 'tsconfig.json', 'src/tsconfig.base.json']
    const rings = ['src/domain', 'src/contracts', 'src/application', 'src/adapters', 'bot', 'tabs', 'tests']
    for (const file of [...kept, ...rings.map((ring) => `${ring}/tsconfig.json`)])
      cpSync(join(process.cwd(), file), join(folder, file), { recursive: true })
    put('src/domain/y.ts', 'export type A = number\nexport const a: A = 1')
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  for (const fence of keptByLint) {
    it(`keeps ${fence.keeps}`, () => refuses(fence, 'oxlint/bin/oxlint', [fence.path]))
  }
  for (const fence of keptByTypes) {
    it(`keeps ${fence.keeps}`, () =>
      refuses(fence, 'typescript/bin/tsc', [
        '-p',
        join(ringOf(fence.path), 'tsconfig.json'),
        '--noEmit',
        '--composite',
        'false',
        '--emitDeclarationOnly',
        'false',
      ]))
  }

  function refuses(fence: Fence, tool: string, args: readonly string[]) {
    put(fence.path, fence.code)
    const done = spawnSync(process.execPath, [join(folder, 'node_modules', tool), ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    rmSync(join(folder, fence.path))
    assert.notEqual(done.status, 0, `${done.stdout}${done.stderr}`)
    assert.match(`${done.stdout}${done.stderr}`, fence.says)
  }

  function put(path: string, code: string) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${code}\n`)
  }

  function ringOf(path: string) {
    return path.startsWith('src/') ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? '')
  }
})
