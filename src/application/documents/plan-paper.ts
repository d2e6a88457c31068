import type { PlanDocument, PlanLayout } from '../plans/plan-document.ts'
import { capital } from './language.ts'
import { onwardSharing } from './onward-sharing.ts'
import { readerMark, type Paper } from './paper.ts'
import { paperWords, type PaperWords } from './paper-words.ts'
import { sections, titleBlock, type SectionName } from './plan-sections.ts'

/**
 * Three layouts of one model, by the way in which the area keeps its record. Thurrock's live plan follows the hearing,
 * with the victim's voice before the risks (5.2); Gwent's minutes say what each agency said and close with the plan and
 * its approval (4.9, 4.10); Cornwall's actions come first, on a wide page (14.10, 16.11).
 */
const orders: Record<PlanLayout, readonly SectionName[]> = {
  plan: ['attended', 'stood', 'voice', 'risks', 'prompts', 'actions', 'told', 'sharing', 'clauses'],
  minutes: [
    'present',
    'said',
    'voice',
    'risks',
    'chairNotes',
    'prompts',
    'safetyPlan',
    'told',
    'approval',
    'sharing',
    'clauses',
  ],
  actions: ['actions', 'told', 'voice', 'risks', 'prompts', 'attended', 'stood', 'sharing', 'clauses'],
}

/** A plan as the paper that its reader holds. */
export function planPaper(plan: PlanDocument): Paper {
  const { layout = 'plan', language = 'en' } = plan
  const words = paperWords(language)
  const isRecord = plan.copyFor === 'record copy'
  return {
    language,
    title: plan.name ?? capital(plan.terms.plan),
    fileName: planFileName(plan),
    wide: layout === 'actions',
    header: {
      marking: plan.marking,
      warning: words.warning(plan.terms),
      reader: isRecord ? '' : words.forReader(readerMark),
    },
    footer: {
      lines: plan.onwardSharing ? [{ text: onwardSharing(plan, words), language: 'en' }] : [],
      place: placeLine(plan, words),
      page: words.page,
      of: words.of,
    },
    copyFor: isRecord ? '' : plan.copyFor,
    writtenAt: plan.writtenAt,
    parts: [...titleBlock(plan, words), ...orders[layout].flatMap((name) => sections[name](plan, words))],
  }
}

/** A neutral name, built of ids only: the name of a file is read by more people than the file. */
export function planFileName({ meetingId, caseNumber, caseId, version }: PlanDocument): string {
  const own = caseNumber === 0 ? shortOf(caseId) : String(caseNumber)
  return `plan-${shortOf(meetingId)}-${own}-v${version}.docx`
}

function placeLine({ caseNumber, version, copyFor }: PlanDocument, words: PaperWords): string {
  const whose = copyFor === 'record copy' ? words.recordCopy : words.copyFor(readerMark)
  const which = caseNumber === 0 ? words.versionOnly(version) : words.caseAndVersion(caseNumber, version)
  return `${whose}. ${which}`
}

/** As much of an id as tells two files apart. */
export function shortOf(id: string): string {
  return id.replaceAll(/[^A-Za-z0-9]/g, '').slice(-8)
}
