import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { paperWriter } from '../src/adapters/documents/paper-writer.ts'
import { layoutPapers } from './layout-papers.ts'
import { layoutSamples } from './layout-samples.ts'

const USAGE = 'layouts [--out folder]'

/**
 * Writes every layout of every document in English and Welsh, with 1, 12 and 60 actions and long names, and turns them
 * into pictures where LibreOffice and Poppler are installed, for somebody to look at.
 */
const [flag, folder] = process.argv.slice(2)
if (flag !== undefined && (flag !== '--out' || folder === undefined)) fail(`Usage: ${USAGE}`)
const out = resolve(folder ?? 'dist/layouts')
rmSync(join(out, 'pictures'), { recursive: true, force: true })
mkdirSync(join(out, 'pictures'), { recursive: true })

const writer = paperWriter()
for (const { name, paper } of [...layoutSamples(), ...layoutPapers()])
  writeFileSync(join(out, `${name}.docx`), await writer.write(paper))
say(`${filesOf('.docx').length} Word files in ${out}`)
if (run('soffice', ['--version'])) draw()
else say('LibreOffice (soffice) is not installed here, so there are no PDF files and no pictures.')

function draw(): void {
  const files = filesOf('.docx').map((file) => join(out, file))
  run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', out, ...files])
  say(`${filesOf('.pdf').length} PDF files`)
  if (!run('pdftoppm', ['-v'])) return say('Poppler (pdftoppm) is not installed here, so there are no pictures.')
  for (const file of filesOf('.pdf')) {
    const picture = join(out, 'pictures', file.replace('.pdf', ''))
    run('pdftoppm', ['-r', '70', '-png', join(out, file), picture])
  }
  say(`${readdirSync(join(out, 'pictures')).length} pictures, one for each page, in ${join(out, 'pictures')}`)
}

function filesOf(ending: string): readonly string[] {
  return readdirSync(out).filter((file) => file.endsWith(ending))
}

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function fail(text: string): never {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
