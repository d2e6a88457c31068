import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../src/adapters/area-profiles.ts'
import { problemSchema } from '../../../src/contracts/problem.ts'
import type { RuleName } from '../../../src/domain/area-profile.ts'
import { restsOn, withClause } from '../../../src/domain/clause-of-refusal.ts'
import type { RefusalCode } from '../../../src/domain/refusal.ts'
import { forPerson } from '../../../bot/cards/card-data.ts'
import { drawDoor } from '../../../bot/cards/draw-door.ts'
import { isProblem } from '../../../bot/rehearsal/play/client.ts'
import type { Actor, Order } from '../../../bot/rehearsal/play/client.ts'
import { memberOf } from '../../../bot/rehearsal/play/cast.ts'
import { startArea } from '../../support/before-the-meeting.ts'
import type { Area } from '../../support/before-the-meeting.ts'
import { fakeMeeting } from '../../support/bot-caseroom.ts'
import { button, cardOf, chatWith } from '../../support/bot-chat.ts'
import { botKit } from '../../support/bot-kit.ts'
import { actionId } from '../../support/bot-view.ts'
import { startServer, stopServers } from '../../support/http-server.ts'
import { done } from '../../support/rehearsed.ts'

const profiles = loadAreaProfiles()
const areas = ['somerset', 'cornwall', 'thurrock', 'gwent', 'nyy'] as const
/** Every refusal that rests on a rule of a profile; a new one fails to compile until its rule is named. */
const ruled = (Object.entries(restsOn) as [RefusalCode, RuleName | null][]).filter(([, rule]) => rule !== null)
const commandId = '44444444-4444-4444-8444-444444444444'

describe('every refusal that a rule of an area can give', () => {
  afterEach(stopServers)

  for (const area of areas)
    it(`carries its clause in the answer of the API, in ${area}`, async () => {
      const server = await startServer()
      for (const [code, rule] of ruled) {
        server.caseroom.handle = () => Promise.resolve({ refusal: withClause({ code }, profiles.byArea(area)) })
        const answer = await server.post('/api/commands', {
          commandId,
          command: { type: 'open-meeting', meetingId: 'meeting-1' },
        })
        const problem = problemSchema.parse(await answer.json())
        const clause = profiles.byArea(area)[rule ?? 'stages'].clause
        assert.deepEqual([problem.code, problem.clause], [code, clause === 'silent' ? 'local' : clause])
      }
    })

  it('carries its clause in what the bot answers to a press', async () => {
    const meeting = fakeMeeting()
    meeting.agreed.add('police-rep')
    const kit = botKit(meeting)
    const chat = chatWith(kit)
    const about = { card: 'action' as const, about: { actionId }, for: forPerson('police-rep'), teamsUserIds: [] }
    const press = async (verb: string, card: object) =>
      chat.press({ who: 'police-rep' }, { button: button(card as never, verb) })
    const shown = cardOf(await press('show', await drawDoor({ ...kit, language: 'en' }, about)))
    for (const [code] of ruled) {
      const refusal = withClause({ code }, profiles.byArea('gwent'))
      meeting.handle = () => Promise.resolve({ refusal })
      const answer = await press('accept-action', shown)
      const said = String((answer as { value: unknown }).value)
      if (refusal.clause !== 'local') assert.ok(said.includes(` Clause ${refusal.clause}. (${code})`), said)
      else assert.ok(said.endsWith(` (${code})`) && !said.includes('local'), said)
    }
  })
})

describe('orders that Gwent’s protocol has refused', function () {
  this.timeout(60_000)
  let on: Area
  let meetingId = ''
  let caseId = ''
  before(async () => {
    on = await startArea('gwent')
    meetingId = await on.plan('2027-02-10T09:30:00Z')
    const closed = { closed: 'yes', closed_ground: 'party employed', victim_first_name: 'Perdix' }
    const [first = '', held = ''] = await on.keep(meetingId, [{}, closed])
    caseId = first
    const undecided = { type: 'set-agenda', meetingId, items: [{ caseId: held }] } as const
    await shows(on.coordinator, undecided, ['case-closed-panel-undecided', '4.12 (in part local)'])
    await on.list(meetingId, [caseId])
  })
  after(() => on?.stop())

  async function shows(who: Actor, order: Order, expected: readonly [string, string]): Promise<void> {
    const answer = await who.order(order)
    assert.ok(isProblem(answer), `${order.type} was accepted`)
    assert.deepEqual([answer.code, answer.clause], expected, order.type)
    assert.notEqual(answer.sentence, '')
  }

  it('show the clause in the Problem that leaves the server, whichever decider gave it', async () => {
    const { chair, unsigned } = on.cast
    const [police, idva] = [memberOf(on.cast, 'police'), memberOf(on.cast, 'idva')]
    assert.ok(unsigned)
    await shows(unsigned, { type: 'post-agenda', meetingId }, ['agreement-unsigned', '2.3'])
    await done(chair, { type: 'open-meeting', meetingId })
    const agree = { type: 'agree-to-statement', meetingId, version: 'local-1' } as const
    await shows(police, agree, ['statement-not-read', '2.3, 4.8'])
    await shows(police, { type: 'read-statement', meetingId }, ['role-not-allowed', '2.3, 4.8'])
    await done(chair, { type: 'read-statement', meetingId })
    await shows(police, { ...agree, version: 'other' }, ['statement-version-changed', '2.3, 4.8'])
    await shows(police, agree, ['signature-missing', '2.3, 4.8'])
    const voice = { type: 'record-voice', meetingId, caseId, wishes: 'To stay', fears: '', barriers: '' } as const
    await shows(idva, voice, ['statement-not-agreed', '2.3, 4.8'])
    await done(idva, { ...agree, signature: idva.name })
    await shows(idva, voice, ['connections-not-answered', '4.5 (in part local)'])
    const update = { type: 'send-update', meetingId, caseId, knowledge: 'supplied', text: ' ' } as const
    await shows(idva, update, ['update-text-required', '4.8 (in part local)'])
    const court = { type: 'record-request', kind: 'court', reference: '', text: 'The minutes' } as const
    await shows(on.coordinator, court, ['order-reference-missing', 'local'])
  })
})
