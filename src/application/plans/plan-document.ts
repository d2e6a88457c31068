import type { AreaProfile } from '../../domain/area-profile.ts'
import type { Instant } from '../../domain/time.ts'
import type { Language } from '../documents/language.ts'

/** How an area keeps its record, and so how its paper of a case looks: three layouts of this one model (R100). */
export type PlanLayout = 'plan' | 'minutes' | 'actions'

/** Everything that a plan prints, laid out but not yet a file. No surname of a party, no address, no whereabouts. */
export type PlanDocument = {
  meetingId: string
  caseId: string
  /** Nought on the copy that shows no numbering (R113). */
  caseNumber: number
  version: number
  /** Absent from what was sent before there were layouts: the live plan, in English. */
  layout?: PlanLayout
  language?: Language
  /** What the paper is called, such as *Minutes*. */
  name?: string
  area: string
  protocol: string
  marking: string
  meetingDate: string
  title: string
  /** The area's own words for people and papers (X25). */
  terms: Pick<AreaProfile['terms'], 'coordinator' | 'plan' | 'victim' | 'perpetrator'>
  victim: string
  perpetrator: string
  chairedBy: string
  attendees: readonly { name: string; agency: string; note: string }[]
  answers: readonly { agency: string; answer: string }[]
  voice: string
  risks: readonly { id: string; kind: string; subject: string; text: string; response: string }[]
  prompts: readonly { prompt: string; answer: string; note: string }[]
  /** A decision on a disclosure: in the record copy only (R083). */
  disclosure: PlanDocument['prompts']
  /** The chair's notes, where the protocol adds them to the minutes (R101). */
  chairNotes?: readonly string[]
  actions: readonly {
    number: number
    what: string
    agency: string
    person: string
    due: string
    risk: string
    status: string
  }[]
  victimTold: string
  deferred: string
  onwardSharing: string
  /** Who owns the risk: a line of the area's own, with its clause; empty where it has none. */
  ownership: string
  /** Who approves it before it goes, by which clause; empty where nobody does. */
  approval?: string
  clauses: readonly { what: string; clause: string }[]
  /** Whose copy this is, in words on every page; `record copy` for the library. */
  copyFor: string
  writtenAt: Instant
  /** The same in Welsh, where the area is in Wales. */
  welsh?: PlanDocument
}
