import { Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { PlanDocument } from '../../application/plan-document.ts'
import { capital } from '../../application/plan-words.ts'
import { paragraph, printable } from './plain-text.ts'
import { onwardSharing, planSections } from './plan-sections.ts'
import { page, planStyles, textWidth } from './word-style.ts'

/** On every page (R117, R118; North Yorkshire and York 1): a plan that is left lying must say so itself. */
const warning = ({ terms: { victim, perpetrator } }: PlanDocument) =>
  `Not to be shown to the ${victim} or the ${perpetrator}. The ${perpetrator} must not learn of this meeting.`
/** What the file says of itself where nobody opens it: the product's name, and no person's. */
const product = 'Caseroom'

/** A plan as a Word file: headings, heading rows and language are real, so that a screen reader finds its way (5.2). */
export async function planAsWord(plan: PlanDocument): Promise<Uint8Array> {
  const file = new Document({
    title: capital(plan.terms.plan),
    creator: product,
    lastModifiedBy: product,
    styles: planStyles,
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: page.margin } },
        headers: { default: head(plan) },
        footers: { default: foot(plan) },
        children: planSections(plan),
      },
    ],
  })
  return await Packer.pack(file, 'uint8array')
}

function head(plan: PlanDocument): Header {
  return new Header({ children: [paragraph('Marking', plan.marking), paragraph('Warning', warning(plan))] })
}

function foot(plan: PlanDocument): Footer {
  const whose = plan.copyFor === 'record copy' ? 'Record copy' : `Copy for ${plan.copyFor}`
  const place = new Paragraph({
    style: 'PageFoot',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      new TextRun(printable(`${whose}. Case ${plan.caseNumber}, version ${plan.version}`)),
      new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  })
  return new Footer({ children: [...(plan.onwardSharing ? [paragraph('PageFoot', onwardSharing(plan))] : []), place] })
}
