import type { FollowUpView } from '../../contracts/follow-up-view.ts'
import type { AreaProfile } from '../../domain/area-profile.ts'
import type { ActionsByCase } from './after-hearing-view.ts'
import { completionsView, disagreementsView, flagsView, incidentsView } from './after-hearing-view.ts'
import { laddersView, reassessmentsView } from './followed-actions.ts'
import { ruleView } from './rule-view.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** What follows a meeting, for one person: nothing of a case or an action that they may not read is in it. */
export function followUpView(scene: Scene, sight: Sight, byCase: ActionsByCase): FollowUpView {
  return {
    rules: rulesOf(scene.profile),
    reassessments: reassessmentsView(scene, sight),
    ladders: laddersView(scene, sight),
    disagreements: disagreementsView(scene, sight),
    cases: completionsView(scene, sight, byCase),
    incidents: incidentsView(scene, sight),
    flags: flagsView(scene, sight),
    exports: sight.sends,
  }
}

function rulesOf(profile: AreaProfile): FollowUpView['rules'] {
  const { closeAction, notPossible, escalation, disagreement, actionsMaster, closeCase, repeatExceptions, flags } =
    profile
  return {
    closeText: ruleView(closeAction, ({ text }) => text),
    reassessedBy: ruleView(notPossible, ({ reviewedBy }) => reviewedBy),
    ladder: ruleView(escalation, (rungs) => rungs.map(({ to }) => to)),
    disagreement: ruleView(disagreement, (roles) => roles),
    master: ruleView(actionsMaster, (value) => (value === 'here' ? 'here' : value.system)),
    closeCase: ruleView(closeCase, ({ by }) => by),
    incident: ruleView(repeatExceptions, (all) => {
      const found = all.find((each) => each.kind === 'heard-within')
      return found?.kind === 'heard-within' ? found.days : null
    }),
    flags: ruleView(flags, ({ months }) => months),
  }
}
