import assert from 'node:assert/strict'
import {
  mayKnowOf,
  mayOpenPlan,
  mayReadAction,
  mayReadCase,
  mayReadHeading,
  mayReadSafeContact,
  mayReadStub,
  mayReportChange,
} from '../../../src/domain/access.ts'
import { aCase, caseOne, caseTwo } from '../../support/domain-cases.ts'
import { askingOf, rows, type Row } from '../../support/domain-access-matrix.ts'
import { asks, beforeAnyAgenda, kept } from '../../support/domain-access-sentences.ts'
import { expected } from '../../support/domain-access-oracle.ts'
import { codeOf } from '../../support/domain-decisions.ts'
import { aDirectory, agencies, thurrock, who, withPerson } from '../../support/domain-people.ts'
import { aMeeting, admitted, agreed, called, ended, entered, heard, opened, read } from '../../support/domain-rooms.ts'
import { aPlan } from '../../support/domain-plans.ts'

const isGranted = (access: ReturnType<typeof mayKnowOf>): boolean => 'granted' in access

describe('access, person by case, in every combination', () => {
  it('answers as the plain sentences say', () => {
    const wrong: { row: Row; found: object }[] = []
    const all = [...rows()]
    for (const row of all) {
      const asking = askingOf(row)
      const found = {
        knowsOf: isGranted(mayKnowOf(asking)),
        reports: isGranted(mayReportChange(asking)),
        stub: isGranted(mayReadStub(asking)),
        heading: isGranted(mayReadHeading(asking)),
        reads: isGranted(mayReadCase(asking)),
      }
      if (Object.entries(expected(row)).some(([key, value]) => found[key as keyof typeof found] !== value))
        wrong.push({ row, found })
    }
    assert.deepEqual(wrong.slice(0, 3), [])
    assert.ok(all.length > 50_000, `only ${all.length} rows`)
  })

  it('never lets somebody read what they may not name, nor name what they may not know of', () => {
    for (const row of rows()) {
      const asking = askingOf(row)
      const ladder = [mayReadCase, mayReadHeading, mayReadStub, mayReportChange, mayKnowOf]
      const granted = ladder.map((ask) => isGranted(ask(asking)))
      assert.ok(!granted.slice(0, granted.lastIndexOf(false) + 1).includes(true), JSON.stringify(row))
    }
  })
})

describe('a case is kept, with its reason,', () => {
  for (const { says, from, code } of kept) it(says, () => assert.equal(codeOf(mayReadCase(asks(from))), code))

  it('with the clause, where the area has one', () => {
    const refused = mayReadCase(asks({ connection: 'possibly' }))
    assert.deepEqual('refusal' in refused && refused.refusal, { code: 'connected-to-case', clause: '10' })
  })

  it('from somebody who is not in the directory at all', () => {
    const stranger = { ...asks(), directory: { ...aDirectory(), people: new Map() } }
    assert.equal(codeOf(mayKnowOf(stranger)), 'not-in-directory')
  })

  it('from those who agreed to an older text of the statement', () => {
    const old = aMeeting(
      opened,
      read,
      agreed(who.police),
      { ...read, version: 'local-2' } as typeof read,
      called(caseOne, who.police),
    )
    assert.equal(codeOf(mayReadCase({ ...asks(), meeting: old })), 'statement-not-agreed')
  })

  it('as it is on an agenda: another meeting gives nobody a place', () => {
    const other = aMeeting({ type: 'agenda-set', at: '2026-06-10T08:02:00Z', by: who.coordinator, items: [] })
    assert.equal(codeOf(mayKnowOf({ ...asks(), meeting: other })), 'case-not-on-agenda')
  })
})

describe('a case opens', () => {
  it('to an agreed, unconnected representative while it is heard, and to its number and first name while it waits', () => {
    assert.equal(codeOf(mayReadCase(asks())), null)
    assert.equal(codeOf(mayReadHeading(asks({ hearing: 'waiting' }))), null)
  })

  it('to somebody cleared, and to somebody admitted for today', () => {
    assert.equal(codeOf(mayReadCase(asks({ connection: 'cleared' }))), null)
    assert.equal(codeOf(mayReadCase(asks({ directory: 'not approved', admitted: 'as representative' }))), null)
    assert.equal(codeOf(mayReadCase(asks({ person: 'practitioner', admitted: 'for this case' }))), null)
  })

  it('as a stub only, to who has not answered; and as nothing, before they agree', () => {
    assert.equal(codeOf(mayReadStub(asks({ connection: 'unanswered' }))), null)
    assert.equal(codeOf(mayReadStub(asks({ connection: 'unanswered', agreed: 'no' }))), 'statement-not-agreed')
    assert.equal(codeOf(mayKnowOf(asks({ connection: 'unanswered', agreed: 'no' }))), null)
  })

  it('to the chair before any agenda, where a closed panel falls to them to decide', () => {
    const held = askingOf({ ...beforeAnyAgenda, person: 'manager', connection: 'possibly', panel: 'undecided' })
    assert.equal(codeOf(mayReadCase({ ...held, who: who.chair })), null)
  })

  it('to observers where the area lets them have papers', () => {
    const profile = { ...thurrock, observersGetPapers: { value: true, clause: '1' } }
    assert.equal(codeOf(mayReadCase({ ...asks({ person: 'observer' }), profile })), null)
  })
})

