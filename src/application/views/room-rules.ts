import type { RuleView } from '../../contracts/follow-up-view.ts'
import type { RoomRules } from '../../contracts/room-rules.ts'
import type { AreaProfile, Rule } from '../../domain/area-profile.ts'
import { gapClauses } from '../../domain/actions/gap-clauses.ts'
import { recordedBy } from '../../domain/meeting/statement.ts'
import { usualWording } from '../../domain/usual-wording.ts'
import { kept } from './kept.ts'

/** What an area asks of the room, as its profile says, with what it is asked (R055 to R110). */
export const roomRules = kept((profile: AreaProfile): RoomRules => {
  const { slot, circulation, absentUpdate } = profile
  return {
    slot: acting(slot, ({ minutes }) => (typeof minutes === 'number' ? `${minutes}` : `${minutes.from}–${minutes.to}`)),
    turn: acting(profile.turn, ({ seconds }) => seconds),
    outstanding: acting(profile.outstanding, (value) => value),
    absentUpdate: acting(absentUpdate, ({ readOutBy, silence }) => ({ readOutBy, silence })),
    attendEveryCase: acting(profile.attendEveryCase, (value) => value),
    caseOrder: acting(profile.caseOrder, (value) => value),
    names: acting(profile.names, (value) => value),
    prompts: acting(profile.prompts, (value) => value.length),
    factOrOpinion: acting(profile.factOrOpinion, (value) => value),
    wording: wordingOf(profile),
    record: acting(profile.record, (value) => value),
    signOff: acting(circulation, ({ approve }) => (approve === 'unanswered' ? null : approve)),
    chairNotes: acting(profile.chairNotes, (value) => value),
    audio: acting(profile.audio, () => recordedBy(profile)?.holder ?? 'off'),
    leadAgency: acting(profile.leadAgency, (value) => value),
    referralInRoom: acting(profile.referralInRoom, (value) => value),
    researchWords: acting(profile.researchWords, (value) => value),
    newInformation: acting(profile.newInformation, (value) => value),
    managerTold: acting(profile.connections, ({ alsoTold }) => alsoTold.includes('line-manager')),
    gapClauses: gapClauses(profile),
  }
})

function acting<Value, Shown>(rule: Rule<Value>, show: (value: Value) => Shown | null): RuleView<Shown> {
  const { value, clause, asks = '' } = rule
  return { value: value === 'unanswered' ? null : show(value as Value), clause, question: asks }
}

function wordingOf({ wording: { value, clause } }: AreaProfile): RoomRules['wording'] {
  const theirs = value === 'unanswered' ? [] : value.map((each) => ({ ...each, clause }))
  return [...theirs, ...usualWording.map((each) => ({ ...each, clause: 'local' }))]
}
