import { randomUUID } from 'node:crypto'
import type { CaseListPreview } from '../../../src/contracts/case-list.ts'
import type { Accepted, Command } from '../../../src/contracts/commands.ts'
import type { Problem } from '../../../src/contracts/problem.ts'
import type { MeetingView } from '../../../src/contracts/views.ts'

type Fixed<Value> = Value extends (infer Item)[]
  ? readonly Fixed<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Fixed<Value[Key]> }
    : Value
/** An order as somebody writes it down: nothing of it is changed on the way. */
export type Order = Fixed<Command>

/** One person at the real HTTP surface, with a token of their own. */
export type Actor = {
  personId: string
  name: string
  /** Gives an order; a refusal comes back as the problem that a person would read. */
  order(command: Order): Promise<Accepted | Problem>
  view(meetingId: string): Promise<MeetingView>
  preview(csv: string): Promise<CaseListPreview | Problem>
  get(path: string): Promise<Response>
}

/** Where the server is, and how a person comes by a token. */
export type Surface = { baseUrl: string; token(personId: string): Promise<string> }

/** A person who acts through HTTP alone. */
export function actorAt(surface: Surface, person: { personId: string; name: string }): Actor {
  const call = async (path: string, body?: unknown): Promise<Response> => {
    const headers = {
      authorization: `Bearer ${await surface.token(person.personId)}`,
      'content-type': 'application/json',
    }
    return fetch(
      `${surface.baseUrl}${path}`,
      body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
    )
  }
  return {
    ...person,
    order: async (command) =>
      (await call('/api/commands', { commandId: randomUUID(), command })).json() as Promise<Accepted | Problem>,
    view: async (meetingId) => (await call(`/api/meetings/${meetingId}`)).json() as Promise<MeetingView>,
    preview: async (csv) =>
      (await call('/api/case-list/preview', { csv })).json() as Promise<CaseListPreview | Problem>,
    get: (path) => call(path),
  }
}

/** True where an order was refused. */
export function isProblem(answer: unknown): answer is Problem {
  return typeof answer === 'object' && answer !== null && 'code' in answer
}
