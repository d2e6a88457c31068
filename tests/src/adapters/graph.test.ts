import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlanDocument } from '../../../src/application/plans/plan-document.ts'
import { writePlans } from '../../../src/adapters/documents/write-plans.ts'
import type { MeetingId } from '../../../src/domain/ids.ts'
import { partsOf } from '../../support/graph-docx.ts'
import { graphDesk } from '../../support/graph-desk.ts'
import { plan } from '../../support/graph-plan.ts'

const canary = 'CANARY7'
/** The plan with a canary in every text that somebody has said; ids and moments stay as they are. */
const { meetingId, caseId, writtenAt } = plan
const seeded = { ...(seed(plan) as PlanDocument), meetingId, caseId, writtenAt }

describe('what leaves through Graph', () => {
  it('carries the words of a plan inside the plan, and nowhere that pops up or is listed (H03)', async () => {
    const desk = await graphDesk()
    const writer = writePlans({ threads: 1, waiting: 1 })
    const file = await writer.write(seeded)
    await desk.library.file({ folder: `circulation-${plan.meetingId}`, ...file })
    await desk.letters.send({
      key: 'k1',
      to: 'a@b.example',
      subject: 'A plan is ready',
      text: 'https://caseroom.example/plan/m1',
    })
    await desk.feed.announce({ key: 'k2', accountId: 'account-1', meetingId: 'm1' as MeetingId })
    const sent = desk.graph.sent()
    const kept = await readFile(join(desk.folder, 'journal.jsonl'), 'utf8')
    const inside = [...partsOf(await desk.graph.read(sent[0]?.path ?? '')).values()].join('\n')
    await Promise.all([writer.close(), desk.close()])

    assert.deepEqual(
      sent.map(({ kind }) => kind),
      ['file', 'mail', 'activity'],
    )
    assert.equal(inside.includes(canary), true)
    assert.equal(JSON.stringify([sent, desk.graph.requests(), kept]).includes(canary), false)
  })
})

function seed(value: unknown): unknown {
  if (typeof value === 'string') return `${value} ${canary}`
  if (Array.isArray(value)) return value.map(seed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, seed(inner)]))
}
