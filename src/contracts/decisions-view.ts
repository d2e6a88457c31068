import type { AreaRole } from './words.ts'

/** Whom the protocol has told of a connection beside its decider, and whom nobody here can tell (R012). */
export type AlsoToldView = { told: boolean; byHand: readonly AreaRole[]; clause: string }

/** Why a closed panel was proposed, for whoever decides on it, and whether the protocol names that ground (R054). */
export type ProposedPanel = {
  ground: 'hbv' | 'party-employed' | 'organised-crime' | 'judgement'
  named: boolean
  clause: string
}
