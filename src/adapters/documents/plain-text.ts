import { Paragraph, TextRun } from 'docx'
import type { Language } from '../../application/documents/language.ts'
import { printable } from './printable.ts'

/** Languages as Word names them. */
export const wordLanguages: Record<Language, string> = { en: 'en-GB', cy: 'cy-GB' }

/** A paragraph of somebody's words: text and line breaks, and never anything that Word would run or follow. */
export function paragraph(style: string, text: string, language?: Language): Paragraph {
  const lines = printable(text).split('\n')
  const spoken = language && { language: { value: wordLanguages[language] } }
  return new Paragraph({
    style,
    children: lines.map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }), ...spoken })),
  })
}
