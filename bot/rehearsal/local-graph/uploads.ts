import type { UploadSession } from '@microsoft/microsoft-graph-types'
import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Answer, type Asked, jsonOf, refusal } from './answers.ts'
import { type DriveDeps, type DrivePath, isSound, keepFile, writeWhole } from './drive.ts'

const unit = 320 * 1024
const largestPart = 60 * 1024 * 1024
const opening = z.object({ item: z.object({ '@microsoft.graph.conflictBehavior': z.enum(['fail', 'replace']) }) })
const session = z.object({ path: z.array(z.string()), onConflict: z.enum(['fail', 'replace']) })

/** POST /drives/{id}/root:/{path}:/createUploadSession: the session lies on the disk and survives a restart. */
export function createUpload(deps: DriveDeps, upload: { asked: Asked; path: DrivePath; origin: string }): Answer {
  const wanted = opening.safeParse(jsonOf(upload.asked.body)).data
  if (!wanted || !isSound(upload.path)) return refusal(400, 'invalidRequest')
  const id = randomUUID()
  mkdirSync(join(deps.folder, 'uploads'), { recursive: true })
  const kept = { path: upload.path, onConflict: wanted.item['@microsoft.graph.conflictBehavior'] }
  writeWhole(metaFile(deps, id), Buffer.from(JSON.stringify(kept)))
  return {
    status: 200,
    body: { uploadUrl: `${upload.origin}/upload/${id}`, nextExpectedRanges: ['0-'] } satisfies UploadSession,
  }
}

/** GET of an upload's address: what is still missing. */
export function uploadStatus(deps: DriveDeps, id: string): Answer {
  if (!existsSync(metaFile(deps, id))) return refusal(404, 'itemNotFound')
  return { status: 200, body: { nextExpectedRanges: [`${received(deps, id)}-`] } }
}

/** PUT of one part to an upload's address; the last one makes the file. */
export function putPart(deps: DriveDeps, { asked, id }: { asked: Asked; id: string }): Answer {
  if (asked.headers.authorization) return refusal(401, 'unauthenticated')
  if (!existsSync(metaFile(deps, id))) return refusal(404, 'itemNotFound')
  const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(asked.headers['content-range'] ?? '')
  if (!range) return refusal(400, 'invalidRequest')
  const [start = 0, end = 0, total = 0] = range.slice(1).map(Number)
  const last = end + 1 === total
  const fits = end - start + 1 === asked.body.length && asked.body.length < largestPart
  if (!fits || (!last && asked.body.length % unit !== 0)) return refusal(400, 'invalidRange')
  if (start !== received(deps, id)) return refusal(416, 'invalidRange')
  appendFileSync(partFile(deps, id), asked.body, { flush: true })
  return last ? finish(deps, id) : { status: 202, body: { nextExpectedRanges: [`${end + 1}-`] } }
}

function finish(deps: DriveDeps, id: string): Answer {
  const { path, onConflict } = session.parse(JSON.parse(readFileSync(metaFile(deps, id), 'utf8')))
  const answer = keepFile(deps, { path, onConflict, bytes: readFileSync(partFile(deps, id)), contentType: '' })
  rmSync(partFile(deps, id))
  rmSync(metaFile(deps, id))
  return answer
}

function received(deps: DriveDeps, id: string): number {
  return existsSync(partFile(deps, id)) ? statSync(partFile(deps, id)).size : 0
}

function metaFile({ folder }: DriveDeps, id: string): string {
  return join(folder, 'uploads', `${id}.json`)
}

function partFile({ folder }: DriveDeps, id: string): string {
  return join(folder, 'uploads', `${id}.bytes`)
}
