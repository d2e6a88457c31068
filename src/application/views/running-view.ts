import type { RunningView, TimeView } from '../../contracts/running-view.ts'
import type { MeetingView } from '../../contracts/views.ts'
import { gapsOf } from '../../domain/actions/coverage.ts'
import { agenciesSpokenFor } from '../../domain/directory/agencies.ts'
import { asPlanned } from '../../domain/meeting/agenda-capacity.ts'
import { timeFacts } from '../../domain/meeting/slot-clock.ts'
import { secondsInHand, thirdsOf, timeTaken } from '../../domain/meeting/time-kept.ts'
import { mayChair } from '../../domain/meeting/who-may.ts'
import { likelyTurnView, shownHeading } from './agenda-view.ts'
import { knownForecast, knownMeeting } from './known-meeting.ts'
import { coreGaps, morningView } from './morning-view.ts'
import { personRef } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** What chair and coordinator need beside the case, and for somebody invited for one case when they are asked in. */
export function runningView(scene: Scene, sight: Sight): Pick<MeetingView, 'running' | 'likelyTurn'> {
  return { ...(sight.controls && { running: runningOf(scene, sight) }), ...likelyTurnView(scene, sight) }
}

/** Over the cases that they may know of. */
function runningOf(scene: Scene, sight: Sight): RunningView {
  const { meeting, directory } = scene
  const chairs = [...new Set([meeting.chair, ...meeting.standIns])].filter((person) => mayChair(meeting, person))
  return {
    time: timeView(scene, sight),
    unanswered: unansweredOf(scene, sight),
    coreGaps: meeting.status === 'ended' ? [] : coreGaps(scene),
    mayChair: chairs.map((personId) => personRef(directory, personId)),
    morning: meeting.status === 'planned' ? morningView(scene, sight) : null,
  }
}

function timeView(scene: Scene, sight: Sight): TimeView {
  const { profile } = scene
  const known = knownMeeting(scene, sight)
  const facts = timeFacts(profile)
  const taken = timeTaken(known)
  const waiting = known.agenda.filter(({ caseId }) => known.hearings.get(caseId)?.status === 'waiting')
  const last = waiting.at(-1)
  const planned = last && asPlanned(known, facts).cases.find(({ caseId }) => caseId === last.caseId)?.from
  return {
    breaks: knownForecast(scene, known).breaks,
    breaksClause: profile.breaks.value === 'unanswered' ? '' : profile.breaks.clause,
    secondsInHand: Math.round(secondsInHand(known)),
    last: last && planned ? { ...shownHeading(scene, sight, last.caseId), planned } : null,
    taken: taken.map(({ caseId, seconds, ...each }) => ({
      ...shownHeading(scene, sight, caseId),
      ...each,
      seconds: Math.round(seconds),
    })),
    thirds: thirdsOf(taken),
  }
}

/** What the cases heard so far leave open, so that it is asked after the case and not forgotten (R090). */
function unansweredOf(scene: Scene, sight: Sight): RunningView['unanswered'] {
  const { meeting, directory, profile, cases } = scene
  return meeting.agenda.flatMap(({ caseId }) => {
    const hearing = meeting.hearings.get(caseId)
    const caseFile = cases.get(caseId)
    if (hearing?.status !== 'heard' || !caseFile || !sight.reads(caseId)) return []
    const actions = scene.actions.filter((action) => action.caseId === caseId && action.status !== 'withdrawn')
    const presentAgencies = agenciesSpokenFor(directory.people, hearing.attendance.keys())
    const gaps = gapsOf({ caseFile, meeting, actions, presentAgencies, profile })
    return gaps.length > 0 ? [{ ...shownHeading(scene, sight, caseId), gaps }] : []
  })
}
