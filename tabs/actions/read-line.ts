import type { RiskView } from '../../src/contracts/case-view.ts'
import type { AgencyRef } from '../../src/contracts/views.ts'
import { readDate } from './date-words.ts'

/** What a line says beside the words of the action: for whom, by when, against which risk. */
export type ReadLine = {
  what: string
  agencyId: string
  /** London time, as a date-and-time field has it; empty where none was said. */
  due: string
  today: boolean
  riskId: string
  /** A day that does not exist, as it was typed. */
  noSuchDate: string
}
type Known = {
  agencies: readonly Pick<AgencyRef, 'agencyId' | 'name'>[]
  risks: readonly Pick<RiskView, 'riskId' | 'text' | 'kind'>[]
  /** The London clock, as a field has it. */
  now: string
}

/**
 * An action in one line, as it is spoken: *police: place SIG marker on address by Fri 5pm re lock*. What is not surely
 * an agency, a time or a risk stays among the words.
 */
export function readLine(line: string, known: Known): ReadLine {
  const read: ReadLine = { what: line.trim(), agencyId: '', due: '', today: false, riskId: '', noSuchDate: '' }
  takeAgency(read, known)
  for (let turn = 0; turn < 2; turn += 1) {
    takeRisk(read, known)
    takeDate(read, known)
  }
  return read
}

/**
 * The actions of one breath, *police: fit a lock by Fri; idva: ring her by noon*: a new one begins after a semicolon
 * where the beginning of an agency's name and a colon stand. Where the name fits two agencies it is another action too,
 * whose words keep the name, so that agreeing it asks for the agency.
 */
export function actionsIn(line: string, { agencies }: Pick<Known, 'agencies'>): readonly string[] {
  const actions: string[] = []
  for (const piece of line.split(';')) {
    const [, name = ''] = spokenTo.exec(piece.trim()) ?? []
    const begins = actions.length === 0 || (name !== '' && agenciesFitting(name, agencies).length > 0)
    if (begins) actions.push(piece)
    else actions.push(`${actions.pop()};${piece}`)
  }
  return actions.map((action) => action.trim()).filter((action, _index, all) => action !== '' || all.length === 1)
}

/** The name of an agency as one says it before what it is to do. */
const spokenTo = /^([^:\d]{2,40}):\s+(\S.*)$/s

function takeAgency(read: ReadLine, { agencies }: Known): void {
  const [, name = '', rest = ''] = spokenTo.exec(read.what) ?? []
  const found = name === '' ? null : agencyNamed(name, agencies)
  if (!found) return
  read.agencyId = found
  read.what = rest
}

/**
 * The one agency whose name has all these beginnings of words, or these initials; null where there are more, or none.
 */
export function agencyNamed(typed: string, agencies: Known['agencies']): string | null {
  const fits = agenciesFitting(typed, agencies)
  return fits.length === 1 ? (fits[0]?.agencyId ?? null) : null
}

function agenciesFitting(typed: string, agencies: Known['agencies']): Known['agencies'] {
  const wanted = wordsOf(typed)
  const initials = wanted.join('')
  if (wanted.length === 0) return []
  return agencies.filter(({ name }) => {
    const words = wordsOf(name)
    const short = words.map((word) => word[0]).join('')
    return (
      wanted.every((each) => words.some((word) => word.startsWith(each))) || (initials.length > 1 && short === initials)
    )
  })
}

function takeRisk(read: ReadLine, { risks }: Known): void {
  if (read.riskId) return
  const asked = risks.filter(({ kind }) => kind !== 'protective')
  const numbered = /^(.*\S)\s+#(\d{1,2})$/s.exec(read.what)
  const named = /^(.*\S)\s+(?:re|risk|risg|parthed)\s+(.{2,60})$/s.exec(read.what)
  const byNumber = numbered && asked[Number(numbered[2]) - 1]
  const wanted = wordsOf(named?.[2] ?? '')
  const byWords = asked.filter(({ text }) =>
    wanted.every((each) => wordsOf(text).some((word) => word.startsWith(each))),
  )
  const found = byNumber ?? (wanted.length > 0 && byWords.length === 1 ? byWords[0] : undefined)
  if (!found) return
  read.riskId = found.riskId
  read.what = (byNumber ? numbered?.[1] : named?.[1]) ?? read.what
}

function takeDate(read: ReadLine, { now }: Known): void {
  if (read.due || read.today || read.noSuchDate) return
  const said = /^(.*\S)(?:,\s*|\s+)(?:by|before|erbyn|cyn)\s+(.{2,40})$/is.exec(read.what)
  const date = said && readDate(said[2] ?? '', now)
  if (!said || !date) return
  read.what = said[1]?.replace(/,$/, '') ?? read.what
  if ('trouble' in date) read.noSuchDate = said[2] ?? ''
  else if (/^(today|heddiw)$/i.test(said[2]?.trim() ?? '')) read.today = true
  else read.due = date.field
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/)
    .filter(Boolean)
}
