import type { CommandOf } from '../../../src/contracts/commands.ts'
import { memberOf } from './cast.ts'
import { currentOf, goTo } from './case-scene.ts'
import type { CaseScene } from './case-scene.ts'

const DAYS_TO_DO_IT = 3

/** Risks, the action that answers one, the reason that answers the other, prompts, and who tells the victim. */
export async function playActions(scene: CaseScene): Promise<void> {
  const { cast, sheet, of } = scene
  const { coordinator } = cast
  const risk = await recordRisk(scene, 'risk', 'He has her door code')
  const second = await recordRisk(scene, 'vulnerability', 'Alone on night shifts')
  await goTo(scene, { stage: 'actions', what: 'goes to the actions' })
  await agreeAction(scene, risk)
  const because = 'Employer moves her to day shifts this week'
  await sheet.gives(coordinator, {
    what: 'records why a risk has no action',
    command: { type: 'accept-risk', ...of, riskId: second, because },
  })
  await answerPrompts(scene)
  const idva = memberOf(cast, 'idva')
  const told = { outcome: 'person', personId: idva.personId, how: 'By telephone on her break' } as const
  await sheet.gives(coordinator, {
    what: `records who tells the ${scene.profile.terms.victim}`,
    command: { type: 'agree-victim-told', ...of, ...told },
  })
}

async function recordRisk(scene: CaseScene, kind: 'risk' | 'vulnerability', text: string): Promise<string> {
  const command = { type: 'record-risk', ...scene.of, kind, subject: 'victim', text } as const
  const made = await scene.sheet.gives(scene.cast.coordinator, { what: `records a ${kind}`, command })
  return made.riskId ?? ''
}

async function agreeAction({ cast, sheet, cards, moveClock, of }: CaseScene, riskId: string): Promise<void> {
  const { coordinator } = cast
  const { agencyId, personId, name } = memberOf(cast, 'police')
  const due = new Date(Date.parse(await moveClock(60)) + DAYS_TO_DO_IT * 86_400_000).toISOString()
  const what = 'Change the door code by noon and confirm to the IDVA'
  const command = { type: 'draft-action', ...of, what, agencyId, personId, due, today: false, riskId } as const
  const { actionId = '' } = await sheet.gives(coordinator, { what: 'types an action', command })
  await sheet.gives(coordinator, {
    what: 'records that the action is agreed',
    command: { type: 'agree-action', actionId },
  })
  sheet.holds({ who: name, what: 'accepts the action by its card' }, await cards.accept(personId, actionId))
}

async function answerPrompts(scene: CaseScene): Promise<void> {
  const { cast, sheet, of } = scene
  const heard = await currentOf(cast.coordinator, scene)
  for (const { prompt } of (heard?.prompts ?? []).filter((each) => each.answer === null)) {
    const asked = prompt as CommandOf<'answer-prompt'>['prompt']
    await sheet.gives(cast.coordinator, {
      what: `records the answer about ${prompt}`,
      command: { type: 'answer-prompt', ...of, prompt: asked, answer: 'none', note: '' },
    })
  }
}
