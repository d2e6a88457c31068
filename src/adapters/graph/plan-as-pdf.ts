import { randomUUID } from 'node:crypto'
import type { PdfMaker, PlanLibrary } from '../../application/ports.ts'
import type { Graph } from './connect-to-graph.ts'

/** Where a copy lies while it is converted: apart from the record copies, and taken away as soon as it is read. */
const FOLDER = 'converting'
const pdfType = 'application/pdf'

/**
 * A Word file as PDF by Graph's own conversion: put into the restricted library, read back as PDF, and taken out again.
 * Where it cannot be taken out, it lies there under a name that says nothing, and nobody but us may open it.
 */
export function planAsPdf({
  graph,
  library,
  driveId,
}: {
  graph: Graph
  library: PlanLibrary
  driveId: string
}): PdfMaker {
  const drive = `/drives/${encodeURIComponent(driveId)}`
  return {
    async convert(file) {
      const { itemId } = await library.file({ ...file, folder: FOLDER, fileName: `${randomUUID()}.docx` })
      const item = `${drive}/items/${encodeURIComponent(itemId)}`
      try {
        const bytes = await graph.fetchFile(`${item}/content?format=pdf`)
        return { fileName: file.fileName.replace(/\.docx$/, '.pdf'), bytes, contentType: pdfType }
      } finally {
        await graph.ask({ method: 'delete', path: item, accepts: [404] }).catch(() => null)
      }
    },
  }
}
