import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { auditStore, runAudit, type Audit } from '../../bot/audit.ts'
import { fileKeyRing } from '../../src/adapters/sealing/file-key-ring.ts'
import { chainHash } from '../../src/adapters/store/chain.ts'
import { openStore, type Store } from '../../src/adapters/store/open-store.ts'
import { eventRow } from '../../src/adapters/store/tables.ts'
import type { AnyEvent } from '../../src/application/ports.ts'
import type { CaseId, PersonId } from '../../src/domain/ids.ts'
import { startPostgres, stopPostgres } from '../support/postgres.ts'
import { heard, listed, moved, toStream, update } from '../support/store-appends.ts'

const at = '2031-03-05T09:00:00Z'
const reader = 'person-1' as PersonId
const caseId = 'case-id-1' as CaseId
const opening: AnyEvent = { type: 'plan-opened', at, personId: reader, caseId, version: 1 }

describe('the audit', () => {
  let folder: string
  let keyFile: string
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'caseroom-audit-'))
    keyFile = join(folder, 'keys.json')
    await withStore(fill)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  async function withStore<Result>(
    work: (store: Store) => Promise<Result>,
    url = `sqlite:${join(folder, 'caseroom.sqlite')}`,
  ): Promise<Result> {
    const keyRing = fileKeyRing({ path: keyFile, whenMissing: 'make' })
    const store = await openStore({ url, keyRing, now: () => at })
    const result = await work(store)
    await store.close()
    return result
  }

  async function fill({ events, reads }: Store): Promise<void> {
    await events.append(toStream('directory', 0, listed(reader, 'Pellandra Testwick')))
    await events.append(
      toStream('case-1', 0, update(caseId, 'Quorrowmarsh'), update(caseId, 'Zelphine'), heard(caseId)),
    )
    await events.append(toStream('meeting-1', 0, moved(caseId, 'Thornquist')))
    await events.append(toStream('circulation-1', 0, opening))
    await reads.noteRead({ at, personId: reader, caseId, what: 'case' })
  }

  async function audited(args = ['--folder', folder], environment = {}): Promise<{ code: number; text: string }> {
    const lines: string[] = []
    const code = await runAudit({ args, environment }, (line) => void lines.push(line))
    return { code, text: lines.join('\n') }
  }

  function directly(statement: string, then: (database: DatabaseSync) => void = () => {}): void {
    const database = new DatabaseSync(join(folder, 'caseroom.sqlite'))
    database.exec(statement)
    then(database)
    database.close()
  }

  it('passes a log that nobody touched, found by its folder or by the settings', async () => {
    const { code, text } = await audited()
    assert.equal(code, 0)
    assert.match(text, /^4 streams, 6 events, 0 chains broken\.$/m)
    assert.deepEqual(await audited([], { CASEROOM_REHEARSAL_FOLDER: folder }), { code, text })
  })

  it('says who saw which case and who opened which plan, by id and name', async () => {
    const { text } = await audited()
    assert.match(text, /^Who saw what: 2$/m)
    assert.match(text, /person-1 \(Pellandra Testwick\) {2}case, case case-id-1$/m)
    assert.match(text, /person-1 \(Pellandra Testwick\) {2}plan opened, case case-id-1$/m)
  })

  it('says who did what, on whose word, in the order of the log', async () => {
    const { text } = await audited()
    assert.match(text, /^Who did what: 6$/m)
    const done = text.slice(text.indexOf('Who did what'))
    assert.match(done, /case-1 1 {2}update-sent {2}by person-1 \(Pellandra Testwick\), case case-id-1$/m)
    assert.match(done, /meeting-1 1 {2}case-moved {2}by person-1 \(Pellandra Testwick\), case case-id-1$/m)
    assert.ok(done.indexOf('case-moved') < done.indexOf('plan-opened'))
  })

  it('never shows a word that is sealed under a case', async () => {
    for (const json of [[], ['--json']]) {
      const { text } = await audited(['--folder', folder, ...json])
      assert.doesNotMatch(text, /Quorrowmarsh|Zelphine|Thornquist/)
    }
  })

  it('answers the same as one JSON object', async () => {
    const { code, text } = await audited(['--folder', folder, '--json'])
    const audit = JSON.parse(text) as Audit
    assert.equal(code, 0)
    assert.deepEqual(audit.people, { 'person-1': 'Pellandra Testwick' })
    assert.deepEqual([audit.broken, audit.unopened, audit.erased], [[], [], []])
    assert.deepEqual([audit.seen.length, audit.deeds.length], [2, 6])
  })

  it('names the stream and the event where a row was changed, and still lists what was done', async () => {
    directly(`update events set data = 'no json' where stream = 'case-1' and version = 2`)
    const { code, text } = await audited()
    assert.equal(code, 1)
    assert.match(text, /^BROKEN {4}case-1 from event 2 on$/m)
    assert.match(text, /case-1 2 {2}update-sent$/m)
  })

  it('names a stream whose sealed words were exchanged, though every hash was written anew', async () => {
    const second = `(select sealed from events where stream = 'case-1' and version = 2)`
    directly(`update events set sealed = ${second} where stream = 'case-1' and version = 1`, writeHashesAnew)
    const { code, text } = await audited()
    assert.equal(code, 1)
    assert.match(text, / 0 chains broken/)
    assert.match(text, /^UNOPENED {2}case-1: altered/m)
  })

  it('names the directory where its names no longer open, and gives the ids alone', async () => {
    directly(`delete from case_keys where key_id = 'directory'`)
    const { code, text } = await audited()
    assert.equal(code, 1)
    assert.match(text, /^UNOPENED {2}directory/m)
    assert.doesNotMatch(text, /Pellandra/)
  })

  it('passes an erased case, names it as erased, and still lists what was done', async () => {
    await withStore((store) => store.eraseCase(caseId))
    const { code, text } = await audited()
    assert.equal(code, 0)
    assert.match(text, /^erased {4}case-1/m)
    assert.match(text, /case-1 1 {2}update-sent {2}by person-1/m)
  })

  it('does not take a stream for broken that only moved while it was looked at', async () => {
    const looks = [5, null]
    const moving = async function* () {
      yield { stream: 'case-1', events: 4, brokenAt: looks.shift() ?? null }
    }
    const audit = await withStore((store) => auditStore({ ...store, verifyChain: moving }))
    assert.deepEqual(audit.broken, [])
    assert.equal(looks.length, 0)
  })

  it('looks at nothing where there is no rehearsal, and leaves the folder as it was', async () => {
    const nowhere = join(folder, 'nowhere')
    const { code, text } = await audited(['--folder', nowhere])
    assert.deepEqual([code, text], [2, 'There is no rehearsal in this folder.'])
    assert.equal(existsSync(nowhere), false)
  })

  it('says how it is called where it is called wrongly, and never makes a key file', async () => {
    assert.match((await audited(['--fodler', folder])).text, /npm run audit -- /)
    rmSync(keyFile)
    assert.equal((await audited()).code, 2)
    assert.equal(existsSync(keyFile), false)
  })

  it('names the settings that are missing, and never their values', async () => {
    const { code, text } = await audited([], { CASEROOM_KEY_FILE: 'an-invented-place' })
    assert.equal(code, 2)
    assert.match(text, /CASEROOM_DATABASE_URL/)
    assert.doesNotMatch(text, /invented-place/)
  })

  it('looks at the database that production settings name', async function () {
    this.timeout(120_000)
    const server = await startPostgres()
    const url = await server.createDatabase('audited')
    await withStore(fill, url)
    const { code, text } = await audited([], productionSettings({ url, keyFile }))
    assert.equal(code, 0)
    assert.match(text, /^4 streams, 6 events, 0 chains broken\.$/m)
  })
})

