import assert from 'node:assert/strict'
import type { CaseView } from '../../../../src/contracts/case-view.ts'
import type { AreaProfile } from '../../../../src/domain/area-profile.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { agencies, thurrock, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const of = { meetingId, caseId: caseOne }
const inArea = (change: Partial<AreaProfile> = {}) => {
  const profile = { ...thurrock, ...change }
  const profiles = { byArea: () => profile, versioned: () => profile, holidays: () => new Set<string>() }
  return aBench({ meeting: inCaseOne }, { profiles })
}
const seen = async (bench: Bench, personId: PersonId): Promise<CaseView> => {
  const { current } = await bench.view(personId)
  assert.ok(current !== null && current !== 'not-yours')
  return current
}

describe('what is noted of the open case', () => {
  afterEach(closeBenches)

  it('shows notes of agencies to everyone in the case, and the chair’s own to those who run it (R088, R101)', async () => {
    const bench = await inArea()
    const note = { type: 'note-on-case', ...of, agencyId: agencies.police, basis: null, text: 'Something' } as const
    await bench.done(who.police, { ...note, kind: 'said' })
    for (const kind of ['chair', 'manipulation'] as const) await bench.done(who.chair, { ...note, kind })
    const kinds = async (personId: PersonId) => (await seen(bench, personId)).notes.map(({ kind }) => kind)
    assert.deepEqual(await kinds(who.idva), ['said'])
    assert.deepEqual(await kinds(who.coordinator), ['said', 'chair', 'manipulation'])
  })

  it('has whole names only where the area says that they are used (R072)', async () => {
    const namesIn = async (value: AreaProfile['names']['value']) =>
      (await seen(await inArea({ names: { value, clause: '5.2' } }), who.police)).names
    assert.deepEqual([await namesIn('firstOnly'), await namesIn('unanswered')], [null, null])
    const whole = await namesIn('full')
    assert.match(whole?.victim ?? '', /^\S+ \S+/)
  })

  it('shows whose turn it is to the chair and to that agency, with the seconds that the area gives (R065)', async () => {
    const bench = await inArea({ turn: { value: { seconds: 60 }, clause: '5' } })
    await bench.done(who.chair, { type: 'give-turn', ...of, agencyId: agencies.idva })
    assert.deepEqual([(await seen(bench, who.idva)).turn?.seconds, (await seen(bench, who.police)).turn], [60, null])
    await bench.done(who.chair, { type: 'give-turn', ...of, agencyId: null })
    assert.equal((await seen(bench, who.chair)).turn, null)
  })
})
