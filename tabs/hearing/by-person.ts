import type { RiskView } from '../../src/contracts/case-view.ts'

/** Of whom a summary speaks, in the order in which it is read out. */
export const riskSubjects = ['victim', 'children', 'perpetrator', 'others'] as const

/** The lines of a summary person by person, and for each as they were said (R074). */
export function byPerson(risks: readonly RiskView[]): readonly RiskView[] {
  return riskSubjects.flatMap((subject) => risks.filter((risk) => risk.subject === subject))
}
