import assert from 'node:assert/strict'
import { commandSchema } from '../../../src/contracts/commands.ts'
import type { Command } from '../../../src/contracts/commands.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../support/application-bench.ts'
import type { Bench } from '../../support/application-bench.ts'
import { causes, everyone, hiddenCase, hiddenSeed, phases } from '../../support/application-hidden.ts'
import type { Cause, Phase } from '../../support/application-hidden.ts'
import { caseTwo } from '../../support/domain-cases.ts'
import { agencies, who } from '../../support/domain-people.ts'
import { meetingId, version } from '../../support/domain-rooms.ts'
import { everyOrder } from '../../support/leak-orders.ts'

const about = {
  meetingId,
  caseId: hiddenCase,
  actionId: 'a-hidden',
  riskId: 'r-hidden',
  personId: who.police,
  agencyId: agencies.police,
  version,
  csv: 'reference',
}
const letIn: Command = {
  type: 'admit-person',
  meetingId,
  personId: who.practitioner,
  as: 'practitioner',
  caseId: hiddenCase,
}

/** Every order there is that says which case or which action it is about. */
const namingIt: readonly Command[] = [...everyOrder(about), letIn].filter((command) => {
  const text = JSON.stringify(command)
  return text.includes(hiddenCase) || text.includes(about.actionId)
})

const allCauses: readonly Cause[] = [
  ...causes,
  {
    says: 'a closed panel that nobody has decided on',
    hidden: { allowed: [] },
    from: everyone.filter((personId) => personId !== who.manager && personId !== who.coordinator),
  },
]

/** All that is answered to everybody from whom the case is hidden, order by order. */
async function answersOf(bench: Bench, from: readonly PersonId[]): Promise<readonly (readonly [string, object])[]> {
  const answers: (readonly [string, object])[] = []
  for (const personId of from)
    for (const command of namingIt)
      answers.push([`${personId} ${command.type}`, await bench.order(personId, command)] as const)
  return answers
}

const differing = async (phase: Phase, { hidden, from }: Omit<Cause, 'says'>) => {
  const there = await answersOf(await aBench(hiddenSeed(phase, { hidden })), from)
  const notThere = new Map(await answersOf(await aBench(hiddenSeed(phase, { hidden, without: true })), from))
  return there
    .filter(([key, answer]) => 'accepted' in answer || JSON.stringify(answer) !== JSON.stringify(notThere.get(key)))
    .map(([key, answer]) => [key, JSON.stringify(answer), JSON.stringify(notThere.get(key))].join(' '))
}

describe('an order about a case that somebody may not know of', () => {
  afterEach(closeBenches)

  it('is of every kind that names a case or an action', () => {
    const naming = commandSchema.options.filter(({ shape }) => 'caseId' in shape || 'actionId' in shape)
    const left = naming
      .map(({ shape }) => shape.type.value)
      .filter((type) => !namingIt.some((command) => command.type === type))
    assert.deepEqual([naming.length > 30, left], [true, []])
  })

  for (const cause of allCauses)
    for (const phase of phases)
      it(`is answered as if there were none, whoever gives it: ${cause.says}, ${phase} (R053, Thurrock 10)`, async () => {
        assert.deepEqual(await differing(phase, cause), [])
      }).timeout(30_000)

  it('stops what it must while it is open, told as a hold like any other and never as an open case', async () => {
    const stopped: readonly Command[] = [
      { type: 'call-case', meetingId, caseId: caseTwo },
      { type: 'end-meeting', meetingId },
    ]
    const outside = { hidden: { allowed: [who.police, who.chair] }, personId: who.coordinator }
    const connected = { hidden: { connected: [who.coordinator] }, personId: who.coordinator }
    for (const { hidden, personId } of [outside, connected]) {
      const bench = await aBench(hiddenSeed('it is open', { hidden }))
      for (const command of stopped) {
        assert.equal(await bench.codeOf(personId, command), 'case-held')
        assert.equal(await bench.codeOf(who.chair, command), 'case-open')
      }
    }
  })
})
