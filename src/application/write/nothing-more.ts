import type { Append } from '../ports.ts'

/** The rest of an append whose events have no consequence: nothing leaves, nothing is timed, nothing is found by it. */
export const nothingMore = {
  outbox: [],
  timers: [],
  identities: [],
  links: [],
  closedCases: [],
  made: {},
} as const satisfies Partial<Append>
