import { z } from 'zod'
import { id, line, localDate } from './words.ts'

const directoryRole = z.enum([
  'chair',
  'coordinator',
  'operations-manager',
  'representative',
  'deputy',
  'practitioner',
  'observer',
  'board',
])

/** Orders by which the directory is kept: agencies, people, approvals, training, agreements and recipients. */
export const directoryCommands = [
  /** With an id the agency is changed, without one it is added. */
  z.strictObject({
    type: z.literal('list-agency'),
    agencyId: id.optional(),
    name: line,
    /** By which the profile names its core partners, such as `Police`. */
    heading: line,
    aliases: z.array(line).max(20),
  }),
  z.strictObject({ type: z.literal('sign-agreement'), agencyId: id, on: localDate }),
  z.strictObject({ type: z.literal('withdraw-agency'), agencyId: id }),
  z.strictObject({
    type: z.literal('list-person'),
    personId: id.optional(),
    agencyId: id,
    role: directoryRole,
    name: line,
    mail: z.email().max(254),
    /** The account's object id and tenant in Entra, by which alone somebody is known. */
    accountId: z.guid().toLowerCase(),
    tenantId: z.guid().toLowerCase(),
    /** Where the chair rings them on the day. */
    phone: z.string().trim().max(40).optional(),
  }),
  /** A coordinator names the chair who has said so; the chair names nobody. */
  z.strictObject({ type: z.literal('approve-person'), personId: id, onWordOf: id.optional() }),
  z.strictObject({ type: z.literal('withdraw-person'), personId: id }),
  z.strictObject({
    type: z.literal('record-training'),
    personId: id,
    steps: z.array(line).min(1).max(20),
    on: localDate,
  }),
  z.strictObject({ type: z.literal('note-commitment'), personId: id, may: z.boolean() }),
  /** Null where nobody is somebody's manager any more. */
  z.strictObject({ type: z.literal('name-manager'), personId: id, managerId: id.nullable() }),
  z.strictObject({ type: z.literal('confirm-recipients') }),
] as const
