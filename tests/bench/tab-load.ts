import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { measure } from './measure.ts'
import type { Figure } from './measure.ts'

/** The script that the tab loads before it shows a meeting: what index.html names, with what that imports at once. */
export function benchTabLoad(): Promise<Figure> {
  return measure({ name: 'tab, first load', unit: 'kB gzip of script', target: 'at most 200 kB', product: async () => firstLoad() / 1000 })
}

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
    for (const [, name = ''] of script.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[^'"()]*?from\s*)?["'](\.\/[^"']+\.js)["']/g)) waiting.push(`/assets/${name.slice(2)}`)
  }
  return bytes
}
