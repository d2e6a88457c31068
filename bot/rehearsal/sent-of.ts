import type { RehearsalParts } from './start-rehearsal.ts'

/** One thing that left the server, as the rehearsal's page lists it. */
export type SentItem = {
  at: string
  kind: 'mail' | 'file' | 'activity' | 'invitation' | 'card'
  to: string
  subject: string
  fileName: string
  text: string
}

/** Everything that has left through Graph and through the bot, oldest first. */
export function sentOf({ graph, bridge }: Pick<RehearsalParts, 'graph' | 'bridge'>): readonly SentItem[] {
  const through = graph
    .sent()
    .map(({ at, kind, to, subject, fileName, text }): SentItem => ({ at, kind, to, subject, fileName, text }))
  const cards = bridge.sent().map((post): SentItem => ({
    at: post.at,
    kind: 'card',
    to: post.conversationId,
    subject: '',
    fileName: '',
    text: wordsOf(post.activity),
  }))
  return [...through, ...cards].toSorted((a, b) => a.at.localeCompare(b.at))
}

/** What could pop up of a card: its text or its summary. */
function wordsOf(activity: Record<string, unknown> | null): string {
  const words = activity?.summary ?? activity?.text
  return typeof words === 'string' ? words : ''
}
