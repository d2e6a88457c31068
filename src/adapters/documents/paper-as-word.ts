import { Document, Footer, Header, HeadingLevel, PageNumber, PageOrientation, Paragraph, Tab } from 'docx'
import { Packer, type Table, TabStopType, TextRun } from 'docx'
import type { Paper, PaperPart } from '../../application/documents/paper.ts'
import { paragraph } from './plain-text.ts'
import { printable } from './printable.ts'
import { factIndent, page, paperStyles, rule, textWidth } from './word-style.ts'
import { table } from './word-table.ts'

/** What the file says of itself where nobody opens it: the product's name, and no person's. */
export const product = 'Caseroom'

/**
 * A paper as a Word file: headings, heading rows and language are real, so that a screen reader finds its way (5.2).
 */
export async function paperAsWord(paper: Paper): Promise<Uint8Array> {
  const { width, height, margin } = page
  const orientation = paper.wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  const file = new Document({
    title: paper.title,
    creator: product,
    lastModifiedBy: product,
    styles: paperStyles(paper.language),
    sections: [
      {
        // The library turns the page by itself where it lies on its side.
        properties: { page: { size: { width, height, orientation }, margin } },
        headers: { default: head(paper) },
        footers: { default: foot(paper) },
        children: paper.parts.flatMap((part) => drawn(part, textWidth(paper.wide))),
      },
    ],
  })
  return await Packer.pack(file, 'uint8array')
}

function head({ header }: Paper): Header {
  const { marking, warning, reader } = header
  return new Header({
    children: [
      paragraph('Marking', marking),
      ...(warning ? [paragraph('Warning', warning)] : []),
      ...(reader ? [paragraph('Reader', reader)] : []),
      new Paragraph({ style: 'PageFoot', border: { top: rule }, spacing: { before: 80 } }),
    ],
  })
}

function foot({ footer, wide }: Paper): Footer {
  const edge = new Paragraph({ style: 'PageFoot', border: { bottom: rule }, spacing: { before: 60, after: 40 } })
  const place = new Paragraph({
    style: 'PageFoot',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(wide) }],
    children: [
      new TextRun(printable(footer.place)),
      new TextRun({
        children: [new Tab(), `${footer.page} `, PageNumber.CURRENT, ` ${footer.of} `, PageNumber.TOTAL_PAGES],
      }),
    ],
  })
  return new Footer({
    children: [edge, ...footer.lines.map(({ text, language }) => paragraph('PageFoot', text, language)), place],
  })
}

function drawn(part: PaperPart, width: number): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(printable(part.text))] })]
    case 'heading': {
      const heading = part.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1
      return [new Paragraph({ heading, children: [new TextRun(printable(part.text))] })]
    }
    case 'facts':
      return facts(part.facts)
    case 'text':
      return [paragraph('Said', part.text, part.language)]
    case 'table':
      return [table(part, width)]
  }
}

function facts(all: readonly (readonly [string, string])[]): Paragraph[] {
  const indent = factIndent(all.map(([label]) => label))
  return all.map(([label, value]) => fact({ label, value, indent }))
}

function fact({ label, value, indent }: { label: string; value: string; indent: number }): Paragraph {
  const words = [
    new TextRun({ text: printable(label), bold: true }),
    new TextRun({ children: [new Tab()] }),
    ...printable(value)
      .split('\n')
      .map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) })),
  ]
  return new Paragraph({ style: 'Fact', indent: { left: indent, hanging: indent }, children: words })
}
