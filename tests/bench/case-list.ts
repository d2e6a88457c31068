import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { columns } from '../../src/application/case-list/reader.ts'
import type { Caseroom } from '../../src/application/caseroom.ts'
import { nothingMore } from '../../src/application/write/nothing-more.ts'
import type { CaseListPreview } from '../../src/contracts/case-list.ts'
import type { CaseId, MeetingId, PersonId } from '../../src/domain/ids.ts'
import { storeEngines } from '../support/store-engines.ts'
import { openGround, order, type Ground } from './ground.ts'
import { figure, type Figure } from './measure.ts'

const EARLIER = 20_000
const ROWS = 300
const AT_ONCE = 500
const REPEATS = 5
const MEGABYTE = 2 ** 20

/** Checks a list of 300 referrals against 20,000 earlier hearings for duplicates and repeats, each time from cold. */
export async function benchCaseList(): Promise<readonly Figure[]> {
  const [sqlite] = storeEngines
  if (!sqlite) throw new Error('There is no engine to measure on')
  const ground = await openGround(sqlite)
  for (let from = 0; from < EARLIER; from += AT_ONCE) await heardBefore(ground, from)
  const csv = listOf(Array.from({ length: ROWS }, (_, index) => rowOf(index)))
  const times: number[] = []
  const memory: number[] = []
  for (let repeat = 0; repeat <= REPEATS; repeat += 1) {
    const measured = await check(ground.fresh(), csv)
    times.push(measured.ms)
    memory.push(measured.megabytes)
  }
  await ground.close()
  const name = `check a case list of ${ROWS} against ${EARLIER} earlier hearings`
  const atMost = (value: number) => ({ of: 'product', is: 'at most', value }) as const
  return [
    figure({ name, unit: 'ms', target: atMost(1000), product: times.slice(1) }),
    figure({ name: `${name}, memory at its highest`, unit: 'MB', target: atMost(200), product: memory.slice(1) }),
  ]
}

async function check(caseroom: Caseroom, csv: string): Promise<{ ms: number; megabytes: number }> {
  collect()
  const before = process.memoryUsage().heapUsed
  let highest = before
  const look = () => (highest = Math.max(highest, process.memoryUsage().heapUsed))
  const sampling = setInterval(look, 5)
  const began = performance.now()
  const preview = await caseroom.previewCaseList('coordinator' as PersonId, { csv })
  const ms = performance.now() - began
  look()
  clearInterval(sampling)
  if ('refusal' in preview) throw new Error(preview.refusal.code)
  mustFind(preview)
  return { ms, megabytes: (highest - before) / MEGABYTE }
}

/** A third of the rows are repeats, a third name another perpetrator, and a third are new. */
function mustFind({ rows }: CaseListPreview): void {
  const repeats = rows.filter((row) => row.findings.some((finding) => finding.kind === 'repeat')).length
  const asks = (row: (typeof rows)[number]) =>
    row.findings.some((each) => each.kind === 'question' && each.question === 'repeat')
  const asked = rows.filter(asks).length
  if (repeats !== ROWS / 3 || asked !== ROWS / 3)
    throw new Error(`${repeats} repeats and ${asked} questions were found`)
}

/** Five hundred cases, kept by the product and noted as heard. */
async function heardBefore({ caseroom, store }: Ground, from: number): Promise<void> {
  const people = { chair: 'chair', standIns: [], coordinators: ['coordinator'] }
  const startsAt = '2027-02-10T09:30:00Z'
  const plan = { type: 'plan-meeting', startsAt, bookedMinutes: 240, ...people } as const
  const { meetingId = '' } = await order(caseroom, 'coordinator', plan)
  const csv = listOf(Array.from({ length: AT_ONCE }, (_, index) => earlierOf(from + index)))
  const rows = Array.from({ length: AT_ONCE }, (_, index) => index + 2)
  const made = await order(caseroom, 'coordinator', { type: 'accept-case-list', meetingId, csv, rows, agencies: {} })
  await store.events.append({
    ...nothingMore,
    commandId: `heard-${from}`,
    by: 'coordinator' as PersonId,
    streams: Object.values(made).map((id) => {
      const noted = {
        type: 'hearing-noted',
        at: startsAt,
        caseId: id as CaseId,
        meetingId: meetingId as MeetingId,
      } as const
      return { stream: `case-${id}`, expectedVersion: 1, events: [noted] }
    }),
  })
}

type Cells = Record<string, string>

function earlierOf(index: number): Cells {
  return { ...person(index), reference: `E-${index}`, received: '2027-02-01' }
}

function rowOf(index: number): Cells {
  const kind = index % 3
  const people = kind === 2 ? person(EARLIER + index) : person(index * 60)
  const other: Cells = kind === 1 ? { perpetrator_first_name: 'Another' } : {}
  return { ...people, ...other, reference: `N-${index}`, received: '2027-06-01' }
}

function person(index: number): Cells {
  return {
    referring_agency: 'Police',
    grounds: 'visible high risk',
    dash_score: '16',
    victim_first_name: `Testa${index}`,
    victim_last_name: `Benchley${index}`,
    victim_born: '1990-02-03',
    perpetrator_first_name: `Testor${index}`,
    perpetrator_last_name: `Marked${index}`,
    perpetrator_born: '1988-12-30',
    victim_aware: 'yes',
    consent: 'yes',
    incident_summary: 'He was waiting at the gate again, and followed her to the bus.',
  }
}

function listOf(rows: readonly Cells[]): string {
  const names = Object.keys(columns)
  return [names.join(','), ...rows.map((row) => names.map((name) => `"${row[name] ?? ''}"`).join(','))].join('\n')
}

function collect(): void {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  gc()
}
