import { Paragraph, TextRun } from 'docx'

/** A paragraph of somebody's words: text and line breaks, and never anything that Word would run or follow. */
export function paragraph(style: string, text: string): Paragraph {
  const lines = printable(text).split('\n')
  return new Paragraph({
    style,
    children: lines.map((line, at) => new TextRun(at === 0 ? line : { text: line, break: 1 })),
  })
}

/** The text without what a Word file cannot hold: control characters, halves of characters. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cc}/gu, (character) => (character === '\n' ? character : ' '))
    .replaceAll(/\p{Noncharacter_Code_Point}/gu, '')
}
