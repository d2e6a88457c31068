/** What the coordinator is shown before a case list is kept: one entry a row, nothing stored yet. */
export type RowFinding =
  | { kind: 'new' }
  | { kind: 'same-incident'; asRow: number }
  | { kind: 'repeat'; heardOn: string }
  | {
      kind: 'question'
      question:
        'unknown-agency' | 'closed-panel-ground' | 'roles-provisional' | 'received-outside-window' | 'employed-by'
      about: string
    }
  | { kind: 'back-to-referrer'; why: 'dash-missing' | 'rationale-missing' | 'consent-unknown' }
  | {
      kind: 'unreadable'
      cell: string
      why: 'missing' | 'not-a-date' | 'not-a-number' | 'not-a-choice' | 'duplicate-reference' | 'formula' | 'too-long'
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
  /** True where the row can be kept as it stands or once its questions are answered. */
  acceptable: boolean
}
export type CaseListPreview = {
  rows: readonly PreviewRow[]
  /** Agencies that the directory does not know, as the file writes them; each is asked once. */
  agencyQuestions: readonly string[]
  /** Columns of the file that no case list has; nothing in them is read. */
  ignoredColumns: readonly string[]
}
