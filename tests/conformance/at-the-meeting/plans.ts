import { isProblem } from '../../../bot/rehearsal/play/client.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import type { CirculationView } from '../../../src/contracts/circulation-view.ts'
import { partOf, partsOf, wordsOf } from '../../support/graph-docx.ts'
import { done } from '../../support/rehearsed.ts'
import type { Scene } from './scene.ts'

const headings = [
  'Attended for this case',
  'How each agency stood',
  'The victim’s voice',
  'Risks, vulnerabilities and protective factors',
  'Prompts',
  'Actions',
  'Who tells the victim',
  'Onward sharing',
  'Clauses used',
]

/** A plan as its reader holds it in their hands. */
export type ReadPlan = {
  /** Everything that stands in the file, headers and footers too. */
  all: string
  footers: readonly string[]
  /** The lines under a heading, table cells one by one. */
  under(heading: string): readonly string[]
}

/** Sends the plans of an ended meeting out with two people and waits until all has left. */
export async function sendPlans(scene: Scene, second: Actor = scene.cast.secondCoordinator): Promise<void> {
  const { cast, meetingId, rehearsal } = scene
  await mayRead(second, meetingId)
  const { plans } = await circulationOf(cast.coordinator, meetingId)
  const flagged = plans.flatMap((plan) =>
    plan.recipients
      .filter((each) => each.flags.length > 0 && !each.barred)
      .map((each) => [`${plan.caseId}/${each.personId}`, 'Looked at by both of us'] as const),
  )
  const reasons = Object.fromEntries(flagged)
  await done(cast.coordinator, { type: 'check-circulation', meetingId, reasons })
  await done(second, { type: 'send-circulation', meetingId, reasons })
  await rehearsal.settled()
}

/** Nobody sends what they may not read: whoever was not at the meeting agrees and says whom they know first. */
async function mayRead(who: Actor, meetingId: string): Promise<void> {
  const { statement, stubs } = await who.view(meetingId)
  const signature = statement.agree === 'signed' ? { signature: who.name } : {}
  if (statement.mine !== 'agreed')
    await done(who, { type: 'agree-to-statement', meetingId, version: statement.version, ...signature })
  const shown = (await who.view(meetingId)).stubs.map(({ caseId }) => caseId)
  if (stubs.length + shown.length > 0) await done(who, { type: 'answer-connections', meetingId, shown, possibly: [] })
}

/** The circulation desk as somebody who keeps it sees it. */
export async function circulationOf(who: Actor, meetingId: string): Promise<CirculationView> {
  const { circulation } = await who.view(meetingId)
  if (!circulation) throw new Error('There is no circulation for them yet.')
  return circulation
}

/** Who is on the list of one plan. */
export async function recipientsOf(scene: Scene, caseId: string): Promise<readonly string[]> {
  const { plans } = await circulationOf(scene.cast.coordinator, scene.meetingId)
  return plans.find((plan) => plan.caseId === caseId)?.recipients.map((each) => each.personId) ?? []
}

/** Opens one's own copy of a plan through the page that the letter leads to; the code where it is refused. */
export async function openPlan(who: Actor, of: { meetingId: string; caseId: string }): Promise<ReadPlan | string> {
  const answer = await who.get(`/api/circulations/${of.meetingId}/cases/${of.caseId}/document`)
  if (answer.status === 200) return readPlan(new Uint8Array(await answer.arrayBuffer()))
  const problem: unknown = await answer.json()
  return isProblem(problem) ? problem.code : String(answer.status)
}

/** The same, where it must open. */
export async function openedPlan(who: Actor, of: { meetingId: string; caseId: string }): Promise<ReadPlan> {
  const plan = await openPlan(who, of)
  if (typeof plan === 'string') throw new Error(`The plan did not open: ${plan}`)
  return plan
}

/** A plan file as its reader holds it. */
export function readPlan(bytes: Uint8Array): ReadPlan {
  const lines = wordsOf(partOf(bytes, 'word/document.xml'))
  const parts = partsOf(bytes)
  const inParts = (name: string) =>
    [...parts].filter(([path]) => path.includes(name)).flatMap(([, xml]) => wordsOf(xml))
  const footers = inParts('word/footer')
  return {
    all: [...lines, ...inParts('word/header'), ...footers].join('\n'),
    footers,
    under: (heading) => {
      const from = lines.indexOf(heading)
      if (from < 0) throw new Error(`The plan has no heading ${heading}`)
      const next = lines.findIndex((line, at) => at > from && headings.includes(line))
      return lines.slice(from + 1, next < 0 ? undefined : next)
    },
  }
}
