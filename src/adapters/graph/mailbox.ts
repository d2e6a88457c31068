import type { Message } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { Mailbox } from '../../application/ports.ts'
import { type Graph, read } from './connect-to-graph.ts'
import { tryAgain } from './delivery-failed.ts'

/** The extended property under which a letter carries its key, so that it can be found again in any folder. */
export const keyProperty = 'String {6f0c6b6e-52a3-4b0e-9d0e-7c1a2f9b4d35} Name caseroomKey'

const found = z.object({ value: z.array(z.object({ id: z.string(), isDraft: z.boolean() })) })
const created = z.object({ id: z.string() })

type Letter = Parameters<Mailbox['send']>[0]

/**
 * Letters from the one controlled mailbox. Graph's sendMail cannot be repeated safely, so a letter is drafted under its
 * key and the draft is sent: before any repeat the mailbox is searched for the key. Sent is done, a draft is sent.
 */
export function mailbox({ graph, address }: { graph: Graph; address: string }): Mailbox {
  const messages = `/users/${encodeURIComponent(address)}/messages`
  return {
    async send(letter) {
      const known = await find(graph, { messages, key: letter.key })
      if (known.some((message) => !message.isDraft)) return
      const id = known[0]?.id ?? (await draft(graph, { messages, letter }))
      const path = `${messages}/${encodeURIComponent(id)}/send`
      const answer = await graph.ask({ method: 'post', path, accepts: [404] })
      if (answer.status === 404) throw tryAgain('mail-draft-moved')
    },
  }
}

async function find(
  graph: Graph,
  { messages, key }: { messages: string; key: string },
): Promise<{ id: string; isDraft: boolean }[]> {
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${keyProperty}' and ep/value eq '${key.replaceAll("'", "''")}')`
  const path = `${messages}?$filter=${encodeURIComponent(filter)}&$select=id,isDraft&$top=10`
  return read(found, await graph.ask({ method: 'get', path })).value
}

async function draft(graph: Graph, { messages, letter }: { messages: string; letter: Letter }): Promise<string> {
  const body = {
    subject: letter.subject,
    body: { contentType: 'text', content: letter.text },
    toRecipients: [{ emailAddress: { address: letter.to } }],
    singleValueExtendedProperties: [{ id: keyProperty, value: letter.key }],
  } satisfies Message
  return read(created, await graph.ask({ method: 'post', path: messages, body })).id
}
