import type { StatementView } from '../../contracts/statement-view.ts'
import type { AreaProfile } from '../../domain/area-profile.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { PersonId } from '../../domain/ids.ts'
import { hasAgreed } from '../../domain/meeting/decide-opening.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { recordedBy, statementOf } from '../../domain/meeting/statement.ts'
import { kept, keptFor } from './kept.ts'
import { personRef } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/**
 * The statement, whether this person has agreed, and for those who run the meeting who has and who has not (R055,
 * R056).
 */
export function statementView({ meeting, profile, directory }: Scene, { personId, controls }: Sight): StatementView {
  const agreed = haveAgreed(meeting, profile, directory).has(personId)
  const mine = agreed ? 'agreed' : meeting.statement ? 'waiting' : 'not-read'
  return shownStatement({ mine, controls }, meeting, profile, directory)
}

type StatementAccess = Pick<StatementView, 'mine'> & { controls: boolean }
type States = [meeting: Meeting, profile: AreaProfile, directory: Directory]

/** Those who have agreed to the words that are read here, with the account that they have now. */
const haveAgreed = kept((...[meeting, profile, { people }]: States): ReadonlySet<PersonId> => {
  const { version } = statementOf(profile)
  const agreed = [...meeting.agreed.keys()].filter((personId) =>
    hasAgreed(meeting, { personId, version, since: people.get(personId)?.accountSince }),
  )
  return new Set(agreed)
})

const shownStatement = keptFor(({ mine, controls }: StatementAccess, ...states: States): StatementView => {
  const [meeting, profile, directory] = states
  const rule = statementOf(profile)
  const theyAgreed = haveAgreed(...states)
  const agreed = [...meeting.agreed].filter(([personId]) => theyAgreed.has(personId))
  const waiting = [...meeting.present.keys()].filter((personId) => !theyAgreed.has(personId))
  return {
    version: rule.version,
    text: rule.text,
    clause: { clause: profile.statement.clause, local: rule.local },
    read: rule.read,
    agree: rule.agree,
    audio: recordedBy(profile),
    readAt: meeting.statement?.at ?? null,
    mine,
    agreed: controls ? agreed.map(([personId, { how }]) => ({ ...personRef(directory, personId), how })) : [],
    waiting: controls ? waiting.map((personId) => personRef(directory, personId)) : [],
  }
})
