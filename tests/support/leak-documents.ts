import type { Actor } from '../../bot/rehearsal/play/client.ts'
import { partsOf, wordsOf } from './graph-docx.ts'

/** A plan as somebody opened it: every part of the file, as a reader reads it. */
export type OpenedPlan = { status: number; code: string; fileName: string; text: string }

/** Opens somebody's copy of a plan over HTTP; a refusal is answered by its code. */
export async function openPlan(who: Actor, of: { meetingId: string; caseId: string }): Promise<OpenedPlan> {
  const response = await who.get(`/api/circulations/${of.meetingId}/cases/${of.caseId}/document`)
  const { status } = response
  if (status !== 200)
    return { status, code: ((await response.json()) as { code: string }).code, fileName: '', text: '' }
  const fileName = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return { status, code: '', fileName, text: textOf(new Uint8Array(await response.arrayBuffer())) }
}

/** All that is written in a Word file, its headers, footers and properties included. */
export function textOf(bytes: Uint8Array): string {
  const parts = [...partsOf(bytes)]
  return parts.flatMap(([name, xml]) => (name.startsWith('word/') ? wordsOf(xml) : [xml])).join('\n')
}

/** The text that stands on every page: headers and footers, each apart. */
export function furnitureOf(bytes: Uint8Array): readonly string[] {
  const parts = [...partsOf(bytes)].filter(([name]) => /^word\/(header|footer)\d*\.xml$/.test(name))
  return parts.map(([, xml]) => wordsOf(xml).join('\n'))
}

/** The plans that somebody's page lists, as they come over HTTP. */
export async function plansListedFor(who: Actor, meetingId: string): Promise<string> {
  return (await who.get(`/api/circulations/${meetingId}/mine`)).text()
}
