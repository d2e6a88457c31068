import { z } from 'zod'
import { agencyAnswer, id, instant, line, localDate, stage } from './words.ts'

const ofMeeting = { meetingId: id }
const ofCase = { meetingId: id, caseId: id }

/** Orders about a meeting: agenda, opening, statement, room, outstanding actions, cases and end. */
export const meetingCommands = [
  z.strictObject({
    type: z.literal('plan-meeting'),
    startsAt: instant,
    bookedMinutes: z.int().min(15).max(600),
    chair: id,
    standIns: z.array(id).max(10),
    coordinators: z.array(id).min(1).max(10),
  }),
  z.strictObject({
    type: z.literal('set-agenda'),
    ...ofMeeting,
    /** In the order of hearing; minutes only where they differ from the area's slot. */
    items: z
      .array(z.strictObject({ caseId: id, minutes: z.int().min(1).max(120).optional() }))
      .min(1)
      .max(60),
  }),
  z.strictObject({ type: z.literal('post-agenda'), ...ofMeeting }),
  z.strictObject({
    type: z.literal('admit-person'),
    ...ofMeeting,
    personId: id,
    as: z.enum(['representative', 'practitioner', 'observer']),
    caseId: id.nullable(),
    /** Who has told a person invited for one case what the meeting asks of them (R015). */
    briefedBy: id.optional(),
  }),
  /** A representative is away: their deputy is let in and has their open actions, in one press (R018). */
  z.strictObject({ type: z.literal('hand-to-deputy'), ...ofMeeting, personId: id, deputyId: id }),
  /** They are back, and have their place again. */
  z.strictObject({ type: z.literal('hand-back-place'), ...ofMeeting, personId: id }),
  z.strictObject({ type: z.literal('open-meeting'), ...ofMeeting }),
  z.strictObject({ type: z.literal('read-statement'), ...ofMeeting }),
  /** One's own agreement; with a personId, the coordinator records that this person agreed aloud. */
  z.strictObject({
    type: z.literal('agree-to-statement'),
    ...ofMeeting,
    version: z.string().max(40),
    personId: id.optional(),
    /** One's name, typed: the signature, where the area has the statement signed. */
    signature: line.optional(),
  }),
  /** One's own, or by the coordinator that of a person who says so. */
  z.strictObject({ type: z.literal('take-back-agreement'), ...ofMeeting, personId: id.optional() }),
  z.strictObject({ type: z.literal('note-presence'), ...ofMeeting, personId: id, present: z.boolean() }),
  z.strictObject({
    type: z.literal('note-unknown'),
    ...ofMeeting,
    unknownId: id,
    kind: z.enum(['anonymous', 'phone', 'app']),
    present: z.boolean(),
  }),
  z.strictObject({ type: z.literal('identify-caller'), ...ofMeeting, unknownId: id, personId: id }),
  z.strictObject({ type: z.literal('check-roster'), ...ofCase }),
  z.strictObject({ type: z.literal('review-outstanding'), ...ofMeeting, actionId: id }),
  z.strictObject({ type: z.literal('finish-outstanding'), ...ofMeeting }),
  /** A stand-in, or the chair coming back, takes the chair in one press. */
  z.strictObject({ type: z.literal('take-chair'), ...ofMeeting }),
  /** Whoever chairs hands the chair on or back; the coordinator enters it on their word. */
  z.strictObject({ type: z.literal('hand-chair'), ...ofMeeting, personId: id }),
  z.strictObject({ type: z.literal('move-case'), ...ofCase, toIndex: z.int().min(0).max(60), reason: line }),
  /** The reason is asked for where a closed panel is called before open cases, so that a gap would show (R053). */
  z.strictObject({ type: z.literal('call-case'), ...ofCase, reason: line.optional() }),
  z.strictObject({ type: z.literal('enter-stage'), ...ofCase, stage }),
  z.strictObject({ type: z.literal('note-answer'), ...ofCase, agencyId: id, answer: agencyAnswer }),
  /** Every agency that has not answered yet is recorded as invited and silent, or absent (R068). */
  z.strictObject({ type: z.literal('rest-have-nothing-to-add'), ...ofCase }),
  /** The update of an absent agency was read out, or is deferred with a reason (R069). */
  z.strictObject({ type: z.literal('read-out-update'), ...ofCase, agencyId: id, deferredBecause: line.optional() }),
  z.strictObject({ type: z.literal('pause-slot'), ...ofCase }),
  z.strictObject({ type: z.literal('resume-slot'), ...ofCase }),
  z.strictObject({ type: z.literal('extend-slot'), ...ofCase, seconds: z.int().min(60).max(3600), reason: line }),
  z.strictObject({ type: z.literal('correct-attendance'), ...ofCase, personId: id, attended: z.boolean() }),
  z.strictObject({ type: z.literal('finish-case'), ...ofCase }),
  z.strictObject({ type: z.literal('defer-case'), ...ofCase, newDate: localDate, reason: line }),
  z.strictObject({ type: z.literal('end-meeting'), ...ofMeeting }),
  /** The desk has told somebody in another way what the bot could not bring them. */
  z.strictObject({ type: z.literal('note-told-otherwise'), ...ofMeeting, personId: id }),
] as const
