import { sendNotification } from './activity.ts'
import { type Answer, type Asked, refusal } from './answers.ts'
import { type CallDeps, findApp, findCalls, installApp } from './calls.ts'
import { type DriveDeps, getItem, keepFile } from './drive.ts'
import { changeEvent, createEvent, findEvents } from './events.ts'
import { createDraft, findMessages, sendDraft } from './mail.ts'
import { itemOf, placeholderPdf } from './pdf.ts'
import { createUpload, putPart, uploadStatus } from './uploads.ts'

export type EndpointDeps = DriveDeps & CallDeps & { origin: string; accepts: (token: string) => Promise<boolean> }

/** The few endpoints of Graph that the product uses; anything else is a mistake of ours and refused as one. */
export async function answerTo(deps: EndpointDeps, asked: Asked): Promise<Answer> {
  const [root, ...rest] = asked.segments
  if (root === 'upload') return upload(deps, { asked, id: rest.join('/') })
  if (root === 'pdf') return placeholderPdf(asked)
  const token = /^Bearer (.+)$/.exec(asked.headers.authorization ?? '')?.[1]
  if (token === undefined || !(await deps.accepts(token))) return refusal(401, 'InvalidAuthenticationToken')
  if (root !== 'v1.0') return refusal(400, 'UnknownVersion')
  const [noun, id = '', ...more] = rest
  if (noun === 'drives') return drive(deps, { asked, driveId: id, path: more })
  if (noun === 'appCatalogs' && id === 'teamsApps') return findApp(asked)
  if (noun === 'chats' && asked.method === 'POST' && more[0] === 'installedApps') return installApp(deps, asked, id)
  if (noun === 'users' && asked.method === 'GET' && more[0] === 'onlineMeetings') return findCalls(deps, more.slice(1))
  if (noun === 'users') return user(deps, { asked, userId: id, path: more })
  return refusal(400, 'UnknownEndpoint')
}

function upload(deps: EndpointDeps, { asked, id }: { asked: Asked; id: string }): Answer {
  if (!/^[0-9a-f-]{36}$/.test(id)) return refusal(404, 'itemNotFound')
  if (asked.method === 'GET') return uploadStatus(deps, id)
  return asked.method === 'PUT' ? putPart(deps, { asked, id }) : refusal(400, 'UnknownEndpoint')
}

/** `root:/{folder}/{name}`, and after a further colon what is wanted of it. */
function drive(
  deps: EndpointDeps,
  { asked, driveId, path }: { asked: Asked; driveId: string; path: readonly string[] },
): Answer {
  if (path[0] === 'items') return itemOf(deps, { asked, path: path.slice(1) })
  if (asked.method === 'GET' && path.join('/') === 'root') return { status: 200, body: { id: 'root' } }
  if (path[0] !== 'root:') return refusal(400, 'UnknownEndpoint')
  const colon = path.findIndex((name, place) => place > 0 && name.endsWith(':'))
  const names = colon < 0 ? path.slice(1) : [...path.slice(1, colon), (path[colon] ?? '').slice(0, -1)]
  const wanted = `${asked.method} ${colon < 0 ? '' : path.slice(colon + 1).join('/')}`
  const file = [driveId, ...names]
  if (wanted === 'GET ') return getItem(deps, file)
  if (wanted === 'POST createUploadSession') return createUpload(deps, { asked, path: file, origin: deps.origin })
  if (wanted !== 'PUT content') return refusal(400, 'UnknownEndpoint')
  const onConflict = asked.query.get('@microsoft.graph.conflictBehavior') === 'fail' ? 'fail' : 'replace'
  return keepFile(deps, { path: file, bytes: asked.body, onConflict, contentType: asked.headers['content-type'] ?? '' })
}

function user(
  deps: EndpointDeps,
  { asked, userId, path }: { asked: Asked; userId: string; path: readonly string[] },
): Answer {
  const [first, second, third] = path
  const wanted = `${asked.method} ${path.length === 3 ? `${first}/…/${third}` : path.join('/')}`
  if (wanted === 'POST messages') return createDraft(deps, { asked, mailbox: userId })
  if (wanted === 'GET messages') return findMessages(deps, { asked, mailbox: userId })
  if (wanted === 'POST messages/…/send') return sendDraft(deps, { mailbox: userId, id: second ?? '' })
  if (wanted === 'POST events') return createEvent(deps, { asked, mailbox: userId })
  if (wanted === 'GET events') return findEvents(deps, { asked, mailbox: userId })
  if (asked.method === 'PATCH' && first === 'events' && path.length === 2)
    return changeEvent(deps, { asked, mailbox: userId, id: second ?? '' })
  if (wanted === 'POST teamwork/sendActivityNotification') return sendNotification(deps, { asked, userId })
  return refusal(400, 'UnknownEndpoint')
}
