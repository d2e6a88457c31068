import { z } from 'zod'

/** A manifest in another language, and what is wrong with the file that translates it. */
export type Translation = { manifest: unknown; faults: readonly string[] }

/**
 * Puts the texts of a localisation file in their places. Every key must be a text of the manifest, and every text that
 * people read, or write to the bot, must have one.
 */
export function translateManifest(manifest: unknown, file: unknown): Translation {
  const texts = Object.entries(z.record(z.string(), z.string()).catch({}).parse(file)).filter(
    ([key]) => key !== '$schema',
  )
  const keys = new Set(texts.map(([key]) => key))
  const translated = structuredClone(manifest)
  const strange = texts.filter(([key, text]) => !replaceText(translated, { key, text }))
  const untranslated = readTexts(manifest).filter((key) => !keys.has(key))
  return {
    manifest: translated,
    faults: [
      ...strange.map(([key]) => `${key}: no text of the manifest`),
      ...untranslated.map((key) => `${key}: not translated`),
    ],
  }
}

/** Puts a text in the place of another, `staticTabs[0].name` say; false where there is none. */
function replaceText(inside: unknown, { key, text }: { key: string; text: string }): boolean {
  const steps = key.split(/[.[\]]+/).filter((step) => step !== '')
  const last = steps.pop() ?? ''
  const holder = steps.reduce<unknown>((each, step) => (isRecord(each) ? each[step] : undefined), inside)
  if (!isRecord(holder) || typeof holder[last] !== 'string') return false
  holder[last] = text
  return true
}

const isRead = /^(name|description)\.|^(staticTabs|bots|activities)\b.*\]\.(name|title|description|templateText)$/

/** The places of every text that people read. */
function readTexts(inside: unknown, place = ''): readonly string[] {
  if (typeof inside === 'string') return isRead.test(place) ? [place] : []
  if (!isRecord(inside)) return []
  return Object.entries(inside).flatMap(([name, value]) => {
    const dot = place === '' ? '' : '.'
    return readTexts(value, Array.isArray(inside) ? `${place}[${name}]` : `${place}${dot}${name}`)
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
