import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { PaperWanted } from '../../../../src/application/documents/open-paper.ts'
import type { Paper } from '../../../../src/application/documents/paper.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { attending, endedBench, sendAll } from '../../../support/application-circulation.ts'
import { hiddenCase, hiddenSeed, hiddenWords } from '../../../support/application-hidden.ts'
import { aSeededAction, answered, aSeededCase } from '../../../support/application-seed.ts'
import { agreed } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

const language = 'en' as const
const record: PaperWanted = { paper: 'run-record', meetingId, language }
const board: PaperWanted = { paper: 'attendance-return', language }
const pack = (paper: 'transfer-pack' | 'review-pack', caseId = caseOne): PaperWanted => {
  return { paper, meetingId, caseId, language }
}
const everyPaper = [record, board, pack('transfer-pack'), pack('review-pack')]

/** The paper that somebody is given, or the code with which it is refused. */
async function given({ caseroom }: Bench, personId: PersonId, wanted: PaperWanted): Promise<Paper | string> {
  const file = await caseroom.openPaper(personId, wanted)
  return 'refusal' in file ? file.refusal.code : (JSON.parse(new TextDecoder().decode(file.bytes)) as Paper)
}
async function paperOf(bench: Bench, personId: PersonId, wanted: PaperWanted): Promise<Paper> {
  const paper = await given(bench, personId, wanted)
  assert.ok(typeof paper !== 'string', JSON.stringify(paper))
  return paper
}
const tablesOf = ({ parts }: Paper) => parts.flatMap((part) => (part.kind === 'table' ? [part.rows] : []))

describe('a paper beside the plans', () => {
  let bench: Bench
  before(async () => {
    const actions = [aSeededAction('a-1', { since: [agreed] })]
    const cases = [caseOne, caseTwo].map((caseId) =>
      aSeededCase(caseId, { events: attending.map((personId) => answered(caseId, personId, 'none')) }),
    )
    bench = await endedBench({ actions, cases })
    await sendAll(bench)
  })
  afterEach(() => sinon.restore())
  after(closeBenches)

  it('is for those who run the MARAC; the transfer pack is the coordinator’s', async () => {
    const codes = async (personId: PersonId) =>
      Promise.all(
        everyPaper.map(async (wanted) => {
          const paper = await given(bench, personId, wanted)
          return typeof paper === 'string' ? paper : 'given'
        }),
      )
    const no = 'role-not-allowed'
    assert.deepEqual(await codes(who.coordinator), ['given', 'given', 'given', 'given'])
    assert.deepEqual(await codes(who.chair), ['given', 'given', no, 'given'])
    for (const personId of [who.police, who.idva, who.observer, who.charity, who.newcomer])
      assert.deepEqual(await codes(personId), [no, no, no, no], personId)
  })

  it('bears its reader’s name, a neutral title and a neutral file name', async () => {
    for (const wanted of everyPaper) {
      const { copyFor, title, fileName, header } = await paperOf(bench, who.coordinator, wanted)
      assert.equal(copyFor, `Invented ${who.coordinator}, Invented Children’s Social Care`)
      assert.doesNotMatch(`${title} ${fileName}`, /Alma|Brann|Testcase|Thurrock|Invented/i)
      assert.equal(header.marking, 'OFFICIAL-SENSITIVE')
    }
  })

  it('tells of no address, and of no way to reach anybody, whichever it is (V4 in the harms)', async () => {
    const papers = await Promise.all(everyPaper.map((wanted) => paperOf(bench, who.coordinator, wanted)))
    assert.doesNotMatch(JSON.stringify(papers), /Elm Road|Ockendon|Birch Row|ZZ1|Nadia|Quill|07700|960555|Quarry/)
  })

  it('is on record with who made it before it leaves, and so is each case that stands in it (H32)', async () => {
    const { papers: before } = (await bench.world.register()).state
    bench.clock.move(60)
    const reads = sinon.spy(bench.store.reads, 'noteRead')
    await paperOf(bench, who.coordinator, record)
    const { papers } = (await bench.world.register()).state
    const [made] = papers.slice(before.length)
    assert.deepEqual([made?.by, made?.paper, made?.meetingId], [who.coordinator, 'run-record', meetingId])
    assert.deepEqual(
      reads.args.map(([read]) => [read.personId, read.caseId, read.what]),
      [caseOne, caseTwo].map((caseId) => [who.coordinator, caseId, 'run-record']),
    )
    const written = bench.outside.papers.length
    sinon.stub(bench.store.events, 'append').rejects(new Error('the disk is full'))
    await assert.rejects(given(bench, who.coordinator, board), /the disk is full/)
    assert.equal(bench.outside.papers.length, written)
  })

  it('is none of a meeting that there is not, of one that has not opened, or of a case that is not on it', async () => {
    const nowhere = { ...record, meetingId: 'm-none' as typeof meetingId }
    assert.equal(await given(bench, who.coordinator, nowhere), 'no-such-meeting')
    assert.equal(await given(bench, who.coordinator, pack('review-pack', hiddenCase)), 'no-such-case')
    assert.equal(await given(await aBench(), who.coordinator, record), 'meeting-not-open')
  })

  it('says in the record of the meeting how it was run: who came, what became of each case, who was sent what', async () => {
    const [came = [], , cases = [], sent = []] = tablesOf(await paperOf(bench, who.chair, record)).toSpliced(1, 0, [])
    assert.deepEqual(came[0], [`Invented ${who.chair}`, 'Invented Police', 'Pressed', '09:29', '11:00'])
    assert.deepEqual(
      cases.map((row) => row.toSpliced(4, 1)),
      [
        ['1', 'Heard', '20 minutes', '20 minutes', '1'],
        ['2', 'Heard', '20 minutes', '20 minutes', '0'],
      ],
    )
    assert.match(sent[0]?.[1] ?? '', /^Wednesday 10 June 2026, 11:00$/)
    assert.ok(sent[0]?.[3]?.includes(`Invented ${who.police}`))
  })

  it('counts on the attendance return agencies and no case', async () => {
    const [agencies = []] = tablesOf(await paperOf(bench, who.coordinator, board))
    assert.ok(agencies.some(([name, core, came]) => name === 'Invented Police' && core === 'Yes' && came === '1 of 1'))
    assert.doesNotMatch(JSON.stringify(agencies), /Case|c-1|Alma/)
  })
})

describe('a paper beside the plans, about a case that its reader may not know of', () => {
  afterEach(closeBenches)
  const from = [who.coordinator, who.chair]

  for (const hidden of [{ connected: from }, { allowed: [who.policeDeputy] }]) {
    it(`is the very same as if there were none: ${Object.keys(hidden).join('')} (R053, H01)`, async () => {
      const there = await aBench(hiddenSeed('ended', { hidden }))
      const notThere = await aBench(hiddenSeed('ended', { hidden, without: true }))
      for (const personId of from) {
        for (const wanted of [...everyPaper, pack('transfer-pack', hiddenCase)]) {
          const [seen, otherwise] = [await given(there, personId, wanted), await given(notThere, personId, wanted)]
          assert.deepEqual(seen, otherwise)
          assert.ok(!hiddenWords.some((word) => JSON.stringify(seen).includes(word)))
        }
      }
    }).timeout(30_000)
  }
})
