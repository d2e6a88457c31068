import { stopPostgres } from '../support/postgres.ts'
import { storeEngines, type StoreEngine } from '../support/store-engines.ts'
import { measureStore } from '../support/store-rates.ts'
import { bareInserts } from './bare-inserts.ts'
import { openGround, openMeetingOn, order, type Ground, type OpenMeeting } from './ground.ts'
import { figure, rate, turnAbout, type Figure } from './measure.ts'

const TOGETHER = 32
const MEETINGS = 32
const COMMANDS = { one: 320, many: 960, inserts: 1500 }
const target = { of: 'ratio', is: 'at least', value: 0.5 } as const

/** Commands through the whole write path (parse, decide, seal, append durably), 32 at once, beside durable inserts. */
export async function benchAppend(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const engine of storeEngines) {
    figures.push(...(await throughHandle(engine)), await intoStore(engine))
  }
  await stopPostgres()
  return figures
}

async function throughHandle(engine: StoreEngine): Promise<readonly Figure[]> {
  const ground = await openGround(engine)
  const meetings: OpenMeeting[] = []
  for (let opened = 0; opened < MEETINGS; opened += 1) meetings.push(await openMeetingOn(ground))
  const bare = await bareInserts(ground.database.url)
  const insert = () => rate(() => bare.insert(), { count: COMMANDS.inserts, together: 1 })
  const one = await turnAbout({ product: () => spoken(ground, meetings.slice(0, 1), COMMANDS.one), floor: insert })
  const many = await turnAbout({ product: () => spoken(ground, meetings, COMMANDS.many), floor: insert })
  await bare.close()
  await ground.close()
  const name = (of: string) => `commands through the write path, ${engine.name}, 32 at once, ${of}`
  return [
    figure({ name: name(`${MEETINGS} meetings`), unit: 'commands/s', target, ...many }),
    figure({ name: name('one meeting'), unit: 'commands/s', target, ...one }),
  ]
}

/** The victim's voice as it is typed: three texts, each compared with the sealed addresses, sealed, and kept. */
function spoken({ caseroom }: Ground, meetings: readonly OpenMeeting[], count: number): Promise<number> {
  const voice = {
    wishes: 'To stay in the flat, with the locks changed',
    fears: 'That he waits by the school gate',
    barriers: 'No money of her own',
  }
  const record = async (index: number) => {
    const meeting = meetings[index % meetings.length]
    if (meeting) await order(caseroom, 'coordinator', { type: 'record-voice', ...meeting, ...voice })
  }
  return rate(record, { count, together: TOGETHER })
}

/** The store alone: what is left of the rate once nothing has to be decided. */
async function intoStore(engine: StoreEngine): Promise<Figure> {
  const rates = await measureStore({ engine, rounds: 7, each: 1600 })
  const product = rates.map(({ appends }) => appends)
  const floor = rates.map((each) => each.floor)
  const name = `appends into the store alone, ${engine.name}, 32 at once, 32 streams`
  return figure({ name, unit: 'appends/s', target, product, floor })
}
