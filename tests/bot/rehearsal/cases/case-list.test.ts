import assert from 'node:assert/strict'
import { readCsv } from '../../../../src/adapters/case-list/read-csv.ts'
import { firstMeetingDay } from '../../../../src/application/case-list/meeting-day.ts'
import { preview } from '../../../../src/application/case-list/preview.ts'
import type { CaseListTable } from '../../../../src/application/case-list/reader.ts'
import { readRows } from '../../../../src/application/case-list/read-rows.ts'
import { canaries, rehearsalCaseList, sensitiveColumns } from '../../../../bot/rehearsal/cases/case-list.ts'
import { rehearsalAgencies, rehearsalPeople } from '../../../../bot/rehearsal/people.ts'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'

const profiles = loadAreaProfiles()
const profile = profiles.byArea('thurrock')
const meetings = ['2026-12-02', '2027-04-07', '2028-01-12', '2031-06-04']

function listFor(meetingDate: string): CaseListTable {
  const table = readCsv(rehearsalCaseList(meetingDate))
  assert.ok('rows' in table)
  return table
}

function previewFor(meetingDate: string) {
  const holidays = profiles.holidays('england', Number(meetingDate.slice(0, 4)))
  const known = {
    lastMeeting: null,
    agencies: rehearsalAgencies,
    profile,
    holidays,
    earlier: [],
    waiting: new Set<string>(),
  }
  return preview(listFor(meetingDate), { ...known, today: meetingDate, meetingOn: meetingDate })
}

const isIsoDate = (token: string) => /^\d{4}-\d{2}-\d{2}$/.test(token)
const referrals = readRows(listFor('2026-12-02').rows, new Set()).map((row) => row.referral)

describe('the rehearsal case list', () => {
  for (const meeting of meetings) {
    it(`asks only about one agency and two provisional roles, and points out what the area leaves open, for the meeting of ${meeting}`, () => {
      const { rows, agencyQuestions, ignoredColumns } = previewFor(meeting)
      const asked = rows.flatMap((row) => row.findings).filter((finding) => finding.kind !== 'new')
      assert.deepEqual(
        asked.map((finding) => {
          if (finding.kind === 'check') return finding.code
          return finding.kind === 'question' ? finding.question : finding.kind
        }),
        [
          'sharing-note',
          'escalation-unanswered',
          'custody-unanswered',
          'roles-provisional',
          'roles-provisional',
          'unknown-agency',
          'sharing-note',
        ],
      )
      assert.deepEqual([rows.length, rows.every((row) => row.acceptable), ignoredColumns], [8, true, []])
      assert.deepEqual(agencyQuestions, ['Harbour Lights Project'])
    })

    it(`leads back to the meeting of ${meeting} from its newest referral`, () => {
      const received = readRows(listFor(meeting).rows, new Set()).map((row) => row.referral.received)
      const newest = received.toSorted().at(-1) ?? ''
      const holidays = profiles.holidays('england', Number(meeting.slice(0, 4)))
      assert.equal(firstMeetingDay({ newest, today: newest, profile, holidays, last: null }), meeting)
    })
  }

  it('covers what a meeting must be able to hear', () => {
    const some = (holds: (referral: (typeof referrals)[number]) => boolean) => referrals.filter(holds).length
    assert.ok(some((each) => each.children.length > 0) >= 3 && some((each) => each.children.length === 0) >= 3)
    assert.deepEqual(new Set(referrals.map((each) => each.grounds)).size, 4)
    assert.ok(some((each) => each.grounds === 'professional-judgement' && each.rationale !== '') >= 1)
    assert.ok(
      some(
        (each) => each.safe.addressConfidential && each.safe.currentAddress !== '' && each.safe.safeContact !== '',
      ) >= 1,
    )
    assert.ok(some((each) => each.interpreter !== '' && each.staffRisk !== '') >= 1)
    assert.ok(some((each) => each.perpetratorWorksWithChildren) >= 1)
    assert.ok(some((each) => each.consent === 'no' && each.consentReason !== '') >= 1)
    assert.equal(
      some((each) => each.wishes !== ''),
      8,
    )
    assert.equal(
      some((each) => each.rolesProvisional),
      2,
    )
  })

  it('leaves no mark of the template in the list', () => {
    assert.doesNotMatch(rehearsalCaseList('2026-12-02'), /[*{}]/)
  })
})

describe('the canaries of the rehearsal case list', () => {
  const all = canaries('2026-12-02')
  const filled = listFor('2026-12-02').rows.flatMap((row) => sensitiveColumns.map((column) => row.cells[column]))

  it('are every sensitive value, each with words that give it away', () => {
    assert.deepEqual(
      all.map((canary) => canary.value),
      filled.filter((cell) => cell !== ''),
    )
    assert.deepEqual(
      all.filter((canary) => canary.tokens.length === 0),
      [],
    )
    const strange = all.filter(({ value, tokens }) =>
      tokens.some((token) => !isIsoDate(token) && !value.includes(token)),
    )
    assert.deepEqual(strange, [])
  })

  it('give a birth date in both ways of writing it', () => {
    const born = all.find((canary) => canary.field === 'victim_born')
    assert.equal(born?.tokens.length, 2)
    assert.match(born?.tokens.join(' ') ?? '', /^\d\d\/\d\d\/\d{4} \d{4}-\d\d-\d\d$/)
  })

  it('are words that no professional, agency or place of the rehearsal has', () => {
    const harmless = JSON.stringify([rehearsalPeople, rehearsalAgencies, profile]).toLowerCase()
    const words = all.flatMap((canary) => canary.tokens)
    assert.deepEqual(
      words.filter((word) => harmless.includes(word.toLowerCase())),
      [],
    )
  })

  it('name whereabouts, addresses and surnames in no text that the meeting reads', () => {
    const hidden = all.filter(({ field }) => /address|contact|postcode|last_name|born/.test(field))
    const spoken = [
      'incident_summary',
      'rationale',
      'wishes',
      'barriers',
      'risks',
      'done_already',
      'staff_risk',
      'consent_reason',
    ]
    const texts = all.filter(({ field }) => spoken.includes(field))
    const repeated = hidden.flatMap(({ tokens }) =>
      tokens.filter((token) => texts.some((text) => text.value.includes(token))),
    )
    assert.deepEqual(repeated, [])
  })
})
