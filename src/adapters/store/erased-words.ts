import type { CirculationEvent } from '../../domain/circulation/circulation.ts'
import type { MeetingEvent } from '../../domain/meeting/meeting.ts'

type Worded = Extract<MeetingEvent | CirculationEvent, { personal: object }>
type Wordless = { [Type in Worded['type']]: Extract<Worded, { type: Type }>['personal'] }

/**
 * A meeting and a circulation belong to many cases: when one case is erased its words there are blank, and the record
 * of the others still opens.
 */
const wordless: Wordless = {
  'case-moved': { reason: '' },
  'update-deferred': { reason: '' },
  'slot-extended': { reason: '' },
  'plan-held': { reason: '' },
  'recipient-removed': { reason: '' },
  'recipient-added': { reason: '' },
  'plan-sent': { reasons: {}, laidOut: null },
  'plan-withdrawn': { reason: '' },
  'plan-correction-begun': { reason: '' },
  'flags-answered': { answers: [] },
}

/** What stands in the place of an erased case's words, or null where the whole stream is that case's own. */
export function erasedWords(event: { stream: string; type: string }): Worded['personal'] | null {
  if (!event.stream.startsWith('meeting-') && !event.stream.startsWith('circulation-')) return null
  return Object.hasOwn(wordless, event.type) ? wordless[event.type as Worded['type']] : null
}
