/** What was found about a referral, with the clause that it rests on: to be seen or asked, and never a bar. */
export type CheckView = {
  code: CheckCode
  clause: string
  /** Who is asked to do something about it. */
  task: 'referrer' | 'coordinator' | 'chair' | null
  /** The figures, dates or words of its sentence, in their order. */
  about: readonly string[]
}
export type CheckCode =
  | 'dash-missing'
  | 'dash-below'
  | 'rationale-missing'
  | 'escalation-number'
  | 'escalation-unanswered'
  | 'indicator'
  | 'consent-unknown'
  | 'consent-reason-missing'
  | 'consent-form'
  | 'aware-unknown'
  | 'age-below'
  | 'age-joint'
  | 'age-unanswered'
  | 'custody'
  | 'custody-unanswered'
  | 'refuge'
  | 'sharing-note'
  | 'late'
  | 'late-unanswered'
  | 'emergency-offered'
  | 'emergency-unanswered'
  | 'hear-late'
  | 'repeat-within'
  | 'repeat-restarted'
  | 'repeat-over'
  | 'repeat-from-referral'
  | 'repeat-from-hearing'
  | 'repeat-other-perpetrator'
  | 'repeat-new-perpetrator'
  | 'repeat-unanswered'
  | 'engaging-with-idva'
  | 'heard-within'
  | 'hear-or-update'
  | 'review-due'
  | 'same-victim'
  | 'ground-not-listed'
  | 'already-listed'
  | 'same-perpetrator'

/** What the coordinator is shown before a case list is kept: one entry a row, nothing stored yet. */
export type RowFinding =
  | { kind: 'new' }
  | { kind: 'same-incident'; asRow: number }
  | { kind: 'repeat'; heardOn: string }
  | {
      kind: 'question'
      question:
        | 'unknown-agency'
        | 'closed-panel-ground'
        | 'roles-provisional'
        | 'received-outside-window'
        | 'employed-by'
        | 'repeat'
      about: string
      /** Why it is asked; `local` where no protocol asks it. */
      clause: string
    }
  | { kind: 'back-to-referrer'; why: CheckCode; clause: string; about: readonly string[] }
  | ({ kind: 'check' } & CheckView)
  | {
      kind: 'unreadable'
      cell: string
      why:
        | 'missing'
        | 'not-a-date'
        | 'not-a-number'
        | 'not-a-choice'
        | 'duplicate-reference'
        | 'already-here'
        | 'formula'
        | 'too-long'
    }

export type PreviewRow = {
  row: number
  reference: string
  /** First names only, as in everything that a coordinator may have on a shared screen. */
  victim: string
  perpetrator: string
  referringAgency: string
  children: number
  findings: readonly RowFinding[]
  /**
   * The day from which it would be listed where it came after the cut-off; the coordinator says whether it is (R001).
   */
  listedFrom: string | null
  /** True where the row can be kept as it stands or once its questions are answered. */
  acceptable: boolean
}
export type CaseListPreview = {
  rows: readonly PreviewRow[]
  /** Agencies that the directory does not know, as the file writes them; each is asked once. */
  agencyQuestions: readonly string[]
  /** Columns of the file that no case list has; nothing in them is read. */
  ignoredColumns: readonly string[]
  /** What the area has not answered and this list was therefore not compared with: shown once, and never guessed. */
  unanswered: readonly { rule: string; clause: string; asks: string }[]
}
