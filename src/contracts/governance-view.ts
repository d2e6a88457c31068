import type { ExportKind } from './exports.ts'
import type { RuleView } from './follow-up-view.ts'
import type { AreaRole } from './words.ts'

export type TimelyView = { inTime: number; late: number; noLimit: number }

/** `GET /api/governance`: counts and registers of an area, with no case in them, for those who run it. */
export type GovernanceView = {
  attendance: {
    meetings: readonly string[]
    agencies: readonly { agency: string; core: boolean; attended: readonly boolean[]; missedInARow: number }[]
  }
  /** Core agencies that missed the last two meetings or more, and to whom a person may report it (R143). */
  nonAttendance: {
    agencies: readonly { agency: string; missedInARow: number }[]
    to: RuleView<readonly AreaRole[]>
  }
  performance: {
    cases: number
    repeats: number
    repeatPercent: number | null
    heard: TimelyView
    plans: TimelyView
    actions: TimelyView
  }
  requests: {
    routes: RuleView<{ foi: string; subjectAccess: string; court: string }>
    log: readonly {
      at: string
      by: string
      kind: 'foi' | 'subject-access' | 'court'
      reference: string
      text: string
    }[]
  }
  /** Where a complaint goes (R147). */
  complaints: RuleView<string>
  breaches: { route: RuleView<string>; log: readonly { at: string; by: string; text: string }[] }
  /** Nothing is erased while nobody has said for how long cases are kept (R160). */
  retention: RuleView<number>
  /** Without their length, which would count cases that its reader may not know of (H01). */
  /** Every table that was taken out, and whether whereabouts went with it. */
  exports: readonly { at: string; by: string; what: ExportKind; format: string; withSafeContact: boolean }[]
}
