/** What may stand on the stage that everyone in the meeting sees: a first name, a number, a stage and a time (H05). */
export type StageView = {
  now: string
  rehearsal: boolean
  marking: string
  status: 'planned' | 'open' | 'ended'
  /** The open case; `not-yours` where this person may not hear it, whatever the reason; null between cases. */
  current: { number: number | null; firstName: string; stage: StageOfCase | null; since: string } | 'not-yours' | null
}
type StageOfCase = 'reason' | 'agencies' | 'voice' | 'risks' | 'actions' | 'recap'
