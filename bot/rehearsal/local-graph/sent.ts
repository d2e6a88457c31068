import type { Entry } from './journal.ts'

/**
 * One thing that left through Graph. `path` is a file's place in the library, a notice's link, and empty for a letter.
 */
export type Sent = {
  at: string
  kind: 'mail' | 'file' | 'activity' | 'invitation'
  to: string
  subject: string
  fileName: string
  text: string
  path: string
}

/**
 * Everything that left, in order. What was replaced (a file at its path, a notice in its chain) is listed once, as it
 * ended.
 */
export function sentFrom(entries: readonly Entry[]): readonly Sent[] {
  const last = new Map<string, Sent>()
  for (const entry of entries) {
    const sent = sentOf(entry, entries)
    if (!sent) continue
    last.delete(keyOf(entry))
    last.set(keyOf(entry), sent)
  }
  return [...last.values()]
}

function keyOf(entry: Entry): string {
  if (entry.kind === 'file') return `file ${entry.path}`
  if (entry.kind === 'activity') return `activity ${entry.to} ${entry.chainId ?? entry.at}`
  return `${entry.kind} ${entry.id}`
}

function sentOf(entry: Entry, entries: readonly Entry[]): Sent | null {
  const { at } = entry
  if (entry.kind === 'draft' || entry.kind === 'permission') return null
  if (entry.kind === 'file') {
    const fileName = entry.path.slice(entry.path.lastIndexOf('/') + 1)
    return { at, kind: 'file', to: '', subject: '', fileName, text: '', path: entry.path }
  }
  if (entry.kind === 'activity') {
    return {
      at,
      kind: 'activity',
      to: entry.to,
      subject: entry.subject,
      fileName: '',
      text: entry.text,
      path: entry.link,
    }
  }
  if (entry.kind === 'event') {
    const { subject, text, joinUrl, attendees } = entry
    return { at, kind: 'invitation', to: attendees.join(', '), subject, fileName: '', text, path: joinUrl }
  }
  const draft = entries.filter((one) => one.kind === 'draft').find((one) => one.id === entry.draftId)
  return draft
    ? { at, kind: 'mail', to: draft.to, subject: draft.subject, fileName: '', text: draft.text, path: '' }
    : null
}
