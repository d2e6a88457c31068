import { z } from 'zod'
import { type Graph, type GraphAnswer, read } from './connect-to-graph.ts'
import { giveUp, tryAgain } from './delivery-failed.ts'

/** Parts must be multiples of 320 KiB and stay below 60 MiB (driveItem: createUploadSession). */
const partSize = 10 * 320 * 1024

const session = z.object({ uploadUrl: z.url() })
const progress = z.object({ nextExpectedRanges: z.array(z.string()) })
const finished = z.object({ id: z.string() })

export type PartedUpload = {
  path: string
  bytes: Buffer<ArrayBuffer>
  hash: string
  onConflict: 'fail' | 'replace'
  /** Uploads that were begun and not finished, by path and hash: a repeat goes on where the last one broke off. */
  uploads: Map<string, string>
}

/** Sends a large file part by part, and goes on with an upload that broke off. Answers with the item's id. */
export async function uploadInParts(graph: Graph, upload: PartedUpload): Promise<string> {
  const key = `${upload.path} ${upload.hash}`
  const { url, from } = (await resumed(graph, upload.uploads.get(key))) ?? (await begun(graph, upload))
  upload.uploads.set(key, url)
  for (let start = from; ;) {
    const answer = await putPart(graph, { url, bytes: upload.bytes, start })
    if (answer.status === 202) {
      const next = nextByte(answer)
      if (next <= start) throw tryAgain('graph-answer-unreadable')
      start = next
      continue
    }
    upload.uploads.delete(key)
    if (answer.status >= 400) throw tryAgain('library-upload-restarts')
    return read(finished, answer).id
  }
}

type Progress = { url: string; from: number }

async function resumed(graph: Graph, url: string | undefined): Promise<Progress | null> {
  if (url === undefined) return null
  const answer = await graph.askAddress({ method: 'GET', url, accepts: [404, 410] })
  return answer.status === 200 ? { url, from: nextByte(answer) } : null
}

async function begun(graph: Graph, { path, onConflict }: PartedUpload): Promise<Progress> {
  const answer = await graph.ask({
    method: 'post',
    path: `${path}:/createUploadSession`,
    body: { item: { '@microsoft.graph.conflictBehavior': onConflict } },
  })
  return { url: read(session, answer).uploadUrl, from: 0 }
}

/**
 * The token stays away: with it the upload's address may answer 401. A session that is gone or overtaken is begun anew.
 */
function putPart(graph: Graph, part: { url: string; bytes: Buffer<ArrayBuffer>; start: number }): Promise<GraphAnswer> {
  const body = part.bytes.subarray(part.start, part.start + partSize)
  if (body.length === 0) throw giveUp('library-upload-overran')
  const range = `bytes ${part.start}-${part.start + body.length - 1}/${part.bytes.length}`
  const headers = { 'Content-Range': range }
  return graph.askAddress({ method: 'PUT', url: part.url, body, headers, accepts: [404, 409, 410, 416] })
}

function nextByte(answer: GraphAnswer): number {
  const [range = ''] = read(progress, answer).nextExpectedRanges
  const start = Number.parseInt(range, 10)
  if (Number.isNaN(start)) throw tryAgain('graph-answer-unreadable')
  return start
}
