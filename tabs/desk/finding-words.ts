import type { RowFinding } from '../../src/contracts/case-list.ts'
import type { Wording } from '../wording/en.ts'

type FindingWords = { findings: Wording['desk']['findings']; date: (at: string) => string }

/** One finding about a row, as the coordinator reads it. */
export function findingWords(finding: RowFinding, { findings, date }: FindingWords): string {
  switch (finding.kind) {
    case 'new':
      return findings.new
    case 'same-incident':
      return findings.sameIncident(finding.asRow)
    case 'repeat':
      return findings.repeat(date(finding.heardOn))
    case 'question':
      return findings.question[finding.question](finding.about)
    case 'back-to-referrer':
      return findings.back[finding.why]
    case 'unreadable':
      return findings.unreadable[finding.why](finding.cell)
  }
}
