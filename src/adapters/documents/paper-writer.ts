import { createHash } from 'node:crypto'
import { readerMark, type Paper } from '../../application/documents/paper.ts'
import { paperAsWord, product } from './paper-as-word.ts'
import { wordLanguages } from './plain-text.ts'
import { printable } from './printable.ts'
import { partOf, textOf, zipParts, zipped, type ZipPart } from './zip-parts.ts'

/** As many cases as a long meeting hears: their readers come one after the other. */
const KEPT = 24

/** A paper as it is for every reader: its parts packed, save header and footer, in which the reader is named. */
type Shell = { shared: readonly ZipPart[]; named: readonly { name: string; text: string }[] }

/**
 * Writes papers as Word files. What all readers of a paper share is laid out and packed once; each copy then takes only
 * its own header and footer. `forget` lets go of everything that was laid out.
 */
export function paperWriter(): { write(paper: Paper): Promise<Uint8Array>; forget(): void } {
  const kept = new Map<string, Promise<Shell>>()
  return {
    async write(paper) {
      const key = createHash('sha256')
        .update(JSON.stringify({ ...paper, copyFor: '' }))
        .digest('base64')
      const shell = kept.get(key) ?? shellOf(paper)
      kept.delete(key)
      kept.set(key, shell)
      const [oldest] = kept.keys()
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
      shell.catch(() => kept.delete(key))
      return copyOf(await shell, paper.copyFor)
    },
    forget: () => kept.clear(),
  }
}

async function shellOf(paper: Paper): Promise<Shell> {
  const parts = zipParts(await paperAsWord(paper))
  const isNamed = ({ name }: ZipPart) => /^word\/(header|footer)\d+\.xml$/.test(name)
  const properties = partOf('docProps/core.xml', coreOf(paper))
  const shared = parts.filter((part) => !isNamed(part) && part.name !== properties.name)
  return {
    shared: [...shared, properties],
    named: parts.filter(isNamed).map((part) => ({ name: part.name, text: textOf(part) })),
  }
}

function copyOf({ shared, named }: Shell, copyFor: string): Uint8Array {
  const reader = escaped(printable(copyFor).replaceAll(/\s+/g, ' ').trim())
  return zipped([
    ...shared,
    ...named.map(({ name, text }) =>
      partOf(
        name,
        text.replaceAll(readerMark, () => reader),
      ),
    ),
  ])
}

/** The file's own properties: what it is, in which language, and when it was laid out; no person and no machine. */
function coreOf({ title, language, writtenAt }: Paper): string {
  const at = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${seconds(writtenAt)}</dcterms:${name}>`
  const spaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ]
  const says = `<dc:title>${escaped(printable(title))}</dc:title><dc:creator>${product}</dc:creator><dc:language>${wordLanguages[language]}</dc:language>`
  const last = `<cp:lastModifiedBy>${product}</cp:lastModifiedBy><cp:revision>1</cp:revision>`
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties ${spaces.join(' ')}>${says}${last}${at('created')}${at('modified')}</cp:coreProperties>`
}

function seconds(at: string): string {
  return `${at.slice(0, 19)}Z`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}
