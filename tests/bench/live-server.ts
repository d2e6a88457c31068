// The product for the live bench, as a process of its own: ten meetings under way, thirty people in each.
import { createLog } from '../../src/adapters/log.ts'
import { directoryStream } from '../../src/application/write/streams.ts'
import type { AgencyId, PersonId } from '../../src/domain/ids.ts'
import type { DirectoryEvent } from '../../src/domain/directory/directory.ts'
import { rehearsalPeople } from '../../bot/rehearsal/people.ts'
import { createServer, usualLimits } from '../../bot/server.ts'
import { appendOf } from '../support/store-appends.ts'
import { storeEngines } from '../support/store-engines.ts'
import { openGround, openMeetingOn, order, type Ground } from './ground.ts'
import { answerSpent, MEETINGS, noteWoken, PANELS, type Meeting } from './live-shape.ts'

const coordinator = rehearsalPeople.find(({ personId }) => personId === 'coordinator')
if (!coordinator) throw new Error('There is no coordinator.')
const [sqlite] = storeEngines
if (!sqlite) throw new Error('There is no engine.')
const ground = await openGround(sqlite)
const meetings = await openMeetings(ground)
const { caseroom } = ground
ground.store.events.subscribe(noteWoken)
const server = createServer({
  caseroom,
  verify: async (token) => ({
    account: token === 'coordinator' ? coordinator : { accountId: token, tenantId: 'bench' },
    expiresAt: '2099-01-01T00:00:00Z',
  }),
  clock: { now: () => '2027-02-10T09:45:00Z' },
  log: createLog({ destination: { write: () => {} } }),
  tabFolder: 'dist/tab',
  limits: usualLimits,
  ready: () => Promise.resolve(true),
  frameAncestors: [],
  connectSrc: [],
  rehearsal: false,
  teamsLink: '',
})
const { port } = await server.listen(0)
process.send?.({ url: `http://127.0.0.1:${port}`, meetings })
answerSpent()

async function openMeetings(on: Ground): Promise<readonly Meeting[]> {
  const opened: Meeting[] = []
  for (let meeting = 0; meeting < MEETINGS; meeting += 1) {
    const { meetingId, caseId } = await openMeetingOn(on)
    const people = Array.from({ length: PANELS }, (_, index) => `live-${meeting}-${index}`)
    await list(on, people)
    for (const personId of people) await seat(on, { meetingId, caseId, personId })
    opened.push({ meetingId, caseId, panels: people })
  }
  return opened
}

/** Further representatives of the rehearsal's agencies, each with an account of the same name. */
async function list({ store, caseroom: at }: Ground, people: readonly string[]): Promise<void> {
  const view = await at.directoryView('coordinator' as PersonId)
  if ('refusal' in view) throw new Error(view.refusal.code)
  const agencies = view.agencies.filter(({ signed }) => signed).map(({ agencyId }) => agencyId as AgencyId)
  const events = people.flatMap((name, index): DirectoryEvent[] => {
    const personId = name as PersonId
    const about = { at: '2027-02-01T09:00:00Z', by: 'operations-manager' as PersonId, personId }
    const agencyId = agencies[index % agencies.length] ?? ('police' as AgencyId)
    const personal = { name, mail: `${name}@agency.example`, accountId: name, tenantId: 'bench' }
    return [
      { type: 'person-listed', ...about, agencyId, role: 'representative', personal },
      { type: 'person-approved', ...about },
    ]
  })
  const expectedVersion = (await store.events.load(directoryStream, 0)).length
  const written = await store.events.append(
    appendOf({ streams: [{ stream: directoryStream, expectedVersion, events }] }),
  )
  if (written.kind !== 'appended') throw new Error(`The people could not be listed: ${written.kind}`)
}

async function seat(
  { caseroom: at }: Ground,
  { meetingId, caseId, personId }: { meetingId: string; caseId: string; personId: string },
): Promise<void> {
  const view = await at.meetingView('chair' as PersonId, meetingId as never)
  if ('refusal' in view) throw new Error(view.refusal.code)
  await order(at, 'coordinator', { type: 'note-presence', meetingId, personId, present: true })
  await order(at, personId, { type: 'agree-to-statement', meetingId, version: view.statement.version })
  await order(at, personId, { type: 'answer-connections', meetingId, shown: [caseId], possibly: [] })
}