after(() => stopPostgres())

/** What somebody who can write to the database could do, since the chain has no key. */
function writeHashesAnew(database: DatabaseSync): void {
  const rows = database.prepare(`select * from events where stream = 'case-1' order by version`).all()
  const hash = rows
    .map((row) => eventRow.parse(row))
    .reduce((previous, row) => {
      const next = chainHash(previous, row)
      database.prepare('update events set hash = ? where position = ?').run(next, row.position)
      return next
    }, '')
  database.prepare(`update streams set hash = ? where stream = 'case-1'`).run(hash)
}

function productionSettings({ url, keyFile }: { url: string; keyFile: string }): Record<string, string> {
  const id = '11111111-1111-4111-8111-111111111111'
  const app = { MICROSOFT_APP_ID: id, MICROSOFT_APP_TENANT_ID: id, MICROSOFT_APP_CREDENTIAL: 'managed-identity' }
  const graph = { CASEROOM_PLAN_DRIVE_ID: 'd', CASEROOM_MAILBOX: 'plans@area.example', CASEROOM_CHANNEL_ID: 'c' }
  const own = { CASEROOM_PUBLIC_URL: 'https://area.example', CASEROOM_TENANT_IDS: id, CASEROOM_AREA: 'thurrock' }
  return { ...app, ...graph, ...own, CASEROOM_DATABASE_URL: url, CASEROOM_KEY_FILE: keyFile }
}