describe('an action', () => {
  const theirs = { agencyId: agencies.police, personId: null }
  const others = { agencyId: agencies.idva, personId: null }

  it('is read by its owner’s agency, there or not, and otherwise with its case (R172)', () => {
    const absent = asks({ person: 'policeDeputy', hearing: 'heard without them' })
    assert.equal(codeOf(mayReadAction({ ...absent, action: theirs })), null)
    assert.equal(codeOf(mayReadAction({ ...absent, action: others })), 'case-already-heard')
    assert.equal(codeOf(mayReadAction({ ...asks(), action: others })), null)
  })

  it('is kept from an owner who is connected or has not agreed, or is away and it is not by name theirs (R018)', () => {
    const away = asks({ place: 'with a deputy', hearing: 'heard with them' })
    assert.equal(codeOf(mayReadAction({ ...away, action: theirs })), 'place-handed')
    assert.equal(codeOf(mayReadAction({ ...away, action: { ...theirs, personId: who.police } })), null)
    const connected = asks({ connection: 'possibly' })
    assert.equal(codeOf(mayReadAction({ ...connected, action: theirs })), 'connected-to-case')
    assert.equal(codeOf(mayReadAction({ ...asks({ agreed: 'no' }), action: theirs })), 'statement-not-agreed')
  })
})

describe('where the victim is (V4)', () => {
  const safe = (otherwise: Partial<Row>, ownsActionThatNeedsIt = false) =>
    codeOf(mayReadSafeContact({ ...asks(otherwise), ownsActionThatNeedsIt }))

  it('is for the coordinator, the IDVA, and the owner of an action that needs it', () => {
    assert.equal(safe({ person: 'coordinator' }), null)
    assert.equal(safe({ person: 'coordinator', meeting: 'none', agreed: 'no', hearing: 'waiting' }), null)
    assert.equal(safe({ person: 'police' }, true), null)
    const idva = withPerson(aDirectory(), who.police, { agencyId: agencies.idva })
    assert.equal(codeOf(mayReadSafeContact({ ...asks(), directory: idva, ownsActionThatNeedsIt: false })), null)
  })

  it('is not for other representatives, the chair or the operations manager', () => {
    for (const person of ['police', 'chair', 'manager'] as const) assert.equal(safe({ person }), 'role-not-allowed')
  })

  it('is for nobody who may not read the case', () => {
    assert.equal(safe({ person: 'coordinator', connection: 'possibly' }), 'connected-to-case')
    assert.equal(safe({ agreed: 'no' }, true), 'statement-not-agreed')
  })
})

describe('a plan', () => {
  const past = (...agree: (typeof who)[keyof typeof who][]) =>
    aMeeting(entered(who.police), opened, read, agreed(...agree), called(caseOne, who.police), heard(caseOne), ended)
  const opens = (otherwise: Partial<Parameters<typeof mayOpenPlan>[0]> = {}) =>
    codeOf(
      mayOpenPlan({
        who: who.police,
        directory: aDirectory(),
        meeting: past(who.police, who.practitioner),
        caseFile: aCase(),
        profile: thurrock,
        plan: aPlan({ status: 'sent', version: 1, sentTo: new Set([who.police, who.practitioner, who.children]) }),
        ...otherwise,
      }),
    )

  it('opens for those to whom two people sent it, and for nobody else', () => {
    assert.equal(opens(), null)
    assert.equal(opens({ who: who.idva }), 'not-a-recipient')
    assert.equal(opens({ plan: aPlan() }), 'not-a-recipient')
    assert.equal(opens({ who: who.practitioner, meeting: past(who.practitioner) }), null)
  })

  it('opens for a core partner who was not there once they agree, and not before', () => {
    assert.equal(opens({ who: who.children }), 'statement-not-agreed')
    assert.equal(opens({ who: who.children, meeting: past(who.children) }), null)
  })

  it('opens no more once it is withdrawn, once they declare a connection, or once they have left', () => {
    const sentTo = new Set([who.police])
    assert.equal(opens({ plan: aPlan({ status: 'withdrawn', version: 1, sentTo }) }), 'plan-withdrawn')
    assert.equal(opens({ caseFile: asks({ connection: 'possibly' }).caseFile }), 'connected-to-case')
    assert.equal(opens({ directory: withPerson(aDirectory(), who.police, { active: false }) }), 'not-in-directory')
    assert.equal(opens({ directory: withPerson(aDirectory(), who.police, { approved: false }) }), 'not-approved')
  })

  it('belongs to its own meeting', () => {
    const other = aMeeting(admitted(who.police, 'observer', caseTwo), {
      type: 'agenda-set',
      at: '2026-06-10T08:02:00Z',
      by: who.coordinator,
      items: [],
    })
    assert.equal(opens({ meeting: other }), 'not-a-recipient')
  })
})
