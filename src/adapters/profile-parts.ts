import { z } from 'zod'
import { headerOf, isColumn } from '../application/case-list/reader.ts'
import { areaRole } from '../contracts/words.ts'
import { atLeastOne, listOf, orOpen, span, text, time, weekday } from './profile-values.ts'

/** What goes out after the meeting, by when, to whom, and who approves it (R111 to R114). */
export const circulation = z.strictObject({
  what: z.enum(['plan', 'actions', 'minutes', 'minutes-and-actions']),
  within: orOpen(span),
  from: z.enum(['meetingEnd', 'caseHeard']),
  to: orOpen(listOf(z.enum(['core', 'participated', 'actionOwner', 'attendees', 'approvedList']))),
  approve: z.enum(['collective', 'chair', 'coordinator', 'unanswered']),
  referrerOwnCase: z.boolean(),
  file: z.enum(['word', 'pdf']).exactOptional(),
  itemPermissions: z.boolean().exactOptional(),
  sentBy: listOf(z.enum(['chair', 'coordinator', 'operations-manager'])).exactOptional(),
  alone: z.strictObject({ hoursBefore: atLeastOne }).exactOptional(),
})
/** The text that is read out, who reads it, and how people agree to it (R055, R056). */
export const statement = z.strictObject({
  version: text.max(40),
  text,
  read: z.enum(['chair', 'anyone']),
  agree: z.enum(['pressed', 'attending', 'signed']),
  local: z.boolean(),
})
const day = { weekday: orOpen(weekday), time: orOpen(time) }
const everySoManyWeeks = z
  .strictObject({ ...day, everyWeeks: atLeastOne, first: z.iso.date().exactOptional() })
  .refine(
    ({ everyWeeks, first, ...on }) => everyWeeks === 1 || first !== undefined || on.weekday === 'unanswered',
    'more than a week apart needs its first day',
  )
/** On which days an area meets; the day or the time may be open while the rhythm is not (R023). */
export const meetingDay = z.union([everySoManyWeeks, z.strictObject({ ...day, nth: z.int().min(1).max(5) })])
/** To whom an overdue action goes, one after the other; nobody twice (R125). */
export const ladder = listOf(z.strictObject({ to: areaRole, after: orOpen(span) })).refine(
  (rungs) => new Set(rungs.map((rung) => rung.to)).size === rungs.length,
  'the ladder comes back to somebody who was asked before',
)

/** What the area's own case list calls the columns; one header stands for one column. */
export const listColumns = z
  .record(
    z.string().refine((name): boolean => isColumn(name), 'no column of a case list'),
    listOf(text),
  )
  .refine((named) => {
    const headers = Object.values(named).flat().map(headerOf)
    return new Set(headers).size === headers.length
  }, 'one header stands for two columns')
  .readonly()
