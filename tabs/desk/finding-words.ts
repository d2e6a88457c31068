import type { CheckView, RowFinding } from '../../src/contracts/case-list.ts'
import type { Wording } from '../wording/en.ts'
import type { IntakeWording } from '../wording/en/intake.ts'

type Words = { intake: IntakeWording; date: (at: string) => string }
type FindingWords = Words & { findings: Wording['desk']['findings'] }
const aDate = /^\d{4}-\d{2}-\d{2}$/

/** One finding about a row, as the coordinator reads it. */
export function findingWords(finding: RowFinding, words: FindingWords): string {
  const { findings } = words
  switch (finding.kind) {
    case 'new':
      return findings.new
    case 'same-incident':
      return findings.sameIncident(finding.asRow)
    case 'repeat':
      return findings.repeat(words.date(finding.heardOn))
    case 'question':
      return asked(findings.question[finding.question](dated(finding.about, words)), finding.clause, words)
    case 'back-to-referrer':
      return words.intake.back(checkWords({ ...finding, code: finding.why }, words))
    case 'check':
      return checkWords(finding, words)
    case 'unreadable':
      return findings.unreadable[finding.why](finding.cell)
  }
}

/** What a check found, with the clause that it rests on. */
export function checkWords({ code, clause, about }: Omit<CheckView, 'task'>, words: Words): string {
  const { intake } = words
  const said = intake.checks[code](...about.map((each) => dated(each, words)))
  return intake.clause(said, clauseWords(clause, intake))
}

/** A clause as the area numbers it, or whose rule it is where it stands in no protocol. */
export function clauseWords(clause: string, intake: IntakeWording): string {
  if (clause === 'local') return intake.clauseLocal
  return clause === 'silent' ? intake.clauseSilent : clause
}

/** What is asked by nobody's protocol but ours needs no clause. */
function asked(said: string, clause: string, { intake }: Words): string {
  return clause === 'local' ? said : intake.clause(said, clauseWords(clause, intake))
}

function dated(text: string, { date }: Words): string {
  return aDate.test(text) ? date(text) : text
}
