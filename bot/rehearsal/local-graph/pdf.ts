import { existsSync, rmSync } from 'node:fs'
import { type Answer, type Asked, refusal } from './answers.ts'
import { diskPath, type DriveDeps } from './drive.ts'
import { invite, listPermissions, removePermission } from './item-permissions.ts'

export type PdfDeps = DriveDeps & { origin: string }

/** What a rehearsal gives instead of a conversion, which it cannot do: a page that says so. */
const notice =
  'Rehearsal: this stands for the PDF that Microsoft Graph would make of the Word file. Nothing was converted.'

/** `items/{id}/content?format=pdf` answers with an address, as Graph does; `DELETE items/{id}` takes the file away. */
export function itemOf(deps: PdfDeps, { asked, path }: { asked: Asked; path: readonly string[] }): Answer {
  const [id = '', content] = path
  const file = deps.journal.entries().findLast((entry) => entry.kind === 'file' && entry.itemId === id)
  const place = file?.kind === 'file' ? diskPath(deps, file.path.split('/')) : ''
  if (!existsSync(place)) return refusal(404, 'itemNotFound')
  const of = { asked, itemId: id }
  if (asked.method === 'POST' && content === 'invite') return invite(deps, of)
  if (content === 'permissions' && asked.method === 'GET') return listPermissions(deps, of)
  if (content === 'permissions' && asked.method === 'DELETE')
    return removePermission(deps, { ...of, id: path[2] ?? '' })
  if (asked.method === 'DELETE' && path.length === 1) {
    rmSync(place)
    return { status: 204 }
  }
  if (asked.method !== 'GET' || content !== 'content' || asked.query.get('format') !== 'pdf')
    return refusal(400, 'UnknownEndpoint')
  return { status: 302, headers: { Location: `${deps.origin}/pdf/${id}` } }
}

/** The address that was answered: no token is asked there. */
export function placeholderPdf(asked: Asked): Answer {
  if (asked.method !== 'GET' || asked.headers.authorization) return refusal(401, 'unauthenticated')
  return { status: 200, file: pdfSaying(notice), headers: { 'Content-Type': 'application/pdf' } }
}

/** The smallest sound PDF of one page with one line. */
function pdfSaying(line: string): Buffer {
  const text = `BT /F 11 Tf 40 780 Td (${line}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj${object}endobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(
    `${body}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`,
  )
}
