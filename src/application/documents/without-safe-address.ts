import type { SafeContact } from '../../domain/cases/case.ts'
import { repeatsSafeAddress } from '../../domain/cases/safe-address.ts'
import type { PaperPart } from './paper.ts'

/**
 * The same parts with every text that tells where somebody is, or how to reach them, replaced (V4 in the harms, H41).
 */
export function withoutSafeAddress(
  parts: readonly PaperPart[],
  { safe, instead }: { safe: SafeContact; instead: string },
): readonly PaperPart[] {
  const clean = (text: string) => (text !== '' && repeatsSafeAddress(text, safe) ? instead : text)
  return parts.map((part) => {
    switch (part.kind) {
      case 'facts':
        return { ...part, facts: part.facts.map(([label, value]) => [label, clean(value)] as const) }
      case 'table':
        return { ...part, rows: part.rows.map((row) => row.map(clean)) }
      case 'title':
      case 'heading':
      case 'text':
        return { ...part, text: clean(part.text) }
    }
  })
}
