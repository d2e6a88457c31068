import { AlignmentType, BorderStyle, type IStylesOptions } from 'docx'
import type { Language } from '../../application/documents/language.ts'
import { wordLanguages } from './plain-text.ts'

/** A4 in twentieths of a point. */
export const page = {
  width: 11906,
  height: 16838,
  margin: { top: 1760, bottom: 1400, left: 964, right: 964, header: 560, footer: 480 },
}
/** The text is as wide as the page without its margins. */
export function textWidth(wide: boolean): number {
  return (wide ? page.height : page.width) - page.margin.left - page.margin.right
}

const ink = '1B1B1B'
const heading = '1F3864'
/** Dark blue on this is 10.6 to 1, well above what WCAG asks. */
export const headingRowFill = 'E4EAF4'
const ruleColour = 'A6A6A6'

const small = { size: 17 }
/** The size of the words in a table, in half points, and the room beside them, in twentieths. */
export const cellSize = 18
export const cellSide = 85

/** The styles of a paper; everything in it has one, so that a reader can change them in one place. */
export function paperStyles(language: Language): IStylesOptions {
  const run = { font: 'Arial', size: 21, color: ink, language: { value: wordLanguages[language] } }
  const document = { run, paragraph: { spacing: { after: 100, line: 264 } } }
  return { default: { document, ...headings }, paragraphStyles }
}

const headings: NonNullable<IStylesOptions['default']> = {
  title: {
    run: { font: 'Arial', size: 36, bold: true, color: heading },
    paragraph: { spacing: { before: 0, after: 160 } },
  },
  heading1: {
    run: { font: 'Arial', size: 25, bold: true, color: heading },
    paragraph: { spacing: { before: 300, after: 100 }, keepNext: true },
  },
  heading2: {
    run: { font: 'Arial', size: 22, bold: true, color: heading },
    paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
  },
}

const paragraphStyles: NonNullable<IStylesOptions['paragraphStyles']> = [
  {
    id: 'Fact',
    name: 'Fact',
    basedOn: 'Normal',
    paragraph: { spacing: { after: 40 } },
  },
  {
    id: 'Said',
    name: 'Said',
    basedOn: 'Normal',
    paragraph: { spacing: { before: 80, after: 100 } },
  },
  {
    id: 'Cell',
    name: 'Cell',
    basedOn: 'Normal',
    run: { size: cellSize },
    paragraph: { spacing: { before: 30, after: 30, line: 240 } },
  },
  {
    id: 'CellHeading',
    name: 'Cell heading',
    basedOn: 'Cell',
    run: { size: cellSize, bold: true, color: heading },
    paragraph: { spacing: { before: 30, after: 30, line: 240 }, keepNext: true },
  },
  {
    id: 'Marking',
    name: 'Marking',
    basedOn: 'Normal',
    run: { bold: true, size: 22 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
  },
  {
    id: 'Warning',
    name: 'Warning',
    basedOn: 'Normal',
    run: small,
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
  },
  {
    id: 'Reader',
    name: 'Reader',
    basedOn: 'Normal',
    run: { bold: true, size: 19, color: heading },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 40, after: 0 } },
  },
  {
    id: 'PageFoot',
    name: 'Page foot',
    basedOn: 'Normal',
    run: small,
    paragraph: { spacing: { after: 0, line: 240 } },
  },
]

/** How far the facts at the head of a paper stand from the left, so that the longest label has room. */
export function factIndent(labels: readonly string[]): number {
  const longest = Math.max(...labels.map((label) => label.length))
  return Math.max(1900, Math.min(4600, 260 + longest * 122))
}

/** One thin line, as everywhere in a paper. */
export const rule = { style: BorderStyle.SINGLE, size: 4, color: ruleColour }
