import type { NotedView } from '../../src/contracts/noted-view.ts'

/** A case of which nothing was asked or noted. */
export const noNotes: NotedView = {
  prompts: [],
  promptsClause: '1',
  lead: { agencyId: null, agency: '', how: 'asked', clause: 'silent', question: '' },
  names: null,
  notes: [],
  disclosure: null,
  emergency: null,
  turn: null,
}
