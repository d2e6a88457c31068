import { z } from 'zod'

/** Codes that belong to the way in rather than to the domain. */
export const edgeCodes = [
  'body-malformed',
  'body-too-large',
  'unknown-command',
  'command-malformed',
  'token-missing',
  'token-invalid',
  'token-expired',
  'token-wrong-audience',
  'token-wrong-tenant',
  'not-found',
  'method-not-allowed',
  'card-replayed',
  'card-tampered',
  'command-id-used',
  'text-too-long',
  'words-closed',
  'case-list-unreadable',
  'case-list-row-unreadable',
  'join-link-unreadable',
  'chat-of-another',
  'app-not-installed',
  'too-many-streams',
  'service-unavailable',
  'internal',
] as const

/** What leaves the server when something is refused: a stable code, a sentence for the person, never a stack. */
export const problemSchema = z.strictObject({
  code: z.string(),
  sentence: z.string(),
  clause: z.string().optional(),
  about: z.string().optional(),
})
export type Problem = z.infer<typeof problemSchema>
export type EdgeCode = (typeof edgeCodes)[number]
