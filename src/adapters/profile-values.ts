import { z } from 'zod'

/** Something written, never blank. */
export const text = z.string().trim().min(1)
/** A whole number from nought. */
export const count = z.int().min(0)
/** A whole number from one. */
export const atLeastOne = z.int().min(1)
/** Monday is 1, Sunday is 7. */
export const weekday = z.int().min(1).max(7)
/** A London time of day, HH:MM. */
export const time = z.iso.time({ precision: -1 })
/** Grounds for a closed panel (R054). */
export const ground = z.enum(['hbv', 'party-employed', 'organised-crime', 'judgement'])

/** Hours on the clock, days of the calendar, or working days. */
export const span = z.union([
  z.strictObject({ hours: z.number().min(0) }),
  z.strictObject({ days: count }),
  z.strictObject({ workingDays: count }),
])

/** So many minutes, or from so many to so many. */
export const minutes = z.union([
  atLeastOne,
  z
    .strictObject({ from: atLeastOne, to: atLeastOne })
    .refine((range) => range.from < range.to, 'a range goes from fewer minutes to more'),
])

/** A part of a rule that the protocol may leave open while it gives the rest. */
export function orOpen<Value extends z.ZodType>(value: Value) {
  return z.union([value, z.literal('unanswered')])
}

/** A value with its clause; the area may have left it unanswered, and must then say so. */
export function rule<Value extends z.ZodType>(value: Value) {
  return z.strictObject({
    value: z.union([value, z.literal('unanswered')]),
    clause: text,
    kind: z.enum(['must', 'should', 'custom']).exactOptional(),
    asks: text.exactOptional(),
    layer: text.exactOptional(),
  })
}

/** A list that nobody changes. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly()
}
