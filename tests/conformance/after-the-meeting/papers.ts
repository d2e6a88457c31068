import assert from 'node:assert/strict'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { textOf } from '../../support/leak-documents.ts'
import { everyCanary, everyWhereabouts, foundIn, wordsIn } from '../../support/leak-search.ts'
import { done } from '../../support/rehearsed.ts'
import { asks, profileIn } from './protocol.ts'
import type { Protocol, RunOf } from './protocol.ts'

type Taken = { status: number; fileName: string; text: string }

/** The papers beside the plans, as those who may have them take them out over HTTP. */
export function papers(protocol: Protocol, run: RunOf): void {
  const profile = profileIn(protocol)
  const take = async (who: Actor, path: string): Promise<Taken> => {
    const answer = await who.get(path)
    const fileName = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? ''
    if (answer.status !== 200) return { status: answer.status, fileName, text: '' }
    return { status: 200, fileName, text: textOf(new Uint8Array(await answer.arrayBuffer())) }
  }
  const ofCase = (paper: 'transfer-pack' | 'review-pack', caseId = run().caseId) =>
    `/api/meetings/${run().meetingId}/cases/${caseId}/papers/${paper}`
  const coordinator = () => run().on.cast.coordinator

  asks(
    protocol,
    'R133',
    'the pack for another MARAC has the people, the referral and the minutes, and no address',
    async () => {
      assert.equal((await take(run().rep('police'), ofCase('transfer-pack'))).status, 403)
      const { meetingId, caseId } = run()
      await done(coordinator(), { type: 'send-transfer', meetingId, caseId, to: 'Invented Vale' })
      const pack = await take(coordinator(), ofCase('transfer-pack'))
      assert.equal(pack.status, 200)
      assert.match(pack.fileName, /^transfer-pack-[A-Za-z0-9]+\.docx$/)
      for (const words of [
        'Invented Vale',
        'The referral',
        'Heard on 10 February 2027',
        'Change the door code by noon',
      ])
        assert.ok(pack.text.includes(words), words)
      assert.ok(pack.text.includes(profile.transferOut.clause))
      assert.deepEqual(foundIn(pack.text, wordsIn(everyWhereabouts)), [])
    },
  )

  asks(
    protocol,
    'R137',
    'the review pack counts the hearings against the protocol’s number, with what became of each',
    async () => {
      assert.equal((await take(run().rep('police'), ofCase('review-pack'))).status, 403)
      const pack = await take(coordinator(), ofCase('review-pack'))
      assert.match(pack.text, /Heard once between/)
      assert.match(pack.text, /heard 3 times within 12 months \(clause 7\.3\.1\.2\)/)
      assert.match(pack.text, /Each agency’s own review/)
      assert.deepEqual(foundIn(pack.text, wordsIn(everyWhereabouts)), [])
    },
  )

  asks(
    protocol,
    'R142',
    'the attendance return is a document without a case, for those who run the MARAC',
    async () => {
      assert.equal((await take(run().rep('police'), '/api/papers/attendance-return')).status, 403)
      const paper = await take(coordinator(), '/api/papers/attendance-return')
      assert.match(paper.text, /Testshire Police/)
      assert.deepEqual(foundIn(paper.text, wordsIn(everyCanary)), [])
    },
  )

  asks(
    protocol,
    'R158',
    'the record of the meeting says how it was run, and that it was taken out is on record',
    async () => {
      const path = `/api/meetings/${run().meetingId}/papers/run-record`
      assert.equal((await take(run().rep('police'), path)).status, 403)
      const record = await take(run().on.cast.chair, path)
      for (const words of ['Record of the meeting', 'Who came', 'Testshire Police', 'Sending out'])
        assert.ok(record.text.includes(words), words)
    },
  )
}
