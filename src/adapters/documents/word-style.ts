import { AlignmentType, BorderStyle, type IStylesOptions } from 'docx'

/** A4 in twentieths of a point; the text is as wide as the page without its margins. */
export const page = {
  width: 11906,
  height: 16838,
  margin: { top: 1500, bottom: 1400, left: 964, right: 964, header: 560, footer: 480 },
}
export const textWidth = page.width - page.margin.left - page.margin.right

const ink = '1B1B1B'
const heading = '1F3864'
/** Dark blue on this is 10.6 to 1, well above what WCAG asks. */
export const headingRowFill = 'E4EAF4'
export const ruleColour = 'A6A6A6'

const small = { size: 17 }

/** The styles of a plan; everything in it has one, so that a reader can change them in one place. */
export const planStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 21, color: ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 100, line: 264 } },
    },
    title: {
      run: { font: 'Arial', size: 36, bold: true, color: heading },
      paragraph: { spacing: { before: 0, after: 160 } },
    },
    heading1: {
      run: { font: 'Arial', size: 25, bold: true, color: heading },
      paragraph: { spacing: { before: 300, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Fact',
      name: 'Fact',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: 40 },
        indent: { left: 2100, hanging: 2100 },
      },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 30, after: 30, line: 240 } },
    },
    {
      id: 'CellHeading',
      name: 'Cell heading',
      basedOn: 'Cell',
      run: { size: 18, bold: true, color: heading },
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
      id: 'PageFoot',
      name: 'Page foot',
      basedOn: 'Normal',
      run: small,
      paragraph: { spacing: { after: 0, line: 240 } },
    },
  ],
}

/** One thin line, as everywhere in a plan. */
export const rule = { style: BorderStyle.SINGLE, size: 4, color: ruleColour }
