import type { CaseView, TellingView } from '../../contracts/case-view.ts'
import type { Case } from '../../domain/cases/case.ts'
import { victimTeller } from '../../domain/cases/decide-victim-told.ts'
import { isIdva } from '../../domain/directory/agencies.ts'
import { headingOf } from './heading.ts'
import { knownMeeting } from './known-meeting.ts'
import { personName } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** Who tells the victim of a case that was heard, for those who may read it and for whoever was agreed on (R130). */
export function tellingView(scene: Scene, sight: Sight): readonly TellingView[] {
  return scene.meeting.agenda.flatMap(({ caseId }) => {
    const caseFile = scene.cases.get(caseId)
    const isHeard = scene.meeting.hearings.get(caseId)?.status === 'heard'
    if (!caseFile || !isHeard) return []
    const teller = victimTeller(caseFile)
    const mine = teller === sight.personId && sight.names(caseId)
    if (!mine && !sight.reads(caseId)) return []
    const advocates = sight.actor !== null && isIdva(sight.actor.heading)
    return [
      {
        ...headingOf(scene, caseId),
        victimTold: victimToldOf(scene, caseFile),
        done: teller === null ? null : (caseFile.victimTold?.done ?? null),
        mayRecord: teller !== null && (mine || sight.desk || advocates),
        mayAgree: sight.controls && knownMeeting(scene, sight).openCase === null,
      },
    ]
  })
}

/** Who tells the victim, or why nobody does; a death ends every task of telling, whoever had it (R097). */
export function victimToldOf(scene: Scene, { victimTold, dead }: Case): CaseView['victimTold'] {
  if (dead.has('victim')) return { outcome: 'victim-has-died', person: '', how: '' }
  if (!victimTold) return null
  const person = victimTold.outcome === 'person' ? personName(scene.directory, victimTold.personId) : ''
  return { outcome: victimTold.outcome, person, how: victimTold.personal.how }
}
