import type { Message } from '@microsoft/microsoft-graph-types'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Answer, type Asked, jsonOf, refusal } from './answers.ts'
import type { Entry, Journal } from './journal.ts'

const newMessage = z.object({
  subject: z.string(),
  body: z.object({ contentType: z.literal('text'), content: z.string() }),
  toRecipients: z.tuple([z.object({ emailAddress: z.object({ address: z.email() }) })]),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })).default([]),
})
const byProperty =
  /^singleValueExtendedProperties\/Any\(ep: ep\/id eq '((?:[^']|'')*)' and ep\/value eq '((?:[^']|'')*)'\)$/

export type MailDeps = { journal: Journal; now: () => string }

/** POST /users/{mailbox}/messages: keeps a draft. */
export function createDraft({ journal, now }: MailDeps, { asked, mailbox }: { asked: Asked; mailbox: string }): Answer {
  const message = newMessage.safeParse(jsonOf(asked.body)).data
  if (!message) return refusal(400, 'ErrorInvalidRequest')
  const id = randomUUID()
  const [to] = message.toRecipients
  journal.add({
    kind: 'draft',
    at: now(),
    id,
    mailbox,
    to: to.emailAddress.address,
    subject: message.subject,
    text: message.body.content,
    properties: Object.fromEntries(message.singleValueExtendedProperties.map((one) => [one.id, one.value])),
  })
  return { status: 201, body: { id, isDraft: true } satisfies Message }
}

/**
 * GET /users/{mailbox}/messages with a filter on one extended property, in every folder, as Exchange compares values.
 */
export function findMessages({ journal }: MailDeps, { asked, mailbox }: { asked: Asked; mailbox: string }): Answer {
  const wanted = extendedProperty(asked.query.get('$filter'))
  if (!wanted) return refusal(400, 'ErrorInvalidUrlQueryFilter')
  const { property, value } = wanted
  const entries = journal.entries()
  const matching = entries
    .filter((entry) => entry.kind === 'draft')
    .filter((draft) => draft.mailbox === mailbox && draft.properties[property]?.toLowerCase() === value.toLowerCase())
    .map((draft): Message => ({ id: sentAs(entries, draft.id)?.id ?? draft.id, isDraft: !sentAs(entries, draft.id) }))
  return { status: 200, body: { value: matching } }
}

/** What a filter on one extended property asks for; null where it asks for anything else. */
export function extendedProperty(filter: string | null): { property: string; value: string } | null {
  const [, property, value] = byProperty.exec(filter ?? '')?.map((part) => part.replaceAll("''", "'")) ?? []
  return property === undefined || value === undefined ? null : { property, value }
}

/** POST /users/{mailbox}/messages/{id}/send: the draft leaves, and is found under another id from then on. */
export function sendDraft({ journal, now }: MailDeps, { mailbox, id }: { mailbox: string; id: string }): Answer {
  const entries = journal.entries()
  const draft = entries.find((entry) => entry.kind === 'draft' && entry.id === id && entry.mailbox === mailbox)
  if (!draft || sentAs(entries, id)) return refusal(404, 'ErrorItemNotFound')
  journal.add({ kind: 'mail', at: now(), id: randomUUID(), draftId: id })
  return { status: 202 }
}

function sentAs(entries: readonly Entry[], draftId: string) {
  return entries.filter((entry) => entry.kind === 'mail').find((mail) => mail.draftId === draftId)
}
