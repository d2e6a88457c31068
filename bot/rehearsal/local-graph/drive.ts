import type { DriveItem } from '@microsoft/microsoft-graph-types'
import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { quickXorHash } from '../../../src/adapters/graph/quick-xor-hash.ts'
import { type Answer, refusal } from './answers.ts'
import type { Entry, Journal } from './journal.ts'

export type DriveDeps = {
  folder: string
  journal: Journal
  now: () => string
  /** The account of a guest by their address, empty where Graph's answers do not name it; none for members. */
  accountOf?: ((address: string) => string | undefined) | undefined
}
/** Where a file lies in the library: the drive, the folders, the name. */
export type DrivePath = readonly string[]
export type OnConflict = 'fail' | 'replace'
export type NewFile = { path: DrivePath; bytes: Buffer; onConflict: OnConflict; contentType: string }
type FileEntry = Extract<Entry, { kind: 'file' }>

/** GET /drives/{id}/root:/{path} */
export function getItem({ journal }: DriveDeps, path: DrivePath): Answer {
  const file = fileAt(journal, path)
  return file ? { status: 200, body: driveItem(file) } : refusal(404, 'itemNotFound')
}

/** PUT /drives/{id}/root:/{path}:/content, and the end of an upload in parts. */
export function keepFile(deps: DriveDeps, file: NewFile): Answer {
  if (!isSound(file.path)) return refusal(400, 'invalidRequest')
  const there = fileAt(deps.journal, file.path)
  if (there && file.onConflict === 'fail') return refusal(409, 'nameAlreadyExists')
  writeWhole(diskPath(deps, file.path), file.bytes)
  const kept: FileEntry = {
    kind: 'file',
    at: deps.now(),
    itemId: idOf(file.path),
    path: file.path.join('/'),
    contentType: file.contentType,
    size: file.bytes.length,
    hash: quickXorHash(file.bytes),
  }
  deps.journal.add(kept)
  return { status: there ? 200 : 201, body: driveItem(kept) }
}

/** Where a kept file lies on this machine's disk. */
export function diskPath({ folder }: { folder: string }, path: DrivePath): string {
  return join(folder, 'files', ...path)
}

/** True for names that SharePoint would take; everything else could lead out of the folder. */
export function isSound(path: DrivePath): boolean {
  return path.length > 1 && path.every((name) => name !== '' && !/^\.+$/.test(name) && !/["*:<>?/\\|\0]/.test(name))
}

/** Writes a file so that it is there whole or not at all. */
export function writeWhole(path: string, bytes: Buffer): void {
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true })
  const file = openSync(`${path}.part`, 'w')
  writeSync(file, bytes)
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.part`, path)
}

function fileAt(journal: Journal, path: DrivePath): FileEntry | undefined {
  return journal
    .entries()
    .filter((entry) => entry.kind === 'file')
    .findLast((entry) => entry.path === path.join('/'))
}

function driveItem(file: FileEntry): DriveItem {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  return { id: file.itemId, name, size: file.size, file: { hashes: { quickXorHash: file.hash } } }
}

/** An item keeps its id when its content is replaced. */
function idOf(path: DrivePath): string {
  return createHash('sha256').update(path.join('/')).digest('hex').slice(0, 32)
}
