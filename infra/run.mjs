// Plain JavaScript that the machine's own Node runs: installs what is missing, then hands over to Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const cache = join(modules, '.cache')
const windows = process.platform === 'win32'

const steps = {
  start: async () => [await tabIfChanged(), await serve('bot/main.ts')],
  rehearse: async () => [await tabIfChanged(), await runTypeScript('bot/rehearsal/rehearse.ts')],
  check: () => Promise.all([types(), lint(), format()]),
  test: () => testAll(),
  bench: async () => [await tabIfChanged(), await runTypeScript('tests/bench/bench.ts')],
  conformance: async () => [await tabIfChanged(), await runTypeScript('tests/conformance/report.ts')],
  layouts: async () => [await runTypeScript('infra/layouts.ts')],
  package: async () => [await runTypeScript('infra/package-app.ts')],
  keys: async () => [await runTypeScript('infra/wrap-keys.ts')],
  server: async () => [await tabIfChanged(), await runTypeScript('infra/make-server.ts')],
  screens: async () => [await tabIfChanged(), await runTypeScript('tests/screens/screens.ts')],
  audit: async () => [await runTypeScript('bot/audit.ts')],
  'profile-schema': async () => [await runTypeScript('infra/profile-schema.ts')],
  format: async () => [await tool('prettier', ['--write', '.'])],
}

const [name = '', ...rest] = process.argv.slice(2)
if (!(name in steps)) fail(`There is no command ${name}. There are: ${Object.keys(steps).join(', ')}.`)
installIfChanged()
process.exitCode = (await steps[name]()).find((code) => code !== 0) ?? 0

/** Installs exactly what the lock file says, once for each lock file. */
function installIfChanged() {
  const lock = join(root, 'package-lock.json')
  const mark = join(cache, 'installed')
  const wanted = hash([lock, join(root, 'package.json')])
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  say('Installing what is missing. This happens once, and takes a minute or two.')
  const quietly = ['ci', '--no-audit', '--no-fund', '--loglevel', 'error']
  const installed = spawnSync('npm', quietly, { cwd: root, stdio: 'inherit', shell: windows })
  if (installed.status !== 0) fail('The packages could not be installed. Is the npm registry within reach?')
  mkdirSync(cache, { recursive: true })
  writeFileSync(mark, wanted)
}

/** Builds the tab where its sources have changed since the last build. */
async function tabIfChanged() {
  const mark = join(cache, 'tab-built')
  const wanted = hash([...filesIn('tabs'), ...filesIn('src/contracts'), join(root, 'package-lock.json')])
  const built =
    existsSync(join(root, 'dist/tab/index.html')) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted
  if (built) return 0
  say('Building the tab.')
  const code = await tool('vite', ['build', '--config', 'tabs/vite.config.ts', '--logLevel', 'warn'])
  if (code === 0) writeFileSync(mark, wanted)
  return code
}

/** Types, lint, format and the tab's build count as one test each; then everything that mocha finds. */
async function testAll() {
  const names = ['types', 'lint', 'format', 'tab']
  const codes = await Promise.all([types(), lint(), format(), tabIfChanged()])
  const broken = names.filter((_, index) => codes[index] !== 0)
  const results = join(cache, 'test-results.json')
  const spec = rest.length > 0 ? rest : testFiles()
  const sideBySide = ['--parallel', '--jobs', String(Math.min(4, Math.max(2, availableParallelism())))]
  const mocha = [join(modules, 'mocha/bin/mocha.js'), ...sideBySide, '--reporter', 'infra/mocha-reporter.mjs', ...spec]
  const code = await runNode(mocha, { CASEROOM_TEST_RESULTS: results })
  const ran = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : { passed: 0, failed: 1 }
  for (const what of broken) say(`Failed: ${what}`)
  const failed = ran.failed + broken.length
  say(`${ran.passed + names.length - broken.length} passed, ${failed} failed`)
  return [failed > 0 ? 1 : code]
}

/** Every test file, the tab's first: those in a browser take longest, and should not be what is waited for at the end. */
function testFiles() {
  return filesIn('tests')
    .filter((file) => file.endsWith('.test.ts'))
    .reverse()
}

function types() {
  return tool('tsc', ['-b'])
}

function lint() {
  return tool('oxlint', ['--type-aware', '--deny-warnings'])
}

function format() {
  return tool('prettier', ['--check', '--log-level', 'warn', '.'])
}

/** Runs a package's own command under Node 24. */
function tool(command, args) {
  const manifest = JSON.parse(readFileSync(join(modules, packageOf(command), 'package.json'), 'utf8'))
  const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command]
  return runNode([join(modules, packageOf(command), bin), ...args])
}

function packageOf(command) {
  return command === 'tsc' ? 'typescript' : command
}

function runTypeScript(file) {
  return runNode([file, ...rest])
}

/** Runs the server until it is asked to stop, and passes that on: at a terminal it is asked by the keyboard itself. */
async function serve(file) {
  const server = spawn(node24(), [file, ...rest], { cwd: root, stdio: 'inherit', env: environment() })
  process.on('SIGTERM', () => server.kill('SIGTERM'))
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) server.kill('SIGINT')
  })
  return new Promise((resolve) => server.on('exit', (code) => resolve(code ?? 1)))
}

async function runNode(args, further = {}) {
  const child = spawn(node24(), args, { cwd: root, stdio: 'inherit', env: { ...environment(), ...further } })
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

function environment() {
  return { ...process.env, NODE_COMPILE_CACHE: join(cache, 'compile'), TZ: 'Europe/London' }
}

/** Node 24 as the registry's platform package brings it, else the machine's own where it is new enough. */
function node24() {
  const platform = windows ? 'win' : process.platform
  const names = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]
  const file = windows ? 'bin/node.exe' : 'bin/node'
  const found = names.map((each) => join(modules, each, file)).find((path) => existsSync(path))
  if (found) return found
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail('Node 24 is needed and none came with the packages for this machine. Install Node 24 and try again.')
}

function filesIn(folder) {
  const path = join(root, folder)
  const inside = readdirSync(path, { recursive: true }).map((each) => join(path, String(each)))
  return inside.filter((each) => statSync(each).isFile()).sort()
}

function hash(files) {
  const sum = createHash('sha256')
  for (const file of files) sum.update(file.slice(root.length)).update(readFileSync(file))
  return sum.digest('hex')
}

function say(text) {
  process.stdout.write(`${text}\n`)
}

function fail(text) {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
