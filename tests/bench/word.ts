import { Document, Packer, Paragraph } from 'docx'
import { writePlans } from '../../src/adapters/documents/write-plans.ts'
import type { PlanDocument } from '../../src/application/plans/plan-document.ts'
import { plan } from '../support/graph-plan.ts'
import { figure, rate, turnAbout, type Figure, type Measured } from './measure.ts'

const CASES = 16
const RECIPIENTS = 20
/** The plans of four of the sixteen cases, to all twenty: enough to settle, few enough to repeat. */
const SAMPLE = 4 * RECIPIENTS
const LOOK_EVERY_MS = 10

/** Plans as Word off the thread that serves people, beside `docx` itself writing the same texts bare. */
export async function benchWord(): Promise<readonly Figure[]> {
  const memory = await memoryOfAll()
  const figures: Figure[] = []
  for (const threads of [2, 1]) {
    const measured = await ratesWith(threads, plansFor)
    const target = { of: 'ratio', is: 'at least', value: 0.7 } as const
    figures.push(figure({ name: `plans as Word, ${threads} writing`, unit: 'documents/s', target, ...measured }))
  }
  const alone = await ratesWith(1, plansAlone)
  figures.push(figure({ name: 'plans as Word, one reader each', unit: 'documents/s', target: null, ...alone }))
  const most = { of: 'product', is: 'at most', value: 300 } as const
  const name = `memory of the process while it writes ${CASES} cases x ${RECIPIENTS} recipients`
  return [...figures, figure({ name, unit: 'MB', target: most, ...memory })]
}

/** Each turn sends other plans, so that nothing is found that an earlier turn laid out. */
async function ratesWith(threads: number, plansOf: (turn: number) => readonly PlanDocument[]): Promise<Measured> {
  const writer = writePlans({ threads, waiting: 400 })
  let turn = 0
  const measured = await turnAbout({
    product: () => {
      const plans = plansOf((turn += 1)).slice(0, SAMPLE)
      return rate((index) => writer.write(plans[index] ?? plan), { count: plans.length, together: plans.length })
    },
    floor: () => {
      const plans = plansOf(turn).slice(0, SAMPLE)
      return rate((index) => bareWord(plans[index] ?? plan), { count: plans.length, together: 1 })
    },
  })
  await writer.close()
  return measured
}

/** All 320 at once, as a circulation brings them; the floor is the process before the first. */
async function memoryOfAll(): Promise<Measured> {
  const writer = writePlans({ threads: 2, waiting: 400 })
  const before = process.memoryUsage.rss()
  let most = before
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), LOOK_EVERY_MS)
  await Promise.all(plansFor(0).map((each) => writer.write(each)))
  clearInterval(look)
  await writer.close()
  return { product: [most / 1e6], floor: [before / 1e6] }
}

/** As a circulation brings them: one case after the other, each to all its recipients. */
function plansFor(turn: number): readonly PlanDocument[] {
  return Array.from({ length: CASES * RECIPIENTS }, (_, index) => {
    const recipient = (index % RECIPIENTS) + 1
    const caseNumber = Math.floor(index / RECIPIENTS) + 1
    return { ...plan, version: turn, caseNumber, copyFor: `Invented recipient ${recipient}` }
  })
}

/** The worst case for what is laid out once: no two readers of any plan. */
function plansAlone(turn: number): readonly PlanDocument[] {
  return Array.from({ length: 24 }, (_, index) => ({ ...plan, version: turn, caseNumber: index + 1 }))
}

/** Every text of the plan as a paragraph: no style, no table, no header. */
function bareWord(of: PlanDocument): Promise<Uint8Array> {
  const children = textsIn(of).map((text) => new Paragraph(text))
  return Packer.pack(new Document({ sections: [{ children }] }), 'uint8array')
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
