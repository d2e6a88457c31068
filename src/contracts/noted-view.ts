/** What the chair is asked, with the agency to which an action is proposed and the action that came of it. */
export type PromptView = {
  prompt: string
  answer: 'made' | 'to-be-made' | 'none' | null
  note: string
  proposed: boolean
  agencyId: string | null
  agency: string
  actionId: string | null
}
/** Who leads on a case: the agency named, the referrer where the area says so, or nobody yet (R166). */
export type LeadView = {
  agencyId: string | null
  agency: string
  how: 'named' | 'referrer' | 'asked'
  clause: string
  question: string
}
export type NoteView = {
  noteId: string
  at: string
  kind: 'said' | 'withheld' | 'no-action' | 'manipulation' | 'chair'
  agency: string
  basis: 'fact' | 'opinion' | null
  text: string
}
export type DisclosureView = {
  decision: 'disclose' | 'not-now' | 'no'
  idva: 'made' | 'to-be-made' | 'none'
  teller: string
  reason: string
  at: string
}

/** What is asked and noted of a case while it is heard. */
export type NotedView = {
  prompts: readonly PromptView[]
  /** The clause under which the prompts are asked. */
  promptsClause: string
  lead: LeadView
  /** Whole names, only where the area says that they are used; never on a stage or a card (R072). */
  names: { victim: string; perpetrator: string } | null
  /** What was noted while it was heard; some of it for those who run the meeting alone. */
  notes: readonly NoteView[]
  /** What was decided about telling somebody of a partner's past: for the chair, the police and the IDVA (R083). */
  disclosure: DisclosureView | null
  /** Called as an emergency for this meeting: a short agenda, over the telephone if need be (R109). */
  emergency: { clause: string } | null
  /** Whose turn it is, for the chair and for that agency; about so many seconds where the area says so (R065). */
  turn: { agencyId: string; agency: string; since: string; seconds: number | null; clause: string } | null
}
