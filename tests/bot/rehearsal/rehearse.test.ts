import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { seedMeeting } from '../../../bot/rehearsal/seed.ts'
import { furtherFolder, inArea, playedIn } from '../../support/rehearsed-area.ts'

const run = promisify(execFile)
/** The five, one place that is written over each of two of them, and the sixth. */
const areas = ['somerset', 'cornwall', 'thurrock', 'southend', 'gwent', 'newport', 'nyy', 'harrowmere']

describe('a whole meeting', function () {
  this.timeout(120_000)
  let stop = async () => {}
  afterEach(() => stop())

  for (const area of areas) {
    it(`is played in ${area} as its own protocol has it, with every step as it should be`, async () => {
      const on = await inArea(area)
      stop = on.stop
      const { sheet, files } = await playedIn(on.rehearsal, area)
      const wrong = sheet.steps.filter((step) => !step.ok)
      assert.deepEqual(wrong, [])
      assert.ok(files.length >= 3, 'each plan was opened by somebody')
    })

    it(`is there to walk through by hand in ${area}`, async () => {
      const on = await inArea(area)
      stop = on.stop
      const { store, caseroom, clock, profiles } = on.rehearsal
      const profile = profiles.byArea(area)
      const holidays = profiles.holidays(profile.nation, 2027)
      const meetingId = await seedMeeting({ store, caseroom, clock, profile, holidays })
      const view = await caseroom.meetingView('chair' as Parameters<typeof caseroom.meetingView>[0], meetingId)
      assert.ok('agenda' in view)
      assert.equal(view.area, profile.name)
      assert.ok(view.agenda.length >= 7)
    })
  }
})

describe('an area that has answered nothing yet', function () {
  this.timeout(120_000)
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'caseroom-silent-'))
    const shipped = JSON.parse(await readFile(`${furtherFolder}/harrowmere.json`, 'utf8')) as Record<string, unknown>
    const silent = Object.entries(shipped).map(([field, value]) =>
      JSON.stringify(value).includes('"clause"') ? [field, { value: 'unanswered', clause: 'silent' }] : [field, value],
    )
    await writeFile(join(folder, 'silent.json'), JSON.stringify({ ...Object.fromEntries(silent), area: 'silent' }))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('holds a whole meeting all the same, with nothing guessed', async () => {
    const { rehearsal, stop } = await inArea('silent', folder)
    try {
      const { sheet, cast, meetingId } = await playedIn(rehearsal, 'silent')
      assert.deepEqual(
        sheet.steps.filter((step) => !step.ok),
        [],
      )
      const { statement, circulation } = await cast.coordinator.view(meetingId)
      assert.equal(statement.clause.local, true)
      assert.deepEqual(new Set(circulation?.plans.map((plan) => plan.dueAt)), new Set([null]))
    } finally {
      await stop()
    }
  })
})

describe('the command that rehearses', function () {
  this.timeout(120_000)
  let out: string
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'caseroom-out-'))
  })
  after(() => rm(out, { recursive: true, force: true }))
  const rehearse = (...options: string[]) =>
    run(process.execPath, ['bot/rehearsal/rehearse.ts', ...options, '--out', out]).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (failed: { code: number; stdout: string }) => failed,
    )

  it('plays a sixth area from a further folder, with no change of code', async () => {
    const { code, stdout } = await rehearse('--area', 'harrowmere', '--profiles', furtherFolder)
    assert.equal(code, 0, stdout)
    assert.match(stdout, / 0 did not\./)
    assert.ok((await readdir(out)).some((name) => name.endsWith('.docx')))
    assert.match(await readFile(join(out, 'run-sheet.txt'), 'utf8'), /asks for the client’s voice/)
  })

  it('says which areas there are where it is asked for another', async () => {
    const { code, stdout } = await rehearse('--area', 'nowhere')
    assert.equal(code, 2)
    assert.match(stdout, /^nowhere: there is no profile of this area\. There are: .*thurrock/)
  })

  it('says which case list cannot be read', async () => {
    const { code, stdout } = await rehearse('--area', 'thurrock', '--cases', join(out, 'none.csv'))
    assert.equal(code, 2)
    assert.match(stdout, /none\.csv cannot be read/)
  })
})
