import type { HearingOfCase } from '../../src/application/documents/hearings-of-case.ts'
import type { Language } from '../../src/application/documents/language.ts'
import type { Paper } from '../../src/application/documents/paper.ts'
import type { PaperFor } from '../../src/application/documents/paper-frame.ts'
import type { AreaProfile } from '../../src/domain/area-profile.ts'
import type { Case } from '../../src/domain/cases/case.ts'
import type { PaperKind } from '../../src/domain/register/register.ts'
import { anAction } from './domain-actions.ts'
import * as actions from './domain-actions.ts'
import { plan } from './graph-plan.ts'

/** A paper of an area, for an invented coordinator, on the afternoon of the invented plan. */
export function paperFor(kind: PaperKind, given: { profile: AreaProfile; language?: Language }): PaperFor {
  const reader = 'Invented Coordinator, Invented Office'
  return { kind, language: 'en', reader, at: '2027-03-03T14:05:00Z', about: 'case-7', ...given }
}

/** A hearing of a case on a day, with one agreed action and one that was done. */
export function hearingOn(heardOn: string, caseFile: Case): HearingOfCase {
  const done = {
    ...anAction([actions.agreed]),
    number: 2,
    status: 'done' as const,
    what: 'Put a marker on the address',
    reason: 'On the day',
  }
  return { caseFile, heardOn, actions: [anAction([actions.agreed]), done], plan }
}

/** What a reader reads of a paper, part by part. */
export function textOf({ parts }: Paper): string {
  const lines = parts.flatMap((part) => {
    if (part.kind === 'facts') return part.facts.map((fact) => fact.join(': '))
    if (part.kind === 'table') return part.rows.map((row) => row.join(' | '))
    return [part.text]
  })
  return lines.join('\n')
}
