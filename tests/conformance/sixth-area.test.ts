import assert from 'node:assert/strict'
import type { Played } from '../../bot/rehearsal/play/play-meeting.ts'
import type { MeetingView } from '../../src/contracts/views.ts'
import { inLondon, weekday } from '../../src/domain/time.ts'
import { partOf, wordsOf } from '../support/graph-docx.ts'
import { inArea, playedIn } from '../support/rehearsed-area.ts'

describe('a sixth area, invented, with a protocol unlike all five', function () {
  this.timeout(120_000)
  let played: Played
  let view: MeetingView
  let plan: string
  let stop = async () => {}
  before(async () => {
    const on = await inArea('harrowmere')
    stop = on.stop
    played = await playedIn(on.rehearsal, 'harrowmere')
    view = await played.cast.coordinator.view(played.meetingId)
    const bytes = played.files[0]?.bytes ?? new Uint8Array()
    plan = ['word/document.xml', 'word/header1.xml'].flatMap((part) => wordsOf(partOf(bytes, part))).join('\n')
  })
  after(() => stop())
  const stepsAbout = (what: RegExp) => played.sheet.steps.filter((step) => what.test(step.what))

  it('goes from the case list to the opened plan with every step as it should be', () => {
    assert.deepEqual(
      played.sheet.steps.filter((step) => !step.ok),
      [],
    )
  })

  it('meets on the third Tuesday of the month, at its own time', () => {
    const { date, time } = inLondon(view.startsAt)
    const day = Number(date.slice(8))
    assert.deepEqual([weekday(date), day >= 15 && day <= 21, time.slice(0, 5)], [2, true, '13:30'])
  })

  it('gives each case fifteen minutes that close softly from the tenth, with the clause', () => {
    const times = stepsAbout(/^sees the time of the case$/).map((step) => step.got)
    assert.deepEqual(times, Array(3).fill('15 minutes, softly from 10, clause H2'))
  })

  it('asks the chair to defer the case whose referrer is absent, with the clause, and stops nobody who calls it', () => {
    const [asked, ...others] = stepsAbout(/^is asked to defer it/)
    assert.deepEqual([asked?.who, asked?.got, others], [played.cast.chair.name, 'clause H3', []])
    assert.match(asked?.what ?? '', /Fiddlewick School/)
    assert.equal(view.agenda.filter((entry) => entry.status === 'heard').length, 3)
  })

  it('has its plans due five working days after the meeting, at the same time of day', () => {
    const [first] = view.circulation?.plans ?? []
    const ended = inLondon(view.endedAt ?? '')
    const due = inLondon(first?.dueAt ?? '')
    const days = (Date.parse(due.date) - Date.parse(ended.date)) / 86_400_000
    assert.deepEqual([weekday(ended.date), weekday(due.date), due.time], [2, 2, ended.time])
    assert.ok(days === 7 || days === 14, 'a week of working days, longer over bank holidays')
  })

  it('calls its people and papers what it calls them, at the desk and in the plan', () => {
    const { coordinator, chair, representative, plan: paper, statement } = view.terms
    assert.deepEqual(
      [coordinator, chair, representative, paper, statement],
      ['MARAC Secretary', 'Convenor', 'agency link', 'safety agreement', 'opening promise'],
    )
    assert.match(plan, /^Safety agreement: case \d+$/m)
    assert.match(plan, /^The client’s voice$/m)
    assert.match(plan, /^Person causing harm/m)
    assert.match(plan, /Not to be shown to the client or the person causing harm/)
    assert.doesNotMatch(plan, /victim|perpetrator/i)
  })
})
