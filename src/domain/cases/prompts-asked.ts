import { answered, type AreaProfile } from '../area-profile.ts'
import type { Prompt } from '../area-rules.ts'
import type { Action, ActionStatus } from '../actions/action.ts'
import type { PromptAnswer } from './at-hearing.ts'
import type { Case } from './case.ts'

type Rules = Pick<AreaProfile, 'prompts' | 'referralInRoom'>
export type AskedPrompt = { prompt: Prompt; answer: PromptAnswer | null; note: string; proposed: boolean }

const suicide =
  /suicid|self[- ]?harm|overdos|(?:kill|end)(?:ing)? (?:him|her|them)sel|(?:own|take (?:his|her|their)) life/i
const standing: ReadonlySet<ActionStatus> = new Set(['accepted', 'done'])

/**
 * What the chair is asked about a case, in the area's order (R078 to R087). Suicide is asked about only where it was
 * named as a risk (R085, Cornwall 18.15), and a LADO action is proposed where the perpetrator works with children
 * (R082).
 */
export function promptsAsked(
  caseFile: Case,
  { actions, profile }: { actions: readonly Action[]; profile: Rules },
): readonly AskedPrompt[] {
  const asked = answered(profile.prompts, []).filter((prompt) => prompt !== 'suicide' || namesSuicide(caseFile))
  return asked.map((prompt) => {
    const given = caseFile.prompts.get(prompt)
    const proposed = prompt === 'lado' && caseFile.referral.perpetratorWorksWithChildren
    const isMade = profile.referralInRoom.value === true && actions.some((action) => answers(action, prompt))
    const answer = isMade ? 'made' : (given?.answer ?? null)
    return { prompt, answer, note: given?.note ?? '', proposed }
  })
}

/**
 * Where the meeting is the referral portal, an accepted referral is the referral: no second form (R163, Cornwall 10.8).
 */
function answers({ source, status }: Action, prompt: Prompt): boolean {
  return source === prompt && standing.has(status)
}

function namesSuicide({ referral, risks, prompts }: Case): boolean {
  const words = [
    ...referral.risks,
    ...referral.criticalIndicators,
    referral.incidentSummary,
    ...risks.map(({ text }) => text),
  ]
  return prompts.has('suicide') || words.some((text) => suicide.test(text))
}
