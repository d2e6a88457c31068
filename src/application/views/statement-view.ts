import type { StatementView } from '../../contracts/statement-view.ts'
import type { PersonId } from '../../domain/ids.ts'
import { hasAgreed } from '../../domain/meeting/decide-opening.ts'
import { recordedBy, statementOf } from '../../domain/meeting/statement.ts'
import { personRef } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** The statement, whether this person has agreed, and for those who run the meeting who has and who has not (R055, R056). */
export function statementView(scene: Scene, sight: Sight): StatementView {
  const { meeting, profile } = scene
  const rule = statementOf(profile)
  const { people } = scene.directory
  const hasAgreedNow = (personId: PersonId) =>
    hasAgreed(meeting, { personId, version: rule.version, since: people.get(personId)?.accountSince })
  const agreed = [...meeting.agreed].filter(([personId]) => hasAgreedNow(personId))
  const waiting = [...meeting.present.keys()].filter((personId) => !hasAgreedNow(personId))
  return {
    version: rule.version,
    text: rule.text,
    clause: { clause: profile.statement.clause, local: rule.local },
    read: rule.read,
    agree: rule.agree,
    audio: recordedBy(profile),
    readAt: meeting.statement?.at ?? null,
    mine: hasAgreedNow(sight.personId) ? 'agreed' : meeting.statement ? 'waiting' : 'not-read',
    agreed: sight.controls
      ? agreed.map(([personId, { how }]) => ({ ...personRef(scene.directory, personId), how }))
      : [],
    waiting: sight.controls ? waiting.map((personId: PersonId) => personRef(scene.directory, personId)) : [],
  }
}
