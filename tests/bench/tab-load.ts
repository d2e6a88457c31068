import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { figure, type Figure } from './measure.ts'

const bareTab = fileURLToPath(new URL('./bare-tab.ts', import.meta.url))

/** The script that the tab loads before it shows a meeting, beside what its three libraries take with one button. */
export async function benchTabLoad(): Promise<readonly Figure[]> {
  const target = { of: 'product', is: 'at most', value: 200 } as const
  const measured = { product: [firstLoad() / 1000], floor: [(await bareLoad()) / 1000] }
  return [figure({ name: 'tab, first load', unit: 'kB gzip of script', target, ...measured })]
}

/** What `index.html` of the built tab names, with what that imports at once. */
function firstLoad(): number {
  const folder = join(process.cwd(), 'dist/tab')
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const waiting = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path = '']) => path)
  const loaded = new Set<string>()
  let bytes = 0
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (loaded.has(path)) continue
    loaded.add(path)
    const script = readFileSync(join(folder, path), 'utf8')
    bytes += gzipSync(script).length
    waiting.push(...importedAtOnce(script))
  }
  return bytes
}

function importedAtOnce(script: string): readonly string[] {
  const imports = script.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[^'"()]*?from\s*)?["']\.\/([^"']+\.js)["']/g)
  return [...imports].map(([, name]) => `/assets/${name}`)
}

async function bareLoad(): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2022', rolldownOptions: { input: bareTab } },
  })
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  return outputs.reduce((bytes, each) => (each.type === 'chunk' ? bytes + gzipSync(each.code).length : bytes), 0)
}
