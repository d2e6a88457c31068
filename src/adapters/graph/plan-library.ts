import { z } from 'zod'
import type { PlanLibrary } from '../../application/ports.ts'
import { type Graph, type GraphAnswer, read } from './connect-to-graph.ts'
import { giveUp, tryAgain } from './delivery-failed.ts'
import { quickXorHash } from './quick-xor-hash.ts'
import { uploadInParts } from './upload-in-parts.ts'

/** One PUT takes this much everywhere (newer pages say 250 MB, older ones 4 MB); beyond it the file goes in parts. */
const onePut = 4 * 1024 * 1024

const driveItem = z.object({
  id: z.string(),
  size: z.number().optional(),
  file: z.object({ hashes: z.object({ quickXorHash: z.string().optional() }).optional() }).optional(),
})
const problem = z.object({ error: z.object({ code: z.string() }) })

/**
 * The restricted library of record copies (5.3). The path is the key: what lies there already is looked at first, the
 * same content is left alone, and anything else at that path is an earlier attempt of ours and is replaced. SharePoint
 * may rewrite a Word file as it takes it, so a repeat there can add a version, never a second file.
 */
export function planLibrary({ graph, driveId }: { graph: Graph; driveId: string }): PlanLibrary {
  const uploads = new Map<string, string>()
  return {
    async file({ folder, fileName, bytes, contentType }) {
      const path = `/drives/${encodeURIComponent(driveId)}/root:/${[...folder.split('/'), fileName].map(encodeURIComponent).join('/')}`
      const there = await look(graph, path)
      const hash = quickXorHash(bytes)
      if (there?.file?.hashes?.quickXorHash === hash && there.size === bytes.length) return { itemId: there.id }
      if (there && !there.file) throw giveUp('library-path-is-no-file')
      const copy = { path, bytes: Buffer.from(bytes), onConflict: there ? ('replace' as const) : ('fail' as const) }
      if (bytes.length > onePut) return { itemId: await uploadInParts(graph, { ...copy, hash, uploads }) }
      return { itemId: await putWhole(graph, { ...copy, contentType }) }
    },
  }
}

async function look(graph: Graph, path: string): Promise<z.infer<typeof driveItem> | null> {
  const answer = await graph.ask({ method: 'get', path: `${path}?$select=id,name,size,file`, accepts: [404] })
  return answer.status === 404 ? null : read(driveItem, answer)
}

type Copy = { path: string; bytes: Buffer<ArrayBuffer>; onConflict: 'fail' | 'replace' }

async function putWhole(
  graph: Graph,
  { path, bytes, onConflict, contentType }: Copy & { contentType: string },
): Promise<string> {
  const answer = await graph.ask({
    method: 'put',
    path: `${path}:/content?@microsoft.graph.conflictBehavior=${onConflict}`,
    body: bytes,
    contentType,
    accepts: [409],
  })
  if (answer.status === 409) throw conflict(answer)
  return read(driveItem, answer).id
}

/** A file that appeared after the look is seen by the next look; any other conflict is not of our making. */
function conflict(answer: GraphAnswer): Error {
  const appeared = problem.safeParse(answer.body).data?.error.code === 'nameAlreadyExists'
  return appeared ? tryAgain('library-file-appeared') : giveUp('graph-409')
}
